import { actsFor, addDays, dateOf, type Decider, type Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import { parseCertificateNumber } from '../certificates/certificate-number';
import type { DecisionContext } from '../decision-context';
import { membershipOn } from '../participants/membership';
import { hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { parseAttemptNumber } from './attempt-key';
import type { AttemptCommand } from './commands';
import type { AttemptEvent, AttemptReport } from './events';
import { evolveAttempt, initialAttemptState, type AttemptState } from './state';

/**
 * The rules of one report of an attempted trade. It is evidence: it is refused when malformed or made for another
 * Participant, never because the ledger takes the place for a Participant; that is told by `attemptFlags`.
 */
export const attemptDecider: Decider<AttemptState, AttemptCommand, AttemptEvent, DecisionContext> = {
  initialState: initialAttemptState,
  evolve: evolveAttempt,
  decide: ({ data }, { report }, context) => {
    if (!actsFor(context.actor, data.reporter, 'importing-authority', 'exporting-authority')) {
      const detail = `The report is made for ${data.reporter}; the actor is ${hatsOf(context.actor)}.`;
      return judged([reject('not-the-reporter', '/reporter', detail)]);
    }
    return judged<AttemptEvent>(
      [
        ...notInTheFuture(context),
        ...(report === null
          ? []
          : [reject('attempt-reported-already', '/attempt', `${data.attempt} tells of ${report.attemptedOn}.`)]),
        ...formRules(data, context),
      ],
      { type: 'attempt.reported', version: 1, data },
    );
  },
};

/** What the sender of a report is told at once: that the ledger takes the place for one with which trade is allowed. */
export function attemptFlags(
  { place, attemptedOn }: AttemptReport,
  participant: DecisionContext['participant'],
): readonly 'place-in-the-scheme'[] {
  const { kind } = membershipOn(participant(place), attemptedOn);
  return kind === 'participant' || kind === 'recognised' ? ['place-in-the-scheme'] : [];
}

function formRules(data: AttemptReport, { now }: DecisionContext): readonly Rejection[] {
  const { attempt, reporter, place, attemptedOn, certificate, carats, valueUsd, authority } = data;
  const found = [...textsPresent({ '/authority': authority })];
  if (parseAttemptNumber(attempt) === undefined) {
    found.push(reject('attempt-number-malformed', '/attempt', `"${attempt}" is no number of a report.`));
  }
  if (place === reporter) found.push(reject('attempt-at-home', '/place', `Reporter and place are ${place}.`));
  if (attemptedOn > addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) {
    found.push(reject('in-the-future', '/attemptedOn', `Dated ${attemptedOn}; the ledger’s time is ${now}.`));
  }
  if (certificate !== null && parseCertificateNumber(certificate) === undefined) {
    found.push(reject('number-malformed', '/certificate', `"${certificate}" is no certificate number.`));
  }
  return [
    ...found,
    ...(carats === null ? [] : caratsRule(carats, '/carats')),
    ...(valueUsd === null ? [] : valueRule(valueUsd, '/valueUsd')),
  ];
}

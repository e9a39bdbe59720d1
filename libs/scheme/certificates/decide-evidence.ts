import { addDays, dateOf, formatCarats, formatUsDollars, hasRole, type Decision, type Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode, type ParticipantCode } from '../participant-code';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import type { ConfirmImport, RefuseImport } from './commands';
import type { ImportConfirmed, ImportObservation, ImportRefused } from './events';
import { lineRules } from './line-rules';
import { numberRule } from './number-rule';
import { totalsOf } from './line-totals';

/**
 * Judges the form of a confirmation and who sends it (KPCS III(b)). It is recorded whatever the certificate's state and
 * whatever its destination; what does not fit is told by `discrepanciesRaisedBy`. Only the destination's settles the
 * shipment.
 */
export function decideConfirmation(
  { data: { number, confirmation, authority, observed } }: ConfirmImport,
  context: DecisionContext,
): Decision<ImportConfirmed> {
  const reporter = reporterFor(context);
  if (typeof reporter !== 'string') return judged(reporter);
  return judged<ImportConfirmed>(
    [
      ...notInTheFuture(context),
      ...numberRule(number),
      ...textsPresent({ '/confirmation': confirmation, '/authority': authority }),
      ...observationRules(observed, context),
    ],
    {
      type: 'certificate.import-confirmed',
      version: 1,
      data: { number, confirmation, confirmedBy: reporter, authority, confirmedOn: dayOfAct(context), observed },
    },
  );
}

/** Judges the form of a refusal and who sends it; it too is recorded whatever the certificate says. */
export function decideRefusal(
  { data: { number, authority, reason, remarks } }: RefuseImport,
  context: DecisionContext,
): Decision<ImportRefused> {
  const reporter = reporterFor(context);
  if (typeof reporter !== 'string') return judged(reporter);
  return judged<ImportRefused>(
    [...notInTheFuture(context), ...numberRule(number), ...textsPresent({ '/authority': authority })],
    {
      type: 'certificate.import-refused',
      version: 1,
      data: { number, refusedBy: reporter, authority, refusedOn: dayOfAct(context), reason, remarks },
    },
  );
}

/**
 * The Participant for which the report is made, or why the actor may not make it. Customs speak for their own Participant
 * only, but of whatever came before them: a shipment that arrived elsewhere is what they know best.
 */
function reporterFor({ actor }: DecisionContext): ParticipantCode | readonly Rejection[] {
  const reporter = actor.participant === undefined ? undefined : parseParticipantCode(actor.participant);
  if (reporter === undefined || !hasRole(actor, 'importing-authority')) {
    const detail = `The actor is ${hatsOf(actor)}.`;
    return [reject('not-an-importing-authority', '', detail)];
  }
  return reporter;
}

function observationRules(observed: ImportObservation, { now }: DecisionContext): readonly Rejection[] {
  const { arrivedOn, parcels, carats, valueUsd, lines } = observed;
  const found: Rejection[] = [];
  if (arrivedOn > addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) {
    const detail = `The arrival is dated ${arrivedOn}; the ledger’s time is ${now}.`;
    found.push(reject('arrival-in-the-future', '/observed/arrivedOn', detail));
  }
  if (!Number.isSafeInteger(parcels) || parcels < 1) {
    const detail = `The report counts ${String(parcels)} parcels.`;
    found.push(reject('parcels-not-positive', '/observed/parcels', detail));
  }
  found.push(
    ...caratsRule(carats, '/observed/carats'),
    ...(valueUsd === null ? [] : valueRule(valueUsd, '/observed/valueUsd')),
    ...(lines === null ? [] : lineRules(lines, '/observed/lines')),
  );
  return found.length > 0 ? found : sumRules(observed);
}

/** A report that does not add up by itself is malformed; against what the certificate says nothing is held here. */
function sumRules({ carats, valueUsd, lines }: ImportObservation): readonly Rejection[] {
  if (lines === null) return [];
  const totals = totalsOf(lines);
  const found: Rejection[] = [];
  if (totals.carats !== carats) {
    const detail = `The lines add up to ${formatCarats(totals.carats)} ct, the report says ${formatCarats(carats)} ct.`;
    found.push(reject('total-not-of-lines', '/observed/carats', detail));
  }
  if (valueUsd !== null && totals.valueUsd !== valueUsd) {
    const detail = `The lines add up to US$ ${formatUsDollars(totals.valueUsd)}, the report says US$ ${formatUsDollars(valueUsd)}.`;
    found.push(reject('total-not-of-lines', '/observed/valueUsd', detail));
  }
  return found;
}

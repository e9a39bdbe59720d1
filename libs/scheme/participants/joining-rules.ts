import type { Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import type { DecisionContext } from '../decision-context';
import { textsPresent } from '../record-rules';
import { reject } from '../rejections';
import type {
  ApplicantCirculated,
  ApplicantNotified,
  ApplicantWithdrawn,
  OrganisationJoined,
  StockDeclared,
} from './events';
import { applicancyOn, organisationOn } from './joining';
import { membershipOn } from './membership';
import { knownToTheLedger } from './membership-rules';
import type { ParticipantState } from './state';

/** Who is no Participant gives notice once, until it is admitted or withdraws. */
export function noticeRules(data: ApplicantNotified['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, name, effectiveFrom, source } = data;
  const found = [...stepInOrder(data, state), ...textsPresent({ '/name': name, '/source': source })];
  if (membershipOn(state, effectiveFrom).kind === 'participant') {
    found.unshift(reject('participant-already', '', `On ${effectiveFrom} ${participant} is a Participant.`));
  }
  const standing = applicancyOn(state, effectiveFrom);
  if (standing !== undefined && standing.kind !== 'withdrawn') {
    found.unshift(reject('applicant-already', '', `${participant} gave notice on ${standing.notifiedOn}.`));
  }
  return found;
}

/** What was notified is circulated once; too late is late, and recorded all the same. */
export function circulationRules(data: ApplicantCirculated['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, effectiveFrom, source } = data;
  const standing = applicancyOn(state, effectiveFrom);
  const detail = `On ${effectiveFrom} ${participant} is no applicant whose wish is still to be made known.`;
  return [
    ...stepInOrder(data, state),
    ...textsPresent({ '/source': source }),
    ...(standing?.kind === 'notified' ? [] : [reject('applicant-unknown', '', detail)]),
  ];
}

/** Only an applicant withdraws. */
export function withdrawalRules(data: ApplicantWithdrawn['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, effectiveFrom, reason, source } = data;
  const standing = applicancyOn(state, effectiveFrom);
  return [
    ...stepInOrder(data, state),
    ...textsPresent({ '/reason': reason, '/source': source }),
    ...(standing !== undefined && standing.kind !== 'withdrawn'
      ? []
      : [reject('applicant-unknown', '', `On ${effectiveFrom} ${participant} is no applicant.`)]),
  ];
}

/** A state joins a regional organisation that is a Participant on that day; its own seat has ended by then. */
export function organisationRules(
  data: OrganisationJoined['data'],
  state: ParticipantState,
  context: DecisionContext,
): readonly Rejection[] {
  const { participant, organisation, effectiveFrom, name, source } = data;
  const taker = context.participant(organisation);
  const isOne = taker.kind === 'regional-organisation' && membershipOn(taker, effectiveFrom).kind === 'participant';
  const joined = organisationOn(state, effectiveFrom);
  return [
    ...textsPresent({ '/name': name, '/source': source }),
    ...(isOne && organisation !== participant
      ? []
      : [
          reject(
            'not-absorbing',
            '/organisation',
            `On ${effectiveFrom} ${organisation} is no regional organisation that participates.`,
          ),
        ]),
    ...(membershipOn(state, effectiveFrom).kind === 'participant'
      ? [
          reject(
            'participant-already',
            '',
            `On ${effectiveFrom} ${participant} has a seat of its own; absorb it first.`,
          ),
        ]
      : []),
    ...(joined === undefined
      ? []
      : [
          reject(
            'organisation-joined-already',
            '/organisation',
            `${participant} is a member of ${joined.organisation} since ${joined.effectiveFrom}.`,
          ),
        ]),
  ];
}

/** A stock is declared for a place of which the ledger has heard. */
export function stockRules(data: StockDeclared['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, carats, valueUsd, source } = data;
  return [
    ...knownToTheLedger(participant, state),
    ...textsPresent({ '/source': source }),
    ...caratsRule(carats, '/carats'),
    ...(valueUsd === null ? [] : valueRule(valueUsd, '/valueUsd')),
  ];
}

function stepInOrder(
  { effectiveFrom }: { readonly effectiveFrom: string },
  { applicant }: ParticipantState,
): readonly Rejection[] {
  const last = applicant.at(-1);
  if (last === undefined || last.effectiveFrom <= effectiveFrom) return [];
  const detail = `The step is of ${effectiveFrom}; the one before it (${last.kind}) of ${last.effectiveFrom}.`;
  return [reject('dates-out-of-order', '/effectiveFrom', detail)];
}

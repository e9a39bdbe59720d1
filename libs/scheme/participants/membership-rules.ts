import type { Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { citationRules } from '../decisions/citation';
import { textsPresent } from '../record-rules';
import { reject } from '../rejections';
import type {
  DatedFact,
  MembershipNoteRecorded,
  ParticipantAbsorbed,
  ParticipantAdmitted,
  ParticipantRejoined,
  ParticipantRemoved,
  TradingEntityRecognised,
} from './events';
import { membershipOn, type Membership } from './membership';
import type { ParticipantState } from './state';

/** A place is admitted once; whoever left and comes back rejoins. */
export function admissionRules(data: ParticipantAdmitted['data'], state: ParticipantState): readonly Rejection[] {
  const admitted = state.membership.find(({ kind }) => kind === 'admitted');
  return [
    ...(admitted === undefined
      ? []
      : [reject('admitted-already', '', `${data.participant} was admitted on ${admitted.effectiveFrom}.`)]),
    ...followsEarlier(data, state),
    ...textsPresent({ '/name': data.name, '/source': data.source }),
  ];
}

/** Only a Participant is removed, and only by a decision or a notice of the Chair that is on record. */
export function removalRules(
  data: ParticipantRemoved['data'],
  state: ParticipantState,
  context: DecisionContext,
): readonly Rejection[] {
  return [
    ...(data.decision === undefined
      ? [
          reject(
            'removal-without-decision',
            '/decision',
            `No decision is named by which ${data.participant} was removed.`,
          ),
        ]
      : citationRules(data.decision, context)),
    ...participantOnThatDay(data, state),
    ...followsEarlier(data, state),
    ...textsPresent({ '/reason': data.reason, '/source': data.source }),
  ];
}

/** Only a former Participant rejoins, whether it was removed or had been absorbed. */
export function rejoiningRules(data: ParticipantRejoined['data'], state: ParticipantState): readonly Rejection[] {
  const found = [...followsEarlier(data, state), ...textsPresent({ '/source': data.source })];
  if (!state.membership.some(({ kind }) => kind === 'admitted')) {
    found.unshift(reject('never-admitted', '', `No admission of ${data.participant} is on record.`));
  } else if (membershipOn(state, data.effectiveFrom).kind === 'participant') {
    found.unshift(reject('participant-already', '', `On ${data.effectiveFrom} ${data.participant} is a Participant.`));
  }
  return found;
}

/** Only a Participant is absorbed, and only by a regional organisation that is one too. */
export function absorptionRules(
  data: ParticipantAbsorbed['data'],
  state: ParticipantState,
  context: DecisionContext,
): readonly Rejection[] {
  const { participant, into, effectiveFrom } = data;
  const taker = context.participant(into);
  const standing = membershipOn(taker, effectiveFrom);
  return [
    ...participantOnThatDay(data, state),
    ...(into !== participant && standing.kind === 'participant' && taker.kind === 'regional-organisation'
      ? []
      : [
          reject(
            'not-absorbing',
            '/into',
            `On ${effectiveFrom} ${into} is ${wordsOf(standing)}${taker.kind === null ? '' : ` (${taker.kind})`}.`,
          ),
        ]),
    ...followsEarlier(data, state),
    ...textsPresent({ '/source': data.source }),
  ];
}

/** A place is recognised while it is neither a Participant nor recognised. */
export function recognitionRules(data: TradingEntityRecognised['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, effectiveFrom } = data;
  const found = [...followsEarlier(data, state), ...textsPresent({ '/name': data.name, '/source': data.source })];
  const standing = membershipOn(state, effectiveFrom);
  if (standing.kind === 'participant') {
    found.unshift(reject('participant-already', '', `On ${effectiveFrom} ${participant} is a Participant.`));
  }
  if (standing.kind === 'recognised') {
    const detail = `${participant} is recognised since ${standing.since}.`;
    found.unshift(reject('recognised-already', '', detail));
  }
  return found;
}

/** A note stands once. It may be the first that the ledger hears of a place. */
export function noteRules(data: MembershipNoteRecorded['data'], state: ParticipantState): readonly Rejection[] {
  const { note, effectiveFrom } = data;
  const repeated = state.notes.some((other) => other.note === note && other.effectiveFrom === effectiveFrom);
  return [
    ...(repeated ? [reject('note-recorded-already', '/note', `The note of ${effectiveFrom} is on record.`)] : []),
    ...textsPresent({ '/note': note, '/source': data.source }),
  ];
}

/** The place has some history in the ledger. */
export function knownToTheLedger(participant: string, { code }: ParticipantState): readonly Rejection[] {
  return code !== null
    ? []
    : [reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`)];
}

function participantOnThatDay(
  { participant, effectiveFrom }: DatedFact & { readonly participant: string },
  state: ParticipantState,
): readonly Rejection[] {
  const standing = membershipOn(state, effectiveFrom);
  if (standing.kind === 'participant') return [];
  return [reject('not-a-participant', '', `On ${effectiveFrom} ${participant} is ${wordsOf(standing)}.`)];
}

/** Facts of membership are recorded in the order of their days, no two on the same. */
function followsEarlier({ effectiveFrom }: DatedFact, { membership }: ParticipantState): readonly Rejection[] {
  const last = membership.at(-1);
  if (last === undefined || last.effectiveFrom < effectiveFrom) return [];
  const detail = `The fact holds from ${effectiveFrom}; the one before it (${last.kind}) from ${last.effectiveFrom}.`;
  return [reject('dates-out-of-order', '/effectiveFrom', detail)];
}

function wordsOf(standing: Membership): string {
  switch (standing.kind) {
    case 'participant':
      return `a Participant since ${standing.since}`;
    case 'recognised':
      return `no Participant, but recognised for trade since ${standing.since}`;
    case 'former':
      return `no longer a Participant (${standing.cause} on ${standing.since})`;
    case 'never':
      return 'no Participant';
  }
}

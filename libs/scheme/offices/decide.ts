import { addDays, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode } from '../participant-code';
import { membershipOn } from '../participants/membership';
import { hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type { OfficeCommand, TransferOffice } from './commands';
import type { OfficeEvent, OfficeTerm } from './events';
import { parseOfficeTitle } from './office-title';
import { evolveOffice, holderOn, initialOfficeState, type HeldTerm, type OfficeState } from './state';

/** Offices that only a Participant may hold: the scheme is led by governments (KPCS VI.3). */
const OF_PARTICIPANTS: readonly string[] = ['chair', 'vice-chair'];

/**
 * The rules of one office: of two terms none has a day in common, whoever withdrew is not elected, and the Chair and the
 * Vice-Chair are Participants on the first day of their terms. The Chair records what the Plenary decided.
 */
export const officeDecider: Decider<OfficeState, OfficeCommand, OfficeEvent, DecisionContext> = {
  initialState: initialOfficeState,
  evolve: evolveOffice,
  decide: (command, state, context) => {
    const { office, source } = command.data;
    if (!hasRole(context.actor, 'chair')) {
      return judged([reject('not-the-chair', '', `The actor is ${hatsOf(context.actor)}.`)]);
    }
    return judged<OfficeEvent>(
      [
        ...notInTheFuture(context),
        ...(parseOfficeTitle(office) === undefined
          ? [reject('office-title-malformed', '/office', `"${office}" is no name of an office.`)]
          : []),
        ...textsPresent({ '/source': source }),
        ...rulesOf(command, state, context),
      ],
      eventOf(command),
    );
  },
};

function rulesOf(command: OfficeCommand, state: OfficeState, context: DecisionContext): readonly Rejection[] {
  switch (command.type) {
    case 'RecordCandidature': {
      const { candidate, termFrom } = command.data;
      const standing = standingCandidature(state, candidate, termFrom);
      return [
        ...textsPresent({ '/candidate': candidate }),
        ...(standing === undefined
          ? []
          : [reject('candidate-already', '/candidate', `${candidate} stands since ${standing.declaredOn}.`)]),
      ];
    }
    case 'WithdrawCandidature': {
      const { candidate, termFrom, reason } = command.data;
      const detail = `${candidate} does not stand for the term from ${termFrom}.`;
      return [
        ...textsPresent({ '/reason': reason }),
        ...(standingCandidature(state, candidate, termFrom) === undefined
          ? [reject('candidature-unknown', '/candidate', detail)]
          : []),
      ];
    }
    case 'ElectOfficer':
      return [
        ...termRules(command.data.office, command.data, context),
        ...notWithdrawn(command.data, state),
        ...overlap(command.data, state.terms),
      ];
    case 'TransferOffice':
      return [...termRules(command.data.office, command.data, context), ...transferRules(command.data, state)];
    case 'VacateOffice': {
      const { holder, effectiveFrom, reason } = command.data;
      const present = holderOn(state, effectiveFrom);
      const detail = `On ${effectiveFrom} ${present === undefined ? 'nobody' : present.holder} holds it.`;
      return [
        ...textsPresent({ '/reason': reason }),
        ...(present?.holder === holder ? [] : [reject('office-not-held', '/holder', detail)]),
      ];
    }
  }
}

function termRules(office: string, term: OfficeTerm, context: DecisionContext): readonly Rejection[] {
  const { holder, person, termFrom, termUntil } = term;
  const found = [...textsPresent({ '/holder': holder, ...(person === null ? {} : { '/person': person }) })];
  if (termUntil !== null && termUntil < termFrom) {
    found.push(reject('dates-out-of-order', '/termUntil', `The term would run from ${termFrom} to ${termUntil}.`));
  }
  if (!OF_PARTICIPANTS.includes(office)) return found;
  const code = parseParticipantCode(holder);
  if (code === undefined || membershipOn(context.participant(code), termFrom).kind !== 'participant') {
    found.push(reject('not-a-participant', '/holder', `On ${termFrom} ${holder} is no Participant.`));
  }
  return found;
}

function notWithdrawn({ holder, termFrom }: OfficeTerm, state: OfficeState): readonly Rejection[] {
  if (standingCandidature(state, holder, termFrom) !== undefined) return [];
  const withdrawn = state.candidatures.findLast(
    ({ candidate, termFrom: from }) => candidate === holder && from === termFrom,
  )?.withdrawn;
  if (withdrawn === undefined || withdrawn === null) return [];
  return [reject('candidature-withdrawn', '/holder', `${holder} withdrew on ${withdrawn.on}: ${withdrawn.reason}`)];
}

/** An office is taken over from somebody: who holds it on that day, or did until the day before. */
function transferRules({ termFrom, ...term }: TransferOffice['data'], state: OfficeState): readonly Rejection[] {
  const present = holderOn(state, termFrom) ?? holderOn(state, addDays(termFrom, -1));
  if (present === undefined) {
    return [reject('office-not-held', '', `On ${termFrom} nobody holds it, nor on the day before.`)];
  }
  return overlap(
    { termFrom, ...term },
    state.terms.filter((other) => other !== present),
  );
}

function overlap({ termFrom, termUntil }: OfficeTerm, terms: readonly HeldTerm[]): readonly Rejection[] {
  return terms
    .filter(
      (other) =>
        (other.termUntil === null || termFrom <= other.termUntil) &&
        (termUntil === null || other.termFrom <= termUntil),
    )
    .map(({ holder, termFrom: from, termUntil: until, source }) =>
      reject(
        'office-held-already',
        '/termFrom',
        `${holder} holds it from ${from} to ${until ?? 'no set end'} (${source}).`,
      ),
    );
}

function standingCandidature({ candidatures }: OfficeState, candidate: string, termFrom: LocalDate) {
  return candidatures.find(
    (known) => known.candidate === candidate && known.termFrom === termFrom && known.withdrawn === null,
  );
}

function eventOf(command: OfficeCommand): OfficeEvent {
  switch (command.type) {
    case 'RecordCandidature':
      return { type: 'office.candidature-recorded', version: 1, data: command.data };
    case 'WithdrawCandidature':
      return { type: 'office.candidature-withdrawn', version: 1, data: command.data };
    case 'ElectOfficer':
      return { type: 'office.officer-elected', version: 1, data: command.data };
    case 'TransferOffice':
      return { type: 'office.transferred', version: 1, data: command.data };
    case 'VacateOffice':
      return { type: 'office.vacated', version: 1, data: command.data };
  }
}

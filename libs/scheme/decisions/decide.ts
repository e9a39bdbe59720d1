import { addDays, dateOf, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { isPlenaryLanguage, PLENARY_LANGUAGES, type PlenaryLanguage } from './adoption-rules';
import type { DecisionCommand } from './commands';
import { parseDecisionNumber } from './decision-number';
import type { DecisionEvent } from './events';
import { adoptionOf } from './standing';
import { evolveDecision, initialDecisionState, type DecisionState } from './state';

/**
 * The rules of one decision of the Participants, or notice of the Chair (KPCS VI.5, Rules of Procedure, Rule 26).
 *
 * The Chair records what was agreed, published and circulated; drafts are also tabled by working groups and the
 * Participation Committee. The formal adoption is nobody’s act: it is recorded together with the act that completes what
 * the rule asks for, on the day of the last of them.
 */
export const decisionDecider: Decider<DecisionState, DecisionCommand, DecisionEvent, DecisionContext> = {
  initialState: initialDecisionState,
  evolve: evolveDecision,
  decide: (command, state, context) => {
    const barred = authorityRule(command, context);
    if (barred.length > 0) return judged(barred);
    const [day, pointer] = dayOf(command);
    const found = [
      ...notInTheFuture(context),
      ...(parseDecisionNumber(command.data.decision) === undefined
        ? [reject('decision-number-malformed', '/decision', `"${command.data.decision}" is no number of a decision.`)]
        : []),
      ...textsPresent({ '/source': command.data.source }),
      ...happened(day, pointer, context),
      ...rulesOf(command, state),
    ];
    if (found.length > 0) return judged(found);
    const event = eventOf(command);
    const adoption = adoptionOf(command.data.decision, evolveDecision(state, event));
    return judged(found, event, ...(adoption === undefined ? [] : [adoption]));
  },
};

function authorityRule({ type }: DecisionCommand, { actor }: DecisionContext): readonly Rejection[] {
  const detail = `The actor is ${hatsOf(actor)}.`;
  if (type !== 'TableDecision') return hasRole(actor, 'chair') ? [] : [reject('not-the-chair', '', detail)];
  return hasRole(actor, 'chair', 'working-group', 'participation-committee')
    ? []
    : [reject('not-a-tabler', '', detail)];
}

function rulesOf(command: DecisionCommand, state: DecisionState): readonly Rejection[] {
  switch (command.type) {
    case 'TableDecision':
      return [...notOnRecord(command.data.decision, state), ...textsPresent({ '/title': command.data.title })];
    case 'IssueChairNotice': {
      const { decision, title, issuedOn, effectiveFrom } = command.data;
      const early = `Issued on ${issuedOn}, it would hold from ${effectiveFrom}.`;
      return [
        ...notOnRecord(decision, state),
        ...textsPresent({ '/title': title }),
        ...(effectiveFrom < issuedOn ? [reject('dates-out-of-order', '/effectiveFrom', early)] : []),
      ];
    }
    case 'RecordAgreement': {
      const { agreedOn, meeting } = command.data;
      const { agreement } = state;
      return [
        ...tabledBefore(command, state, agreedOn, '/agreedOn'),
        ...textsPresent({ '/meeting': meeting }),
        ...(agreement === null
          ? []
          : [reject('decision-agreed-already', '', `It was agreed on ${agreement.agreedOn} (${agreement.meeting}).`)]),
      ];
    }
    case 'PublishTranslation': {
      const { language, publishedOn } = command.data;
      const same = state.translations.find((other) => other.language === language);
      return [
        ...tabledBefore(command, state, publishedOn, '/publishedOn'),
        ...(isPlenaryLanguage(language)
          ? []
          : [
              reject(
                'not-a-plenary-language',
                '/language',
                `"${language}" is none of ${PLENARY_LANGUAGES.join(', ')}.`,
              ),
            ]),
        ...(same === undefined
          ? []
          : [reject('translated-already', '/language', `The text in ${language} is of ${same.publishedOn}.`)]),
      ];
    }
    case 'CirculateDecision':
      return [
        ...tabledBefore(command, state, command.data.circulatedOn, '/circulatedOn'),
        ...(state.circulatedOn === null
          ? []
          : [reject('circulated-already', '', `It was circulated on ${state.circulatedOn}.`)]),
      ];
  }
}

function notOnRecord(decision: string, { tabling, notice }: DecisionState): readonly Rejection[] {
  const day = tabling?.tabledOn ?? notice?.issuedOn;
  return day === undefined ? [] : [reject('decision-recorded-already', '/decision', `${decision} is of ${day}.`)];
}

function tabledBefore(
  { data }: DecisionCommand,
  { tabling, notice }: DecisionState,
  day: LocalDate,
  pointer: string,
): readonly Rejection[] {
  if (tabling === null) {
    const detail =
      notice === null
        ? `No decision ${data.decision} was tabled.`
        : `${data.decision} is a notice of the Chair, which holds without that.`;
    return [reject('decision-unknown', '/decision', detail)];
  }
  if (tabling.tabledOn <= day) return [];
  return [reject('dates-out-of-order', pointer, `It was tabled on ${tabling.tabledOn}; the act is of ${day}.`)];
}

function happened(day: LocalDate, pointer: string, { now }: DecisionContext): readonly Rejection[] {
  if (day <= addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) return [];
  return [reject('in-the-future', pointer, `The act is dated ${day}; the ledger’s time is ${now}.`)];
}

function dayOf(command: DecisionCommand): readonly [day: LocalDate, pointer: string] {
  switch (command.type) {
    case 'TableDecision':
      return [command.data.tabledOn, '/tabledOn'];
    case 'RecordAgreement':
      return [command.data.agreedOn, '/agreedOn'];
    case 'PublishTranslation':
      return [command.data.publishedOn, '/publishedOn'];
    case 'CirculateDecision':
      return [command.data.circulatedOn, '/circulatedOn'];
    case 'IssueChairNotice':
      return [command.data.issuedOn, '/issuedOn'];
  }
}

function eventOf(command: DecisionCommand): DecisionEvent {
  switch (command.type) {
    case 'TableDecision':
      return { type: 'decision.tabled', version: 1, data: command.data };
    case 'RecordAgreement':
      return { type: 'decision.agreed', version: 1, data: command.data };
    case 'PublishTranslation': {
      const language = command.data.language as PlenaryLanguage;
      return { type: 'decision.translation-published', version: 1, data: { ...command.data, language } };
    }
    case 'CirculateDecision':
      return { type: 'decision.circulated', version: 1, data: command.data };
    case 'IssueChairNotice':
      return { type: 'decision.notice-issued', version: 1, data: command.data };
  }
}

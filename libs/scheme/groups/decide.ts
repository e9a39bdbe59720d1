import { addDays, dateOf, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { citationRules } from '../decisions/citation';
import { hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import type { EndMandate, FileGroupReport, GiveMandate, GroupCommand } from './commands';
import type { GroupEvent } from './events';
import { parseGroupCode } from './group-code';
import { evolveGroup, initialGroupState, type GroupState } from './state';

const LONGEST_INTERVAL = 60;

/** The rules of one working group or committee: its mandates, which the Chair records, and its own reports on them. */
export const groupDecider: Decider<GroupState, GroupCommand, GroupEvent, DecisionContext> = {
  initialState: initialGroupState,
  evolve: evolveGroup,
  decide: (command, state, context) => {
    const barred = authorityRule(command, context);
    if (barred.length > 0) return judged(barred);
    const { group, source } = command.data;
    return judged<GroupEvent>(
      [
        ...notInTheFuture(context),
        ...(parseGroupCode(group) === undefined
          ? [reject('group-code-malformed', '/group', `"${group}" is no short name of a group.`)]
          : []),
        ...textsPresent({ '/source': source }),
        ...rulesOf(command, state, context),
      ],
      eventOf(command),
    );
  },
};

function authorityRule({ type }: GroupCommand, { actor }: DecisionContext): readonly Rejection[] {
  const detail = `The actor is ${hatsOf(actor)}.`;
  if (type !== 'FileGroupReport') return hasRole(actor, 'chair') ? [] : [reject('not-the-chair', '', detail)];
  return hasRole(actor, 'chair', 'working-group', 'participation-committee') ? [] : [reject('not-a-group', '', detail)];
}

function rulesOf(command: GroupCommand, state: GroupState, context: DecisionContext): readonly Rejection[] {
  switch (command.type) {
    case 'EstablishGroup': {
      const { name, decision, establishedOn } = command.data;
      const { established } = state;
      return [
        ...textsPresent({ '/name': name }),
        ...citationRules(decision, context),
        ...happened(establishedOn, '/establishedOn', context),
        ...(established === null
          ? []
          : [reject('group-established-already', '/group', `It was set up on ${established.establishedOn}.`)]),
      ];
    }
    case 'GiveMandate':
      return [...established(command, state), ...mandateRules(command, state, context)];
    case 'EndMandate': {
      const { effectiveFrom, reason } = command.data;
      return [
        ...textsPresent({ '/reason': reason }),
        ...givenBefore(command, state, effectiveFrom, '/effectiveFrom'),
        ...(state.mandates.some(({ mandate, ended }) => mandate === command.data.mandate && ended !== null)
          ? [reject('mandate-ended-already', '/mandate', `${command.data.mandate} was ended before.`)]
          : []),
      ];
    }
    case 'FileGroupReport': {
      const { report, title, reportedOn } = command.data;
      const same = state.mandates.flatMap(({ reports }) => reports).find((other) => other.report === report);
      return [
        ...textsPresent({ '/report': report, '/title': title }),
        ...happened(reportedOn, '/reportedOn', context),
        ...givenBefore(command, state, reportedOn, '/reportedOn'),
        ...(same === undefined
          ? []
          : [reject('group-reported-already', '/report', `${report} was filed on ${same.reportedOn}.`)]),
      ];
    }
  }
}

function mandateRules({ data }: GiveMandate, state: GroupState, context: DecisionContext): readonly Rejection[] {
  const { mandate, task, givenOn, reportDue, reportEveryMonths, decision } = data;
  const found = [...textsPresent({ '/mandate': mandate, '/task': task }), ...citationRules(decision, context)];
  const same = state.mandates.find((other) => other.mandate === mandate);
  if (same !== undefined) {
    found.push(reject('mandate-given-already', '/mandate', `${mandate} was given on ${same.givenOn}.`));
  }
  if (reportDue !== null && reportDue < givenOn) {
    found.push(
      reject('dates-out-of-order', '/reportDue', `Given on ${givenOn}, the report would be due on ${reportDue}.`),
    );
  }
  const months = reportEveryMonths ?? 1;
  if (!Number.isSafeInteger(months) || months < 1 || months > LONGEST_INTERVAL) {
    found.push(reject('interval-of-no-time', '/reportEveryMonths', `A report every ${String(months)} months.`));
  }
  return [...found, ...happened(givenOn, '/givenOn', context)];
}

function established({ data: { group } }: GroupCommand, state: GroupState): readonly Rejection[] {
  return state.established === null ? [reject('group-unknown', '/group', `No group ${group} was set up.`)] : [];
}

function givenBefore(
  { data: { group, mandate } }: EndMandate | FileGroupReport,
  { mandates }: GroupState,
  day: LocalDate,
  pointer: string,
): readonly Rejection[] {
  const known = mandates.find((other) => other.mandate === mandate);
  if (known === undefined) return [reject('mandate-unknown', '/mandate', `${group} has no mandate ${mandate}.`)];
  if (known.givenOn <= day) return [];
  return [reject('dates-out-of-order', pointer, `It was given on ${known.givenOn}; the act is of ${day}.`)];
}

function happened(day: LocalDate, pointer: string, { now }: DecisionContext): readonly Rejection[] {
  if (day <= addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) return [];
  return [reject('in-the-future', pointer, `The act is dated ${day}; the ledger’s time is ${now}.`)];
}

function eventOf(command: GroupCommand): GroupEvent {
  switch (command.type) {
    case 'EstablishGroup':
      return { type: 'group.established', version: 1, data: command.data };
    case 'GiveMandate':
      return { type: 'group.mandate-given', version: 1, data: command.data };
    case 'EndMandate':
      return { type: 'group.mandate-ended', version: 1, data: command.data };
    case 'FileGroupReport':
      return { type: 'group.reported', version: 1, data: command.data };
  }
}

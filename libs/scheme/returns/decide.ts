import { actsFor, canonicalJson, dateOf, hasRole, type Decider, type Rejection } from '@kp/kernel';
import { caratsRule, valueRule } from '../amounts';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { isHalfYear, parseStatisticalPeriod } from '../statistical-period';
import type { ReturnCommand } from './commands';
import type { ReturnEvent, ReturnFigures } from './events';
import { evolveReturn, initialReturnState, type ReturnState } from './state';

/**
 * The rules of one statistical return (KPCS Annex III).
 *
 * A Participant's statistics office files, revises and withdraws. The Chair and the working groups may do so for returns
 * that they take over from the public record, whose time of filing is not known. Odd figures are never refused; see
 * `remarksOn`.
 */
export const returnDecider: Decider<ReturnState, ReturnCommand, ReturnEvent, DecisionContext> = {
  initialState: initialReturnState,
  evolve: evolveReturn,
  decide: (command, state, context) => {
    const barred = authorityRule(command, state, context);
    if (barred.length > 0) return judged(barred);
    return judged<ReturnEvent>(
      [
        ...notInTheFuture(context),
        ...inTime(state, context),
        ...keyRules(command, context),
        ...rulesOf(command, state),
      ],
      eventOf(command, context),
    );
  },
};

function authorityRule(
  command: ReturnCommand,
  { filed }: ReturnState,
  { actor }: DecisionContext,
): readonly Rejection[] {
  const fromPublicRecord = command.type === 'FileReturn' ? !command.data.filingTimeKnown : filed?.filedAt === null;
  if (actsFor(actor, command.data.participant, 'statistics-office')) return [];
  if (fromPublicRecord && hasRole(actor, 'chair', 'working-group')) return [];
  const detail = `The return is of ${command.data.participant}; the actor is ${hatsOf(actor)}.`;
  return [reject('not-its-statistics-office', '', detail)];
}

function keyRules({ data: { participant, period } }: ReturnCommand, context: DecisionContext): readonly Rejection[] {
  const found: Rejection[] = [];
  if (context.participant(participant).code === null) {
    found.push(reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`));
  }
  if (parseStatisticalPeriod(period) === undefined || !isHalfYear(period)) {
    found.push(reject('period-unfit', '/period', `"${period}" is no half-year.`));
  }
  return found;
}

function rulesOf(command: ReturnCommand, state: ReturnState): readonly Rejection[] {
  switch (command.type) {
    case 'FileReturn':
      return [
        ...(state.status === 'filed'
          ? [reject('filed-already', '', `A return for ${command.data.period} stands, with ${wordsOf(state.figures)}.`)]
          : []),
        ...figureRules(command.data.figures),
        ...textsPresent({ '/source': command.data.source }),
      ];
    case 'ReviseReturn':
      return [
        ...standing(command, state),
        ...(state.status === 'filed' && canonicalJson(state.figures) === canonicalJson(command.data.figures)
          ? [reject('nothing-revised', '/figures', `The return stands with ${wordsOf(state.figures)}.`)]
          : []),
        ...figureRules(command.data.figures),
        ...textsPresent({ '/source': command.data.source }),
      ];
    case 'WithdrawReturn':
      return [...standing(command, state), ...textsPresent({ '/reason': command.data.reason })];
  }
}

/** An act on a return follows the acts before it, as far as their times are known. */
function inTime({ filed, revisions, withdrawals }: ReturnState, context: DecisionContext): readonly Rejection[] {
  const day = dayOfAct(context);
  const earlier = [filed?.filedAt ?? null, ...revisions.map(({ revisedAt }) => revisedAt)]
    .filter((instant) => instant !== null)
    .map(dateOf);
  const latest = [...earlier, ...withdrawals.map(({ withdrawnOn }) => withdrawnOn)].toSorted().at(-1);
  if (latest === undefined || latest <= day) return [];
  return [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${latest}.`)];
}

function standing({ data }: ReturnCommand, { status, withdrawals }: ReturnState): readonly Rejection[] {
  if (status === 'filed') return [];
  const detail =
    status === 'withdrawn'
      ? `The return of ${data.participant} for ${data.period} was withdrawn on ${withdrawals.at(-1)?.withdrawnOn ?? ''}.`
      : `No return of ${data.participant} for ${data.period} was filed.`;
  return [reject('nothing-filed', '', detail)];
}

function figureRules(figures: ReturnFigures): readonly Rejection[] {
  if (figures.kind !== 'stated') return [];
  return [...caratsRule(figures.carats, '/figures/carats'), ...valueRule(figures.valueUsd, '/figures/valueUsd')];
}

function eventOf(command: ReturnCommand, context: DecisionContext): ReturnEvent {
  const { participant, dataset, period, segment } = command.data;
  const key = { participant, dataset, period, segment };
  switch (command.type) {
    case 'FileReturn': {
      const { figures, filingTimeKnown, source } = command.data;
      const filedAt = filingTimeKnown ? context.occurredAt : null;
      return { type: 'return.filed', version: 1, data: { ...key, figures, filedAt, source } };
    }
    case 'ReviseReturn': {
      const { figures, source } = command.data;
      return { type: 'return.revised', version: 1, data: { ...key, figures, revisedAt: context.occurredAt, source } };
    }
    case 'WithdrawReturn':
      return {
        type: 'return.withdrawn',
        version: 1,
        data: { ...key, withdrawnOn: dayOfAct(context), reason: command.data.reason },
      };
  }
}

function wordsOf(figures: ReturnFigures | null): string {
  return figures?.kind === 'stated' ? 'stated figures' : `${figures?.kind ?? 'no'} figures`;
}

import {
  actsFor,
  addDays,
  canonicalJson,
  dateOf,
  hasRole,
  type Actor,
  type Decider,
  type LocalDate,
  type Rejection,
} from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { parseStatisticalPeriod, startOfPeriod } from '../statistical-period';
import type { AttestTradeReport, ReturnCommand } from './commands';
import { DATASET_RULES, isPeriodOf } from './dataset';
import type { ReturnEvent } from './events';
import { figureRules } from './figure-rules';
import type { ReturnFigures } from './return-figures';
import { evolveReturn, initialReturnState, type ReturnState } from './state';

/** The day on which the scheme began: the first period of its statistics begins with it. */
const START_OF_THE_SCHEME = '2003-01-01' as LocalDate;

/**
 * The rules of one statistical return (KPCS Annex III).
 *
 * A Participant's statistics office files, revises and withdraws. The Chair and the working groups may do so for returns
 * that they take over from the public record, whose time of filing is not known. Odd figures are never refused; see
 * `remarksOn`. A Participant's own offices attest what the certificates of a quarter come to; that is evidence.
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
        ...(command.type === 'AttestTradeReport' ? [] : inTime(state, context)),
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
  if (command.type === 'AttestTradeReport') return attestorRule(command, actor);
  const fromPublicRecord = command.type === 'FileReturn' ? !command.data.filingTimeKnown : filed?.filedAt === null;
  if (actsFor(actor, command.data.participant, 'statistics-office')) return [];
  if (fromPublicRecord && hasRole(actor, 'chair', 'working-group')) return [];
  const detail = `The return is of ${command.data.participant}; the actor is ${hatsOf(actor)}.`;
  return [reject('not-its-statistics-office', '', detail)];
}

function attestorRule({ data: { participant } }: AttestTradeReport, actor: Actor): readonly Rejection[] {
  if (actsFor(actor, participant, 'statistics-office', 'exporting-authority', 'importing-authority')) return [];
  return [reject('not-its-attestor', '', `The report is of ${participant}; the actor is ${hatsOf(actor)}.`)];
}

function keyRules({ type, data }: ReturnCommand, context: DecisionContext): readonly Rejection[] {
  const { participant, dataset, segment } = data;
  const found: Rejection[] = [];
  if (context.participant(participant).code === null) {
    found.push(reject('participant-unknown', '/participant', `Nothing about ${participant} is on record.`));
  }
  if (type === 'AttestTradeReport' && dataset !== 'trade') {
    found.push(reject('figures-unfit', '/dataset', `What is attested is trade, not ${dataset}.`));
  }
  if (segment !== 'all' && !DATASET_RULES[dataset].isSegmented) {
    found.push(reject('segment-unfit', '/segment', `The return is of ${dataset}, the segment "${segment}".`));
  }
  return [...found, ...periodRules(data, context)];
}

/**
 * The period is one that the dataset has, within the life of the scheme. It has begun by the ledger's own time: filings
 * dated before their period stand in the public record, and are told as odd once that period has come.
 */
function periodRules({ dataset, period }: ReturnCommand['data'], { now }: DecisionContext): readonly Rejection[] {
  if (parseStatisticalPeriod(period) === undefined || !isPeriodOf(dataset, period)) {
    const detail = `"${period}" is no ${DATASET_RULES[dataset].period}, for which ${dataset} is reported.`;
    return [reject('period-unfit', '/period', detail)];
  }
  const start = startOfPeriod(period);
  if (start < START_OF_THE_SCHEME) {
    return [reject('period-before-scheme', '/period', `${period} begins on ${start}, the scheme on 2003-01-01.`)];
  }
  if (start > addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) {
    return [reject('period-not-begun', '/period', `${period} begins on ${start}; the ledger’s time is ${now}.`)];
  }
  return [];
}

function rulesOf(command: ReturnCommand, state: ReturnState): readonly Rejection[] {
  switch (command.type) {
    case 'FileReturn':
      return [
        ...(state.status === 'filed'
          ? [reject('filed-already', '', `A return for ${command.data.period} stands, with ${wordsOf(state.figures)}.`)]
          : []),
        ...figureRules(command.data.dataset, command.data.figures),
        ...textsPresent({ '/source': command.data.source }),
      ];
    case 'ReviseReturn':
      return [
        ...standing(command, state),
        ...(state.status === 'filed' && canonicalJson(state.figures) === canonicalJson(command.data.figures)
          ? [reject('nothing-revised', '/figures', `The return stands with ${wordsOf(state.figures)}.`)]
          : []),
        ...figureRules(command.data.dataset, command.data.figures),
        ...textsPresent({ '/source': command.data.source }),
      ];
    case 'WithdrawReturn':
      return [...standing(command, state), ...textsPresent({ '/reason': command.data.reason })];
    case 'AttestTradeReport': {
      const { figures, authority, source } = command.data;
      return [...figureRules('trade', figures), ...textsPresent({ '/authority': authority, '/source': source })];
    }
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
    case 'AttestTradeReport': {
      const { figures, authority: attestedBy, source } = command.data;
      const data = { ...key, figures, attestedAt: context.occurredAt, attestedBy, source };
      return { type: 'return.attested', version: 1, data };
    }
  }
}

function wordsOf(figures: ReturnFigures | null): string {
  return figures?.kind === 'stated' ? 'stated figures' : `${figures?.kind ?? 'no'} figures`;
}

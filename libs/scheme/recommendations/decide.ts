import { actsFor, hasRole, type Decider, type LocalDate, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { notBeforeTheScheme } from '../scheme-start';
import { reviewStream } from '../streams';
import type { MakeRecommendation, RecommendationCommand } from './commands';
import type { RecommendationEvent } from './events';
import { recommendationName } from './recommendation-key';
import type { Visibility } from '../visibility';
import { evolveRecommendation, initialRecommendationState, type RecommendationState } from './state';

/**
 * The rules of one recommendation. A review that took place makes it; the Participant, or the monitors, report how far it
 * has come, with evidence; the monitors close it, and reopen what was closed too early. That it is overdue is derived.
 */
export const recommendationDecider: Decider<
  RecommendationState,
  RecommendationCommand,
  RecommendationEvent,
  DecisionContext
> = {
  initialState: initialRecommendationState,
  evolve: evolveRecommendation,
  decide: (command, state, context) => {
    const barred = authorityRule(command, context);
    if (barred.length > 0) return judged(barred);
    const day = dayOfAct(context);
    return judged<RecommendationEvent>(
      [
        ...notInTheFuture(context),
        ...notBeforeTheScheme({ '': day }),
        ...(state.lastOn === null || state.lastOn <= day
          ? []
          : [reject('dates-out-of-order', '', `The act is of ${day}; the one before it is of ${state.lastOn}.`)]),
        ...(command.type === 'MakeRecommendation'
          ? makingRules(command, state, context)
          : followingRules(command, state)),
      ],
      eventOf(command, day, state.content?.visibility ?? 'chair'),
    );
  },
};

function authorityRule({ type, data }: RecommendationCommand, { actor }: DecisionContext): readonly Rejection[] {
  if (hasRole(actor, 'working-group', 'chair')) return [];
  if (type === 'ReportProgress' && actsFor(actor, data.participant, 'exporting-authority')) return [];
  return [reject('not-a-monitor', '', `The actor is ${hatsOf(actor)}.`)];
}

function makingRules(
  { data }: MakeRecommendation,
  state: RecommendationState,
  context: DecisionContext,
): readonly Rejection[] {
  const { participant, review, text, owner, due, obligations } = data;
  const { completion } = context.stateOf(reviewStream({ participant, review }));
  const day = dayOfAct(context);
  const found: Rejection[] = [];
  if (completion === null) {
    const detail = `As far as the ledger knows, the review ${participant}-${review} has not taken place.`;
    found.push(reject('recommendation-without-a-visit', '/review', detail));
  } else if (day < completion.startedOn) {
    const detail = `The recommendation is of ${day}; the review began on ${completion.startedOn}.`;
    found.push(reject('dates-out-of-order', '', detail));
  }
  if (state.content !== null) {
    const detail = `${recommendationName(data)} was made on ${state.content.madeOn}.`;
    found.push(reject('recommendation-made-already', '/item', detail));
  }
  if (due !== null && due < day) {
    found.push(reject('dates-out-of-order', '/due', `Due on ${due}, made on ${day}.`));
  }
  if (obligations.length === 0 || new Set(obligations).size < obligations.length) {
    found.push(reject('obligation-missing', '/obligations', `Named are: ${obligations.join(', ')}.`));
  }
  return [...found, ...textsPresent({ '/text': text, '/owner': owner })];
}

function followingRules(
  command: Exclude<RecommendationCommand, MakeRecommendation>,
  { status, closing }: RecommendationState,
): readonly Rejection[] {
  if (status === 'none') {
    const detail = `No recommendation ${recommendationName(command.data)} was made.`;
    return [reject('recommendation-unknown', '/item', detail)];
  }
  const found: Rejection[] = [];
  if (command.type === 'ReopenRecommendation' && closing === null) {
    found.push(reject('recommendation-open', '', 'It was not closed.'));
  }
  if (command.type !== 'ReopenRecommendation' && closing !== null) {
    found.push(reject('recommendation-closed-already', '', `It was closed on ${closing.on}: ${closing.reason}`));
  }
  const text =
    command.type === 'ReportProgress' ? { '/progress': command.data.progress } : { '/reason': command.data.reason };
  return [...found, ...textsPresent(text)];
}

function eventOf(command: RecommendationCommand, day: LocalDate, visibility: Visibility): RecommendationEvent {
  const version = 1;
  switch (command.type) {
    case 'MakeRecommendation':
      return { type: 'recommendation.made', version, data: { ...command.data, madeOn: day } };
    case 'ReportProgress':
      return {
        type: 'recommendation.progress-reported',
        version,
        data: { ...command.data, visibility, reportedOn: day },
      };
    case 'CloseRecommendation':
      return { type: 'recommendation.closed', version, data: { ...command.data, visibility, closedOn: day } };
    case 'ReopenRecommendation':
      return { type: 'recommendation.reopened', version, data: { ...command.data, visibility, reopenedOn: day } };
  }
}

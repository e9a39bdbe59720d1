import type { LocalDate, Position } from '@kp/kernel';
import { measuresFor } from '../obligations/measure';
import { OBLIGATION_IDS, type ObligationId } from '../obligations/obligation';
import type { Clock } from '../reviews/report-clocks';
import { cellOf, type CellReason, type CellState, type ComplianceCell } from './compliance-cell';
import type { ComplianceFacts, LedgerScope, RatingFact, RecommendationFact } from './compliance-facts';
import { COMPLIANCE_POLICY } from './compliance-policy';
import { statisticsReasons } from './statistics-reasons';

/** The most events that one reason names. */
const MOST_POSITIONS = 10;

/** One cell for each obligation, out of what is on record of a Participant as of a date. */
export function judgeCells(facts: ComplianceFacts, scope: LedgerScope, on: LocalDate): readonly ComplianceCell[] {
  return OBLIGATION_IDS.map((obligation) =>
    cellOf(obligation, [...findingReasons(obligation, facts, on), ...derivedReasons(obligation, facts, scope, on)]),
  );
}

/** What reviews found, and what is still recommended. The last finding on an obligation counts. */
function findingReasons(
  obligation: ObligationId,
  { ratings, recommendations }: ComplianceFacts,
  on: LocalDate,
): readonly CellReason[] {
  const about = recommendations.filter(({ obligations }) => obligations.includes(obligation));
  const finding = ratings.findLast((rating) => rating.obligation === obligation && rating.review !== null);
  return [
    ...(finding === undefined ? [] : [reasonOfFinding(finding, about)]),
    ...about.filter(({ isOpen }) => isOpen).map((recommendation) => reasonOfRecommendation(recommendation, on)),
  ];
}

/** A finding is put right when all that its review recommended about the obligation was closed. */
function reasonOfFinding(
  { rating, on, review, position }: RatingFact,
  about: readonly RecommendationFact[],
): CellReason {
  const detail = `${review ?? ''} found on ${on}: ${rating}`;
  if (rating === 'met') return { state: 'met', detail, positions: [position] };
  const recommended = about.filter((recommendation) => recommendation.review === review);
  const isPutRight = recommended.length > 0 && recommended.every(({ isOpen }) => !isOpen);
  if (!isPutRight) return { state: 'open-finding', detail, positions: [position] };
  const names = recommended.map(({ name }) => name).join(', ');
  const positions = [position, ...recommended.flatMap((recommendation) => recommendation.positions)];
  return { state: 'met', detail: `${detail}, put right since (${names} closed)`, positions: first(positions) };
}

function reasonOfRecommendation({ name, due, positions }: RecommendationFact, on: LocalDate): CellReason {
  const when = due === null ? 'open' : on > due ? `overdue since ${due}` : `open, due on ${due}`;
  return { state: 'open-finding', detail: `Recommendation ${name} is ${when}`, positions: first(positions) };
}

function derivedReasons(
  obligation: ObligationId,
  facts: ComplianceFacts,
  scope: LedgerScope,
  on: LocalDate,
): readonly CellReason[] {
  switch (obligation) {
    case 'KP-III-b2':
      return confirmationReasons(facts);
    case 'KP-V-b':
      return statisticsReasons(facts, scope, on);
    case 'KP-V-c':
      return facts.ratings
        .filter(({ review }) => review === null)
        .slice(-1)
        .map((rating) => ({ state: 'met', detail: `Rated itself on ${rating.on}`, positions: [rating.position] }));
    case 'KP-VI-11':
      return informationReasons(facts, scope, on);
    case 'KP-VI-15':
      return facts.reports.flatMap(({ review, report, posting, positions }) => [
        ...clockReasons(`Report of ${review}`, report, positions),
        ...clockReasons(`Posting of the report of ${review}`, posting, positions),
      ]);
    default:
      return measureReasons(obligation, facts, on);
  }
}

/** Every measure that stands for the obligation has to be in place. */
function measureReasons(obligation: ObligationId, { measures }: ComplianceFacts, on: LocalDate): readonly CellReason[] {
  const wanted = measuresFor(obligation);
  const declared = measures.filter(({ measure }) => wanted.includes(measure));
  if (declared.length === 0) return [];
  return wanted.map((measure): CellReason => {
    const ofKind = declared.filter((one) => one.measure === measure);
    const inPlace = ofKind.filter(({ effectiveUntil }) => effectiveUntil === null || on <= effectiveUntil);
    const [holds] = inPlace;
    if (holds !== undefined) {
      const detail = `${measure} in place since ${holds.effectiveFrom}: ${holds.reference}`;
      return { state: 'met', detail, positions: first(inPlace.flatMap(({ positions }) => positions)) };
    }
    const ended = ofKind.at(-1);
    if (ended === undefined) return { state: 'due', detail: `${measure} is not declared`, positions: [] };
    const detail = `${measure} ended on ${ended.effectiveUntil ?? ''}: ${ended.reference}`;
    return { state: 'overdue', detail, positions: first(ended.positions) };
  });
}

function confirmationReasons({ confirmations }: ComplianceFacts): readonly CellReason[] {
  const { sent, answered, overdue, firstOverdueAt } = confirmations;
  if (sent === 0) return [];
  const days = String(COMPLIANCE_POLICY.confirmationInDays);
  const detail = `${String(answered)} of ${String(sent)} shipments of the last year answered`;
  if (overdue > 0) {
    const late = `${detail}, ${String(overdue)} without an answer for more than ${days} days`;
    return [{ state: 'overdue', detail: late, positions: firstOverdueAt === null ? [] : [firstOverdueAt] }];
  }
  return [{ state: answered < sent ? 'due' : 'met', detail, positions: [] }];
}

/** The information of the present year when it was provided or its day has passed, and of the year before until then. */
function informationReasons(
  { information, since }: ComplianceFacts,
  { years }: LedgerScope,
  on: LocalDate,
): readonly CellReason[] {
  const year = Number(on.slice(0, 4));
  const asked = information.has(year) || on > informationDue(year) ? [year] : [year - 1, year];
  return asked.flatMap((one): CellReason[] => {
    const due = informationDue(one);
    const position = information.get(one);
    if (position !== undefined) {
      return [{ state: 'met', detail: `Information of ${String(one)} provided`, positions: [position] }];
    }
    if (due < since || !years.has(one)) return [];
    const state: CellState = on > due ? 'overdue' : 'due';
    return [{ state, detail: `Information of ${String(one)} is ${state}, by ${due}`, positions: [] }];
  });
}

function informationDue(year: number): LocalDate {
  return `${String(year)}-${COMPLIANCE_POLICY.informationDue}` as LocalDate;
}

function clockReasons(what: string, clock: Clock, positions: readonly Position[]): readonly CellReason[] {
  switch (clock.kind) {
    case 'not-running':
    case 'unknown':
      return [];
    case 'due':
    case 'overdue':
      return [{ state: clock.kind, detail: `${what} is ${clock.kind}, by ${clock.due}`, positions: first(positions) }];
    case 'on-time':
    case 'late': {
      const how = clock.kind === 'late' ? `late (due ${clock.due})` : 'in time';
      return [{ state: 'met', detail: `${what} came on ${clock.doneOn}, ${how}`, positions: first(positions) }];
    }
  }
}

function first(positions: readonly Position[]): readonly Position[] {
  return positions.slice(0, MOST_POSITIONS);
}

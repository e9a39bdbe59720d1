import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '@kp/scheme';
import type { Arrival, Consignment, Merger, Movements, NetworkFinding, Supply } from './movements';

/** A source of a consignment, with the arrival out of which it is taken. */
export interface Draw {
  readonly source: CertificateNumber;
  readonly arrival: Arrival;
  readonly carats: number;
}

/** One step of the story that a network tells. */
export type Step =
  | { readonly kind: 'supply'; readonly on: LocalDate; readonly supply: Supply }
  | { readonly kind: 'merger'; readonly on: LocalDate; readonly merger: Merger }
  | {
      readonly kind: 'dispatch';
      readonly on: LocalDate;
      readonly consignment: Consignment;
      readonly dispatch: NonNullable<Consignment['dispatch']>;
      readonly draws: readonly Draw[];
    }
  | { readonly kind: 'arrival'; readonly on: LocalDate; readonly consignment: Consignment; readonly arrival: Arrival };

/** All steps in an order in which each can have followed those before it. */
export interface Timeline {
  readonly steps: readonly Step[];
  /** How many carats are drawn from each arrival in all. */
  readonly drawn: ReadonlyMap<Arrival, number>;
  readonly findings: readonly NetworkFinding[];
}

/** Within a day: what came, what had been sent before that day, then what was sent that day, in the order of the log. */
const PHASE = { supply: 0, merger: 1, earlier: 2, 'this-day': 3 } as const;

interface Placed {
  readonly step: Step;
  readonly day: LocalDate;
  readonly phase: number;
  readonly position: number;
  /** An arrival comes after a dispatch of the same position. */
  readonly rank: 0 | 1;
}

/**
 * Puts movements in order: by day, and within a day so that what arrives can leave again. An arrival dated before its
 * dispatch is taken to follow it.
 */
export function timelineOf({ supplies, consignments, mergers }: Movements): Timeline {
  const findings: NetworkFinding[] = [];
  const placed: Placed[] = [];
  for (const supply of supplies) {
    if (supply.carats > 0) placed.push(at({ kind: 'supply', on: supply.from, supply }, PHASE.supply));
  }
  for (const merger of mergers) placed.push(at({ kind: 'merger', on: merger.on, merger }, PHASE.merger));
  const byNumber = new Map(consignments.map((consignment) => [consignment.number, consignment]));
  const drawn = new Map<Arrival, number>();
  for (const consignment of consignments) {
    const { dispatch } = consignment;
    for (const arrival of consignment.arrivals) {
      if (arrival.carats > 0) placed.push(placedArrival(consignment, arrival));
      if (dispatch !== null && arrival.on < dispatch.on)
        findings.push(arrivedBefore(consignment, arrival, dispatch.on));
    }
    if (dispatch === null || dispatch.carats <= 0) continue;
    const draws = drawsOf(consignment, dispatch, byNumber, findings);
    for (const { arrival, carats } of draws) drawn.set(arrival, (drawn.get(arrival) ?? 0) + carats);
    const step: Step = { kind: 'dispatch', on: dispatch.on, consignment, dispatch, draws };
    placed.push(at(step, PHASE['this-day'], dispatch.position));
  }
  placed.sort(inOrder);
  return { steps: placed.map(({ step }) => step), drawn, findings };
}

function at(step: Step, phase: number, position = 0): Placed {
  return { step, day: step.on, phase, position, rank: 0 };
}

function placedArrival(consignment: Consignment, arrival: Arrival): Placed {
  const sent = consignment.dispatch;
  if (sent === null || sent.on < arrival.on) {
    return at({ kind: 'arrival', on: arrival.on, consignment, arrival }, PHASE.earlier, arrival.position);
  }
  const step: Step = { kind: 'arrival', on: sent.on, consignment, arrival };
  const position = Math.max(sent.position, arrival.position);
  return { step, day: sent.on, phase: PHASE['this-day'], position, rank: 1 };
}

function inOrder(left: Placed, right: Placed): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  return left.phase - right.phase || left.position - right.position || left.rank - right.rank;
}

/** The sources that can be used: stones that had arrived where they are drawn before they were sent on. */
function drawsOf(
  consignment: Consignment,
  dispatch: NonNullable<Consignment['dispatch']>,
  byNumber: ReadonlyMap<CertificateNumber, Consignment>,
  findings: NetworkFinding[],
): readonly Draw[] {
  const draws: Draw[] = [];
  let left: number = dispatch.carats;
  const leaving = at(
    { kind: 'dispatch', on: dispatch.on, consignment, dispatch, draws },
    PHASE['this-day'],
    dispatch.position,
  );
  for (const { certificate, carats } of consignment.sources) {
    const source = byNumber.get(certificate);
    const arrival = source?.arrivals.find(({ by, carats: arrived }) => by === dispatch.from && arrived > 0);
    const taken = Math.min(left, carats);
    if (taken === 0) continue;
    if (source === undefined || arrival === undefined || inOrder(placedArrival(source, arrival), leaving) >= 0) {
      findings.push({
        kind: 'unusable-source',
        participant: dispatch.from,
        certificate: consignment.number,
        on: dispatch.on,
        carats,
        sentence: `${consignment.number} names ${certificate} as a source, which had not arrived in ${dispatch.from} by ${dispatch.on}.`,
      });
      continue;
    }
    draws.push({ source: certificate, arrival, carats: taken });
    left -= taken;
  }
  return draws;
}

function arrivedBefore({ number }: Consignment, arrival: Arrival, sentOn: LocalDate): NetworkFinding {
  return {
    kind: 'arrived-before-dispatch',
    participant: arrival.by,
    certificate: number,
    on: arrival.on,
    carats: arrival.carats,
    sentence: `${number} arrived in ${arrival.by} on ${arrival.on}, before it was dispatched on ${sentOn}.`,
  };
}

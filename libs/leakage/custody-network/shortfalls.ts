import type { ParticipantCode } from '@kp/scheme';
import type { Step, Timeline } from './timeline';

/** What a stock lacks, and on which step it first lacked some. */
export interface Shortfall {
  readonly carats: number;
  readonly first: Step;
  readonly last: Step;
}

/** The Participant whose stock a place's stock has become, after the mergers so far. */
export function seatOf(seats: ReadonlyMap<ParticipantCode, ParticipantCode>, code: ParticipantCode): ParticipantCode {
  const seat = seats.get(code);
  return seat === undefined || seat === code ? code : seatOf(seats, seat);
}

/**
 * For each stock that would become negative: by how much at most. So many carats must have been there that no record
 * explains. They are taken to have been there from the beginning, which leaves out no possible history: whatever came
 * later can have been held from then on.
 */
export function shortfallsOf({ steps, drawn }: Timeline): ReadonlyMap<ParticipantCode, Shortfall> {
  const balances = new Map<ParticipantCode, number>();
  const shortfalls = new Map<ParticipantCode, Shortfall>();
  const seats = new Map<ParticipantCode, ParticipantCode>();
  const change = (code: ParticipantCode, amount: number, step: Step): void => {
    const balance = (balances.get(code) ?? 0) + amount;
    balances.set(code, balance);
    const short = shortfalls.get(code);
    if (-balance > (short?.carats ?? 0)) {
      shortfalls.set(code, { carats: -balance, first: short?.first ?? step, last: step });
    }
  };
  for (const step of steps) {
    switch (step.kind) {
      case 'supply':
        change(seatOf(seats, step.supply.to), step.supply.carats, step);
        break;
      case 'arrival':
        change(seatOf(seats, step.arrival.by), Math.max(0, step.arrival.carats - (drawn.get(step.arrival) ?? 0)), step);
        break;
      case 'dispatch': {
        const fromSources = step.draws.reduce((sum, draw) => sum + draw.carats, 0);
        change(seatOf(seats, step.dispatch.from), fromSources - step.dispatch.carats, step);
        break;
      }
      case 'merger': {
        const from = seatOf(seats, step.merger.from);
        const into = seatOf(seats, step.merger.into);
        if (from === into) break;
        const left = (balances.get(from) ?? 0) + (shortfalls.get(from)?.carats ?? 0);
        change(from, -left, step);
        change(into, left, step);
        seats.set(from, into);
        break;
      }
    }
  }
  return shortfalls;
}

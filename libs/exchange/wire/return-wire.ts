import { dueDate, timelinessOf, type ReturnKey, type ReturnState } from '@kp/scheme';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** A return as readers see it. */
export interface ReturnWire {
  readonly participant: string;
  readonly dataset: string;
  readonly period: string;
  readonly segment: string;
  readonly status: ReturnState['status'];
  /** The last day on which it is on time (KPCS Annex III). */
  readonly due: string;
  /** How the filing stands to that day; `null` while nothing was filed. */
  readonly timeliness: JsonObject | null;
  readonly figures: JsonObject | null;
  readonly filed: JsonObject | null;
  readonly revisions: readonly JsonObject[];
  readonly withdrawals: readonly JsonObject[];
  readonly attestations: readonly JsonObject[];
}

/** Writes a return for readers. */
export function returnToWire(
  { participant, dataset, period, segment }: ReturnKey,
  { status, figures, filed, revisions, withdrawals, attestations }: ReturnState,
): ReturnWire {
  return {
    participant,
    dataset,
    period,
    segment,
    status,
    due: dueDate(period),
    timeliness: filed === null ? null : { ...timelinessOf(period, filed.filedAt) },
    figures: figures === null ? null : amountsToWire(figures),
    filed: filed === null ? null : amountsToWire(filed),
    revisions: revisions.map(amountsToWire),
    withdrawals: withdrawals.map((withdrawal) => ({ ...withdrawal })),
    attestations: attestations.map(amountsToWire),
  };
}

import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import { ARC_KINDS, type ArcKind } from './arc-kind';
import type { NetworkFinding } from './movements';

/** Where carats come in, and where they end. All other nodes are numbered in an order in which every arc leads onwards. */
export const SOURCE = 0;
export const SINK = 1;

/**
 * The custody of rough diamonds over time. A node is the stock of a Participant (a pool: stones in it are not told apart)
 * from the first arrival after a departure to the last departure before an arrival, or a parcel. An arc carries a known
 * number of carats from one node to a later one. At each node but `SOURCE` and `SINK` as many carats come as go.
 */
export interface CustodyNetwork {
  readonly nodes: number;
  /** For each node whose it is: an index of `participants`; -1 for a parcel that is nobody's, `SOURCE` and `SINK`. */
  readonly owners: Int32Array;
  readonly participants: readonly ParticipantCode[];
  /** For each node 1 when it is a stock, 0 for a parcel. */
  readonly isPool: Uint8Array;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  /** In 0.01 ct, at least 1. */
  readonly carats: Float64Array;
  /** An index of `ARC_KINDS`. */
  readonly kinds: Uint8Array;
  /**
   * When the carats left the tail and reached the head; `null` for carats that lie in stock, and for not yet. Of a supply:
   * the first day on which it is there, and the last on which it can have come, `null` where nothing limits that.
   */
  readonly left: readonly (LocalDate | null)[];
  readonly reached: readonly (LocalDate | null)[];
  /** A certificate's number for what moves under one; the `reference` of a supply; `null` elsewhere. */
  readonly references: readonly (string | null)[];
  /** In the order of time. */
  readonly findings: readonly NetworkFinding[];
}

/** What an arc stands for. */
export function kindOf({ kinds }: Pick<CustodyNetwork, 'kinds'>, arc: number): ArcKind {
  const kind = ARC_KINDS[kinds[arc] ?? -1];
  if (kind === undefined) throw new RangeError(`There is no arc ${String(arc)}.`);
  return kind;
}

/** Whose node it is; `undefined` for a parcel, the source and the sink. */
export function ownerOf({ owners, participants }: CustodyNetwork, node: number): ParticipantCode | undefined {
  return participants[owners[node] ?? -1];
}

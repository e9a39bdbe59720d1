import type { LocalDate } from '@kp/kernel';
import { ARC_KINDS, type ArcKind } from './arc-kind';
import type { CustodyNetwork } from './custody-network';
import { growableAmounts, growableIndexes } from './growable-numbers';

/** The head of an arc that has none yet. */
export const PENDING = -1;

const CODES = new Map<ArcKind, number>(ARC_KINDS.map((kind, code) => [kind, code]));

/** When carats left and came, and under what. */
interface ArcDetail {
  readonly left: LocalDate | null;
  readonly reached: LocalDate | null;
  readonly reference?: string;
}

/** The arcs of a network while it is built. An arc's head may be told later than its tail. */
export class ArcList {
  readonly #tails = growableIndexes();
  readonly #heads = growableIndexes();
  readonly #carats = growableAmounts();
  readonly #kinds = growableIndexes();
  readonly #left: (LocalDate | null)[] = [];
  readonly #reached: (LocalDate | null)[] = [];
  readonly #references: (string | null)[] = [];

  /** Adds an arc and gives its number. */
  add(kind: ArcKind, tail: number, head: number, amount: number, { left, reached, reference }: ArcDetail): number {
    this.#tails.add(tail);
    this.#heads.add(head);
    this.#carats.add(amount);
    this.#kinds.add(CODES.get(kind) ?? 0);
    this.#left.push(left);
    this.#reached.push(reached);
    this.#references.push(reference ?? null);
    return this.#left.length - 1;
  }

  caratsOf(arc: number): number {
    return this.#carats.get(arc);
  }

  /** Says where an arc leads, and when it came there. */
  end(arc: number, head: number, reached?: LocalDate): void {
    this.#heads.set(arc, head);
    if (reached !== undefined) this.#reached[arc] = reached;
  }

  /** Says when an arc came to where it leads. */
  reach(arc: number, on: LocalDate): void {
    this.#reached[arc] = on;
  }

  taken(): Pick<CustodyNetwork, 'tails' | 'heads' | 'carats' | 'kinds' | 'left' | 'reached' | 'references'> {
    return {
      tails: this.#tails.taken(),
      heads: this.#heads.taken(),
      carats: this.#carats.taken(),
      kinds: Uint8Array.from(this.#kinds.taken()),
      left: this.#left,
      reached: this.#reached,
      references: this.#references,
    };
  }
}

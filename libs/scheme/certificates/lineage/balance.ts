import { carats, sumCarats, type Carats } from '@kp/kernel';
import type { RoughDiamondCode } from '../../harmonized-system';

/** A weight under a code. */
export interface WeightUnderCode {
  readonly hs: RoughDiamondCode;
  readonly carats: Carats;
}

/**
 * How the stones of a certificate come out of those that it names. Nothing appears and nothing vanishes:
 * `drawn + own = certified + lost`, where `certified` is the sum of its lines.
 */
export interface StoneBalance {
  /** What it names of other certificates. */
  readonly drawn: Carats;
  /** What it names no source for: it comes from the issuer's own production or stock. */
  readonly own: Carats;
  /** What came unsorted (7102.10) and was certified as industrial or gem quality. */
  readonly sorted: Carats;
  /** What was drawn and not certified: lost in sorting, sawing and cleaning. */
  readonly lost: Carats;
}

/**
 * Works the balance out. Unsorted stones may be sorted into the other two codes and never the other way, so what a sorted
 * code holds beyond its own draws comes first out of the unsorted ones, and only then is it the issuer's own.
 */
export function balanceOf(drawn: readonly WeightUnderCode[], certified: readonly WeightUnderCode[]): StoneBalance {
  const beyond = (hs: RoughDiamondCode): number => weightUnder(hs, certified) - weightUnder(hs, drawn);
  const gained = Math.max(0, beyond('7102.21')) + Math.max(0, beyond('7102.31'));
  const sorted = Math.min(gained, Math.max(0, -beyond('7102.10')));
  const own = gained - sorted + Math.max(0, beyond('7102.10'));
  const totalDrawn = sumCarats(drawn.map((part) => part.carats));
  const totalCertified = sumCarats(certified.map((part) => part.carats));
  return {
    drawn: totalDrawn,
    own: carats(own),
    sorted: carats(sorted),
    lost: carats(totalDrawn + own - totalCertified),
  };
}

function weightUnder(hs: RoughDiamondCode, parts: readonly WeightUnderCode[]): Carats {
  return sumCarats(parts.filter((part) => part.hs === hs).map((part) => part.carats));
}

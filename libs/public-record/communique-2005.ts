import { carats, usDollars } from '@kp/kernel';

/** A figure as it was printed, to be shown beside the one that the ledger computes. */
export interface PrintedFigure<Value extends number = number> {
  readonly value: Value;
  /** How the source states it, which says how exact it is. */
  readonly printedAs: string;
  readonly exact: boolean;
  readonly source: string;
}

const COMMUNIQUE =
  'Final communiqué of the Kimberley Process Plenary, Moscow, 15-17 November 2005, fourth paragraph. https://www.state.gov/2005-final-communique-plenary-session-moscow/';

/** What the Moscow communiqué says of the year 2004, and how many Participants there were on its day. */
export const COMMUNIQUE_2005 = {
  publishedOn: '2005-11-17',
  /** World production of 2004, in 0.01 ct. */
  production2004: {
    value: carats(16_000_000_000),
    printedAs: 'about 160 million carats',
    exact: false,
    source: COMMUNIQUE,
  },
  /** World imports of rough diamonds in 2004, in US cents. */
  imports2004: {
    value: usDollars(3_200_000_000_000),
    printedAs: 'almost US$ 32 billion',
    exact: false,
    source: COMMUNIQUE,
  },
  /** Certificates issued in 2004. */
  certificates2004: { value: 56_791, printedAs: '56,791', exact: true, source: COMMUNIQUE },
  /** Participants on the last day of the Plenary. The communiqué counts only those who attended: 36 countries and the Community. */
  participants: {
    value: 45,
    printedAs: '44 countries and the European Community',
    exact: true,
    source:
      "The Chair's list of 31 October 2003 carried forward; an agency report of the Plenary has the same count. https://diamonds.blogs.com/diamonds_update/2005/11/conflict_diamon.html",
  },
} as const satisfies Record<string, PrintedFigure | string>;

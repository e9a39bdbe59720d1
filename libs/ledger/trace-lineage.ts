import {
  beginWalk,
  drawnLinksFrom,
  linksTo,
  meetCertificates,
  meetLinks,
  tracedCertificate,
  traceOf,
  type CertificateNumber,
  type CertificateState,
  type LineageLink,
  type LineageTrace,
  type TraceQuestion,
} from '@kp/scheme';
import type { Folded } from './ledger';
import type { Moment } from './moment';

/** How many certificates are read at the same time. */
const SIDE_BY_SIDE = 32;

/** Out of what a lineage is folded. */
export interface LineageHistories {
  /** Reads a certificate out of its own history. */
  readonly certificateAt: (number: CertificateNumber, moment: Moment) => Promise<Folded<CertificateState> | undefined>;
  /**
   * The certificates that ever said, at whatever moment, that they send on the goods of this one or take its place. The
   * history of this one does not tell it.
   */
  readonly followersOf: (number: CertificateNumber) => readonly CertificateNumber[];
}

/**
 * Follows stones from certificate to certificate at a moment, out of the certificates' own histories: sources stand on the
 * certificate that was issued out of them, draws on the one out of which they were taken. `undefined` when the ledger knew
 * nothing of the number then.
 *
 * A read model answers the same question far sooner, as of positions. This answers it also as of what had happened.
 */
export async function traceLineage(
  histories: LineageHistories,
  question: TraceQuestion & { readonly moment?: Moment },
): Promise<LineageTrace | undefined> {
  const { number, direction, moment = {} } = question;
  const reader = new HistoryReader(histories, moment);
  const [asked] = await reader.read([number]);
  if (asked === undefined) return undefined;
  let walk = beginWalk(question, tracedOf(asked));
  while (walk.open.length > 0) {
    const open = await reader.read(walk.open);
    const links =
      direction === 'up'
        ? open.flatMap(({ folded }) => (folded.state.content === null ? [] : linksTo(folded.state.content)))
        : await reader.linksFrom(open);
    walk = meetLinks(walk, links);
    walk = meetCertificates(walk, (await reader.read(walk.wanted)).map(tracedOf));
  }
  return traceOf(walk);
}

interface Read {
  readonly number: CertificateNumber;
  readonly folded: Folded<CertificateState>;
}

/** Folds each certificate once. */
class HistoryReader {
  readonly #known = new Map<CertificateNumber, Folded<CertificateState> | undefined>();

  constructor(
    private readonly histories: LineageHistories,
    private readonly moment: Moment,
  ) {}

  /** Those of the certificates that the ledger knew of. */
  async read(numbers: readonly CertificateNumber[]): Promise<readonly Read[]> {
    const unknown = numbers.filter((number) => !this.#known.has(number));
    for (let from = 0; from < unknown.length; from += SIDE_BY_SIDE) {
      await Promise.all(
        unknown.slice(from, from + SIDE_BY_SIDE).map(async (number) => {
          this.#known.set(number, await this.histories.certificateAt(number, this.moment));
        }),
      );
    }
    return numbers.flatMap((number) => {
      const folded = this.#known.get(number);
      return folded === undefined ? [] : [{ number, folded }];
    });
  }

  async linksFrom(open: readonly Read[]): Promise<readonly LineageLink[]> {
    const links: LineageLink[] = [];
    for (const { number, folded } of open) {
      links.push(...drawnLinksFrom(number, folded.state));
      for (const { folded: follower } of await this.read(this.histories.followersOf(number))) {
        const { content } = follower.state;
        if (content === null) continue;
        links.push(...linksTo(content).filter(({ source, kind }) => source === number && kind !== 'drawn'));
      }
    }
    return links;
  }
}

function tracedOf({ number, folded: { state, events } }: Read): ReturnType<typeof tracedCertificate> {
  const synthetic = events.some(({ metadata }) => metadata.synthetic === true);
  return tracedCertificate(number, state, synthetic);
}

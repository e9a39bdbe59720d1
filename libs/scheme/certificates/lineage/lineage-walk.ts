import type { CertificateNumber } from '../events';
import { circlesOf } from './circles';
import { compareLinks, type LineageLink } from './link';
import {
  LINKS_FOR_EACH,
  USUALLY_TRACED,
  type LineageTrace,
  type TracedCertificate,
  type TracedLink,
  type TraceQuestion,
} from './trace';

/** A certificate as a walk meets it; one that was never issued has no `issuer`. */
export type MetCertificate = Omit<TracedCertificate, 'depth'>;

/**
 * How far a walk has come from a certificate over the links between certificates, one depth after the other. Whoever walks
 * reads what is wanted next, from wherever it is kept:
 *
 * ```ts
 * let walk = beginWalk(question, asked);
 * while (walk.open.length > 0) {
 *   walk = meetLinks(walk, linksOf(walk.open));
 *   walk = meetCertificates(walk, certificatesOf(walk.wanted));
 * }
 * return traceOf(walk);
 * ```
 *
 * It ends on any data, also where the links hold a circle: each certificate is followed once.
 */
export interface LineageWalk extends Required<TraceQuestion> {
  readonly certificates: readonly TracedCertificate[];
  readonly links: readonly TracedLink[];
  readonly complete: boolean;
  readonly depth: number;
  /** The certificates whose links are wanted next, in the order of their numbers; none when the walk is over. */
  readonly open: readonly CertificateNumber[];
  /** The certificates that are wanted next. */
  readonly wanted: readonly CertificateNumber[];
  /** The links that lead to them, and to others that were met before. */
  readonly pending: readonly LineageLink[];
  /** All that were met, also those that were found not to be issued; and those that were found to be. */
  readonly met: ReadonlySet<CertificateNumber>;
  readonly issued: ReadonlySet<CertificateNumber>;
}

export function beginWalk(
  { number, direction, limit = USUALLY_TRACED }: TraceQuestion,
  asked: MetCertificate,
): LineageWalk {
  return {
    number,
    direction,
    limit,
    certificates: [{ ...asked, depth: 0 }],
    links: [],
    complete: true,
    depth: 0,
    open: [number],
    wanted: [],
    pending: [],
    met: new Set([number]),
    issued: new Set([number]),
  };
}

/** How many more links are of use. One beyond that shows that there are too many. */
export function linksLeft({ limit, links }: LineageWalk): number {
  return limit * LINKS_FOR_EACH - links.length;
}

/** Takes the links of the open certificates, in any order. */
export function meetLinks(walk: LineageWalk, links: readonly LineageLink[]): LineageWalk {
  const sides = walk.direction === 'up' ? (['by', 'source'] as const) : (['source', 'by'] as const);
  const sorted = links.toSorted((left, right) => compareLinks(left, right, sides));
  const kept = sorted.slice(0, linksLeft(walk));
  const fresh = [...new Set(kept.map((link) => link[sides[1]]))].filter((number) => !walk.met.has(number));
  const wanted = fresh.slice(0, walk.limit - walk.certificates.length);
  const met = new Set([...walk.met, ...wanted]);
  return {
    ...walk,
    complete: walk.complete && kept.length === sorted.length && wanted.length === fresh.length,
    wanted,
    pending: kept.filter((link) => met.has(link[sides[1]])),
    met,
  };
}

/** Takes the wanted certificates, those of them that are there, in any order; what is not issued ends its way. */
export function meetCertificates(walk: LineageWalk, found: readonly MetCertificate[]): LineageWalk {
  const depth = walk.depth + 1;
  const byNumber = new Map(found.map((certificate) => [certificate.number, certificate]));
  const fresh = walk.wanted.flatMap((number) => {
    const certificate = byNumber.get(number);
    return certificate === undefined || certificate.issuer === null ? [] : [{ ...certificate, depth }];
  });
  const numbers = fresh.map(({ number }) => number);
  const issued = new Set([...walk.issued, ...numbers]);
  return {
    ...walk,
    certificates: [...walk.certificates, ...fresh],
    links: [...walk.links, ...walk.pending.map((link) => ({ ...link, issued: issued.has(link.by) }))],
    depth,
    open: numbers.toSorted(),
    wanted: [],
    pending: [],
    issued,
  };
}

/** What the walk found. */
export function traceOf({ number, direction, limit, complete, certificates, links }: LineageWalk): LineageTrace {
  const numbers = certificates.map((certificate) => certificate.number);
  return { number, direction, limit, complete, certificates, links, circles: circlesOf(numbers, links) };
}

import type { RoughDiamondCode } from '../../harmonized-system';
import type { CertificateContent, CertificateNumber } from '../events';
import type { CertificateState } from '../state';
import { balanceOf, type StoneBalance, type WeightUnderCode } from './balance';

/**
 * How stones went from one certificate to another: drawn for a re-export; sent on whole under a technical certificate,
 * without having been let in; or under a certificate that took the place of another and names no sources itself.
 */
export const LINK_KINDS = ['drawn', 'replaced', 'sent-on'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Stones that went from one certificate to another: of drawn ones the code is that under which they came. */
export interface LineageLink extends WeightUnderCode {
  /** Under which they came. */
  readonly source: CertificateNumber;
  /** Under which they went on. */
  readonly by: CertificateNumber;
  readonly kind: LinkKind;
}

type Stones = Pick<CertificateContent, 'number' | 'lines' | 'sources' | 'sendsOn' | 'replaces'>;

/** What a certificate states of where its stones came from. */
export function linksTo(content: Stones): readonly LineageLink[] {
  const { number: by, lines, sources = [] } = content;
  const before = wholeOf(content);
  return [
    ...sources.map(({ certificate, hs, carats }) => ({ source: certificate, by, kind: 'drawn' as const, hs, carats })),
    ...(before === undefined ? [] : lines.map(({ hs, carats }) => ({ ...before, by, hs, carats }))),
  ];
}

/** What others hold of a certificate's stones at present. */
export function drawnLinksFrom(
  source: CertificateNumber,
  { draws }: Pick<CertificateState, 'draws'>,
): readonly LineageLink[] {
  return draws.map(({ by, hs, carats }) => ({ source, by, kind: 'drawn', hs, carats }));
}

/** How the stones of a certificate come out of those under which they came. */
export function balanceOfContent(content: Stones): StoneBalance {
  const { lines, sources = [] } = content;
  if (sources.length > 0) return balanceOf(sources, lines);
  return balanceOf(wholeOf(content) === undefined ? [] : lines, lines);
}

/** In the order in which links are told: by the one from which is looked, then the other, kind and code. */
export function compareLinks(
  left: LineageLink,
  right: LineageLink,
  [near, far]: readonly ['source' | 'by', 'source' | 'by'],
): number {
  return (
    compare(left[near], right[near]) ||
    compare(left[far], right[far]) ||
    compare(left.kind, right.kind) ||
    compare<RoughDiamondCode>(left.hs, right.hs)
  );
}

/** The certificate of which this one carries the stones as a whole. */
function wholeOf({ sources = [], sendsOn, replaces }: Stones): Pick<LineageLink, 'source' | 'kind'> | undefined {
  if (sendsOn !== undefined) return { source: sendsOn, kind: 'sent-on' };
  return replaces === undefined || sources.length > 0 ? undefined : { source: replaces, kind: 'replaced' };
}

function compare<Text extends string>(left: Text, right: Text): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

import type { ParticipantCode } from '../../participant-code';
import type { ComparisonPolicy } from '../comparison';
import type { Seal } from '../events';
import { seenOn } from '../evidence';
import { finding, type Finding } from '../finding';
import type { Sighting, TransitEntered, TransitLeft } from './events';
import { sealsInWords } from './seals-in-words';

type Transit = TransitEntered | TransitLeft;

/**
 * What does not fit about transit by itself: that it leads through a place outside the scheme, that an exit has no entry,
 * or that the seals at the exit are others than at the entry (KPCS III(d)).
 */
export function transitFindings(
  transit: Transit,
  earlier: readonly Sighting[],
  policy: ComparisonPolicy,
): readonly Finding[] {
  const outside = outsideTheScheme(transit, policy);
  if (transit.type === 'certificate.transit-entered') return outside;
  return [...outside, ...againstEntry(transit, earlier.filter(isTransit))];
}

/**
 * The exits from a place for which no entry is recorded yet, in the order of recording: what stands between them is
 * matched first come, first served.
 */
export function unmatchedExits(place: ParticipantCode, transits: readonly Transit[]): readonly TransitLeft[] {
  let entries = 0;
  const exits: TransitLeft[] = [];
  for (const transit of transits) {
    if (transit.data.place !== place) continue;
    if (transit.type === 'certificate.transit-left') {
      if (entries > 0) entries -= 1;
      else exits.push(transit);
    } else if (exits.length > 0) exits.shift();
    else entries += 1;
  }
  return exits;
}

/** Whether a sighting is one of transit. */
export function isTransit(sighting: Sighting): sighting is Transit {
  return sighting.type === 'certificate.transit-entered' || sighting.type === 'certificate.transit-left';
}

function outsideTheScheme(transit: Transit, { permission }: ComparisonPolicy): readonly Finding[] {
  const { place } = transit.data;
  const date = seenOn(transit);
  // Asked as a trade of the place with itself, so that only its own standing counts.
  const { reasons } = permission({ exporter: place, importer: place, origin: { kind: 'mixed' }, date });
  const standing = reasons.find(({ side, restriction }) => side === 'exporter' && restriction === null);
  if (standing === undefined) return [];
  return [finding('transit-in-non-participant', 'query', `a Participant on ${date}`, `${place} (${standing.code})`)];
}

function againstEntry(exit: TransitLeft, transits: readonly Transit[]): readonly Finding[] {
  const { place } = exit.data;
  const entered = transits.findLast(
    (transit) => transit.type === 'certificate.transit-entered' && transit.data.place === place,
  );
  if (unmatchedExits(place, [...transits, exit]).includes(exit)) {
    return [finding('transit-exit-without-entry', 'notice', `entry into ${place}`, `exit on ${exit.data.leftOn}`)];
  }
  const [expected, observed] = [inWords(entered?.data.sealsRead ?? null), inWords(exit.data.sealsRead)];
  if (expected === null || observed === null || expected === observed) return [];
  return [finding('seals-changed-in-transit', 'alert', expected, observed)];
}

function inWords(seals: readonly Seal[] | null): string | null {
  return seals === null ? null : sealsInWords(seals);
}

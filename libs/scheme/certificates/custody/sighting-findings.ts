import type { LocalDate } from '@kp/kernel';
import type { ComparisonPolicy } from '../comparison';
import type { CertificateContent, Seal } from '../events';
import { isSighting, reportedBy, seenOn, type Evidence } from '../evidence';
import { finding, type Finding } from '../finding';
import type { CertificateEnd, CertificateState } from '../state';
import { tradeQuestion } from '../trade-question';
import type { ReportedFake, ShipmentArrived, Sighting } from './events';
import { sealsInWords } from './seals-in-words';
import { transitFindings } from './transit-findings';

/** What does not fit about a sighting when it is reported, given the certificate before it. */
export function sightingFindings(
  sighting: Sighting,
  before: CertificateState,
  policy: ComparisonPolicy,
): readonly Finding[] {
  return [
    ...againstStatus(sighting, before),
    ...againstOutcome(sighting, before),
    ...brokenSeals(sighting),
    ...sealFindings(sighting, before.seals),
    ...againstEarlier(sighting, before, policy),
    ...(before.content === null ? [] : contentFindings(sighting, before.content, policy)),
  ];
}

/** What does not fit with the content of the certificate. */
export function contentFindings(
  sighting: Sighting,
  content: CertificateContent,
  policy: ComparisonPolicy,
): readonly Finding[] {
  switch (sighting.type) {
    case 'certificate.transit-entered':
    case 'certificate.transit-left': {
      const { place } = sighting.data;
      if (place !== content.issuer && place !== content.destination) return [];
      const end = place === content.issuer ? 'issuer' : 'destination';
      return [finding('transit-at-endpoint', 'query', `${end} ${place}`, `transit in ${place}`)];
    }
    case 'certificate.arrived':
      return arrivalFindings(sighting, content, policy);
    case 'certificate.detained':
    case 'certificate.returned-to-issuer':
      return [];
  }
}

/** What does not fit with the seals of the validation: other containers or other seals than were read. */
export function sealFindings(sighting: Sighting, seals: readonly Seal[]): readonly Finding[] {
  const read = sealsReadIn(sighting);
  if (read === null || seals.length === 0) return [];
  const [expected, observed] = [sealsInWords(seals), sealsInWords(read)];
  return expected === observed ? [] : [finding('seals-differ', 'alert', expected, observed)];
}

/** What does not fit while the issuer has recorded no dispatch; that it is held at its own exit fits. */
export function undispatchedSightings(
  sighting: Sighting,
  content: CertificateContent,
  status: string,
): readonly Finding[] {
  return needsDispatch(sighting, content) ? [finding('seen-before-dispatch', 'notice', 'dispatched', status)] : [];
}

/** What does not fit with the day of dispatch. */
export function dispatchedSightings(
  sighting: Sighting,
  content: CertificateContent,
  dispatchedOn: LocalDate,
): readonly Finding[] {
  if (!needsDispatch(sighting, content) || seenOn(sighting) >= dispatchedOn) return [];
  return [finding('arrived-before-dispatch', 'query', `${dispatchedOn} or later`, seenOn(sighting))];
}

/** What does not fit when the certificate is out of use; what was invalidated on its way had been seen before rightly. */
export function endedSightings(
  sighting: Sighting,
  content: CertificateContent,
  { kind, on }: Pick<CertificateEnd, 'kind' | 'on'>,
): readonly Finding[] {
  if (!needsDispatch(sighting, content)) return [];
  if (kind === 'invalidated' && (seenOn(sighting) < on || sighting.type === 'certificate.returned-to-issuer'))
    return [];
  const observed = `${actOf(sighting)} by ${reportedBy(sighting)} on ${seenOn(sighting)}`;
  return [finding('seen-after-end', 'alert', `${kind} on ${on}`, observed)];
}

/** Whether a sighting tells that the shipment had left its issuer. */
export function needsDispatch(sighting: Sighting, { issuer }: CertificateContent): boolean {
  return sighting.type !== 'certificate.detained' || sighting.data.detainedBy !== issuer;
}

/** What a report of a fake says beside what is known of the number. */
export function fakeFindings(fake: ReportedFake, content: CertificateContent | null): readonly Finding[] {
  const { ground, reportedOn } = fake.data;
  const observed = `reported fake by ${reportedBy(fake)} on ${reportedOn}: ${ground}`;
  return content === null
    ? [finding('fake-of-unissued-number', 'query', 'issued', observed)]
    : [finding('fake-of-issued-number', 'alert', `issued by ${content.issuer} on ${content.issuedOn}`, observed)];
}

function againstStatus(sighting: Sighting, { content, end, dispatch, status }: CertificateState): readonly Finding[] {
  if (content === null) {
    const observed = `${actOf(sighting)} by ${reportedBy(sighting)}`;
    return [finding('sighting-of-unknown', 'query', 'issued', observed)];
  }
  if (end !== null) return endedSightings(sighting, content, end);
  return dispatch === null
    ? undispatchedSightings(sighting, content, status)
    : dispatchedSightings(sighting, content, dispatch.dispatchedOn);
}

/** Nothing travels on after its import was confirmed, it was forfeited, or it was back with its issuer. */
function againstOutcome(sighting: Sighting, { outcome, evidence, closing }: CertificateState): readonly Finding[] {
  const observed = `${actOf(sighting)} by ${reportedBy(sighting)} on ${seenOn(sighting)}`;
  const settling = outcome === null ? undefined : evidence[outcome];
  const imported = settling?.type === 'certificate.import-confirmed' ? settling.data : null;
  return [
    ...(imported !== null && imported.confirmedOn < seenOn(sighting)
      ? [
          finding(
            'seen-after-import',
            'alert',
            `confirmed by ${imported.confirmedBy} on ${imported.confirmedOn}`,
            observed,
          ),
        ]
      : []),
    ...(closing !== null && closing.on <= seenOn(sighting)
      ? [finding('seen-after-closing', 'alert', `${closing.kind} on ${closing.on}, by ${closing.by}`, observed)]
      : []),
  ];
}

function againstEarlier(
  sighting: Sighting,
  { evidence, hold, release, returnOrder }: CertificateState,
  policy: ComparisonPolicy,
): readonly Finding[] {
  switch (sighting.type) {
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
      return transitFindings(sighting, evidence.filter(isSighting), policy);
    case 'certificate.arrived':
      return againstArrivals(sighting, evidence);
    case 'certificate.detained': {
      const { detainedBy, detainedOn, ground } = sighting.data;
      const observed = `detained by ${detainedBy} on ${detainedOn}: ${ground}`;
      if (hold !== null) {
        return [finding('detained-again', 'notice', `held by ${hold.by} since ${hold.on}`, observed)];
      }
      return release !== null && release.by === detainedBy
        ? [finding('detained-after-release', 'query', `released on ${release.on}: ${release.remedy}`, observed)]
        : [];
    }
    case 'certificate.returned-to-issuer': {
      if (returnOrder !== null) return [];
      const observed = `received back by ${reportedBy(sighting)} on ${seenOn(sighting)}`;
      return [finding('returned-without-order', 'query', 'an order to return', observed)];
    }
  }
}

function againstArrivals(sighting: ShipmentArrived, evidence: readonly Evidence[]): readonly Finding[] {
  const { reportedBy: by, arrivedOn } = sighting.data;
  const earlier = evidence.find((piece) => piece.type === 'certificate.arrived');
  const confirmed = evidence.find(
    (piece) => piece.type === 'certificate.import-confirmed' && piece.data.confirmedBy === by,
  );
  const isSame = earlier?.data.reportedBy === by && earlier.data.arrivedOn === arrivedOn;
  return [
    ...(earlier === undefined
      ? []
      : [
          finding(
            'arrived-again',
            isSame ? 'notice' : 'query',
            `arrived before ${earlier.data.reportedBy} on ${earlier.data.arrivedOn}`,
            `arrived before ${by} on ${arrivedOn}`,
          ),
        ]),
    ...(confirmed === undefined || seenOn(confirmed) === arrivedOn
      ? []
      : [finding('arrival-day-differs', 'notice', seenOn(confirmed), arrivedOn)]),
  ];
}

function arrivalFindings(
  { data: { reportedBy: by, arrivedOn } }: ShipmentArrived,
  content: CertificateContent,
  { permission }: ComparisonPolicy,
): readonly Finding[] {
  const { destination, expiresOn } = content;
  const { allowed, reasons } = permission(tradeQuestion(content, arrivedOn, by));
  const barred = reasons.filter(({ bars }) => bars).map(({ code, participant }) => `${code} ${participant}`);
  return [
    ...(by === destination ? [] : [finding('arrived-elsewhere', 'alert', destination, by)]),
    ...(arrivedOn <= expiresOn ? [] : [finding('arrived-after-expiry', 'query', expiresOn, arrivedOn)]),
    ...(allowed ? [] : [finding('restricted-at-arrival', 'alert', `trade allowed on ${arrivedOn}`, barred.join(', '))]),
  ];
}

function brokenSeals(sighting: Sighting): readonly Finding[] {
  const isBroken = sighting.type !== 'certificate.detained' && sighting.data.sealsIntact === false;
  return isBroken ? [finding('seals-broken', 'alert', 'intact', 'broken')] : [];
}

function sealsReadIn(sighting: Sighting): readonly Seal[] | null {
  return sighting.type === 'certificate.detained' ? null : sighting.data.sealsRead;
}

const ACTS = {
  'certificate.transit-entered': 'seen in transit',
  'certificate.transit-left': 'seen leaving transit',
  'certificate.arrived': 'seen to arrive',
  'certificate.detained': 'detained',
  'certificate.returned-to-issuer': 'received back',
} as const;

function actOf({ type }: Sighting): string {
  return ACTS[type];
}

import { carats, type Carats } from '@kp/kernel';
import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  balanceOfContent,
  linksTo,
  type CertificateEvent,
  type CertificateIssued,
  type LineageEvent,
} from '@kp/scheme';
import { stepOf } from '../certificates/projection';
import { certificateEventTypes } from '../certificates/event-types';
import { links, tracedCertificates, type HeldCertificate, type HeldStones, type StoredFinding } from './tables';

/** The name of this read model. */
export const LINEAGE = 'lineage';

/** Which stones went from which certificate to which, and what a trace tells of each certificate. */
export const lineageProjection: Projection<CertificateEvent> = {
  name: LINEAGE,
  version: 1,
  cost: 3,
  tables: [tracedCertificates, links],
  handles: certificateEventTypes,
  apply(event, rows) {
    foldCertificate(event, rows);
    if (event.type === 'certificate.issued') nameSources(event, rows);
    else if (event.type === 'certificate.drawn-from' || event.type === 'certificate.draw-released') hold(event, rows);
  },
};

function foldCertificate(event: Recorded<CertificateEvent>, rows: Rows): void {
  const { number } = event.data;
  const before = rows.get(tracedCertificates, number);
  const isFirstSynthetic = event.metadata.synthetic === true && (before?.syntheticFrom ?? null) === null;
  const step = STANDING.has(event.type) ? [stepOf(event)] : [];
  if (before !== undefined && step.length === 0 && !isFirstSynthetic) return;
  const after: HeldCertificate = {
    number,
    stones: event.type === 'certificate.issued' ? stonesOf(event) : (before?.stones ?? null),
    findings: [...(before?.findings ?? []), ...findingOf(event)],
    steps: [...(before?.steps ?? []), ...step],
    firstPosition: before?.firstPosition ?? event.position,
    lastPosition: step.length === 0 ? (before?.lastPosition ?? event.position) : event.position,
    syntheticFrom: isFirstSynthetic ? event.position : (before?.syntheticFrom ?? null),
  };
  rows.put(tracedCertificates, after);
}

/** The events that change the status of a certificate, or which report settled its shipment. */
const STANDING: ReadonlySet<CertificateEvent['type']> = new Set([
  'certificate.issued',
  'certificate.validated',
  'certificate.dispatched',
  'certificate.import-confirmed',
  'certificate.import-refused',
  'certificate.voided',
  'certificate.invalidated',
  'certificate.replaced',
  'certificate.returned-unused',
  'certificate.forfeited',
  'certificate.returned-to-issuer',
  'certificate.reported-fake',
] satisfies readonly CertificateEvent['type'][]);

function stonesOf({ data, position }: Recorded<CertificateIssued>): HeldStones {
  return {
    issuer: data.issuer,
    destination: data.destination,
    origin: data.origin.kind === 'single' ? data.origin.country : 'mixed',
    purpose: data.purpose,
    issuedOn: data.issuedOn,
    lines: data.lines.map((line) => [line.hs, line.carats]),
    replaces: data.replaces ?? null,
    sendsOn: data.sendsOn ?? null,
    balance: balanceOfContent(data),
    issuedAt: position,
  };
}

function findingOf(event: Recorded<CertificateEvent>): readonly StoredFinding[] {
  if (event.type !== 'certificate.import-confirmed') return [];
  const { carats: found, lines } = event.data.observed;
  return [[event.position, found, lines === null ? null : lines.map((line) => [line.hs, line.carats])]];
}

function nameSources({ data, position }: Recorded<CertificateIssued>, rows: Rows): void {
  for (const { source, by, kind, hs, carats: named } of linksTo(data)) {
    const before = rows.get(links, source, by, kind, hs);
    rows.put(links, {
      source,
      follower: by,
      kind,
      hs,
      held: before?.held ?? (0 as Carats),
      named,
      named_position: position,
      steps: before?.steps ?? [],
      last_position: before?.last_position ?? 0,
    });
  }
}

function hold({ type, data, position }: Recorded<LineageEvent>, rows: Rows): void {
  const { number: source, by, hs, carats: weight } = data;
  const before = rows.get(links, source, by, 'drawn', hs);
  const change = type === 'certificate.drawn-from' ? weight : 0 - weight;
  const held = carats(Math.max(0, (before?.held ?? 0) + change));
  rows.put(links, {
    source,
    follower: by,
    kind: 'drawn',
    hs,
    held,
    named: before?.named ?? (0 as Carats),
    named_position: before?.named_position ?? null,
    steps: [...(before?.steps ?? []), [position, held]],
    last_position: position,
  });
}

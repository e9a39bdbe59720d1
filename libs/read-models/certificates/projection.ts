import { sumCarats, sumUsDollars, type Position } from '@kp/kernel';
import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  totalsOf,
  type CertificateEvent,
  type CertificateIssued,
  type ImportConfirmed,
  type ImportEvidence,
} from '@kp/scheme';
import { certificateEventTypes } from './event-types';
import type { Step } from './standing';
import { certificates, issuedCounts, verifications, type HeldCertificate, type HeldContent } from './tables';

/** The name of this read model. */
export const CERTIFICATES = 'certificates';

/** A row for each certificate number, and how much was issued in each year. */
export const certificatesProjection: Projection<CertificateEvent> = {
  name: CERTIFICATES,
  version: 5,
  cost: 4,
  tables: [certificates, issuedCounts, verifications],
  handles: certificateEventTypes,
  apply(event, rows) {
    const { number } = event.data;
    const before = rows.get(certificates, number);
    const after: HeldCertificate = {
      number,
      content: event.type === 'certificate.issued' ? contentOf(event) : (before?.content ?? null),
      sources: event.type === 'certificate.issued' ? (event.data.sources ?? null) : (before?.sources ?? null),
      steps: before === undefined ? [stepOf(event)] : [...before.steps, stepOf(event)],
      syntheticFrom: before?.syntheticFrom ?? (event.metadata.synthetic === true ? event.position : null),
    };
    rows.put(certificates, after);
    if (event.type === 'certificate.issued') countIssue(event, after.syntheticFrom !== null, rows);
    else if (event.type === 'certificate.import-confirmed' || event.type === 'certificate.import-refused')
      verify(event, rows);
  },
};

function contentOf({ data, position }: Recorded<CertificateIssued>): HeldContent {
  return {
    issuer: data.issuer,
    issuingAuthority: data.issuingAuthority,
    destination: data.destination,
    exporter: data.exporter.name,
    importer: data.importer.name,
    origin: data.origin,
    purpose: data.purpose,
    issuedOn: data.issuedOn,
    expiresOn: data.expiresOn,
    lines: data.lines,
    parcels: data.parcels,
    replaces: data.replaces ?? null,
    issuedAt: position,
  };
}

/** The event in short. */
export function stepOf(event: { readonly position: Position } & CertificateEvent): Step {
  const at = event.position;
  switch (event.type) {
    case 'certificate.issued':
      return [at, 'issued', event.data.destination];
    case 'certificate.validated':
      return [at, 'validated', event.data.validatedOn];
    case 'certificate.dispatched':
      return [at, 'dispatched', event.data.dispatchedOn];
    case 'certificate.import-confirmed':
      return confirmedStep(at, event.data);
    case 'certificate.import-refused':
      return [at, 'refused', event.data.refusedOn, event.data.refusedBy];
    case 'certificate.voided':
      return [at, 'voided', event.data.voidedOn];
    case 'certificate.invalidated':
      return [at, 'invalidated', event.data.invalidatedOn];
    case 'certificate.replaced':
      return [at, 'replaced', event.data.replacedOn, event.data.replacedBy];
    case 'certificate.returned-unused':
      return [at, 'returned-unused', event.data.returnedOn];
    case 'certificate.pre-alert-sent':
      return [at, 'pre-alert-sent', event.data.sentOn];
    case 'certificate.correction-instructed':
      return [at, 'correction-instructed', event.data.instructedOn];
    case 'certificate.correction-endorsed':
      return [at, 'correction-endorsed', event.data.endorsedOn];
    case 'certificate.drawn-from':
      return [at, 'drawn-from', event.data.drawnOn];
    case 'certificate.draw-released':
      return [at, 'draw-released', event.data.releasedOn];
    case 'certificate.transit-entered':
      return [at, 'transit-entered', event.data.enteredOn, event.data.place];
    case 'certificate.transit-left':
      return [at, 'transit-left', event.data.leftOn, event.data.place];
    case 'certificate.arrived':
      return [at, 'arrived', event.data.arrivedOn, event.data.reportedBy];
    case 'certificate.detained':
      return [at, 'detained', event.data.detainedOn, event.data.detainedBy];
    case 'certificate.released':
      return [at, 'released', event.data.releasedOn, event.data.releasedBy];
    case 'certificate.forfeited':
      return [at, 'forfeited', event.data.forfeitedOn, event.data.forfeitedBy];
    case 'certificate.return-ordered':
      return [at, 'return-ordered', event.data.orderedOn, event.data.orderedBy];
    case 'certificate.returned-to-issuer':
      return [at, 'returned-to-issuer', event.data.receivedOn, event.data.receivedBy];
    case 'certificate.reported-fake':
      return [at, 'reported-fake', event.data.reportedOn, event.data.reportedBy];
  }
}

function confirmedStep(at: Position, { confirmedOn, confirmedBy, observed }: ImportConfirmed['data']): Step {
  return [at, 'confirmed', confirmedOn, confirmedBy, observed.arrivedOn, observed.carats];
}

function verify({ type, data, position, metadata }: Recorded<ImportEvidence>, rows: Rows): void {
  const confirmed = type === 'certificate.import-confirmed';
  rows.put(verifications, {
    participant: confirmed ? data.confirmedBy : data.refusedBy,
    day: confirmed ? data.confirmedOn : data.refusedOn,
    position,
    number: data.number,
    outcome: confirmed ? 'confirmed' : 'refused',
    authority: data.authority,
    carats: confirmed ? data.observed.carats : null,
    value_usd: confirmed ? data.observed.valueUsd : null,
    synthetic: metadata.synthetic === true ? 1 : 0,
  });
}

function countIssue({ data }: Recorded<CertificateIssued>, isSynthetic: boolean, rows: Rows): void {
  const year = Number(data.issuedOn.slice(0, 4));
  const { carats, valueUsd } = totalsOf(data.lines);
  const synthetic = isSynthetic ? 1 : 0;
  const before = rows.get(issuedCounts, year, data.issuer);
  rows.put(
    issuedCounts,
    before === undefined
      ? { year, issuer: data.issuer, certificates: 1, carats, value_usd: valueUsd, synthetic }
      : {
          ...before,
          certificates: before.certificates + 1,
          carats: sumCarats([before.carats, carats]),
          value_usd: sumUsDollars([before.value_usd, valueUsd]),
          synthetic: before.synthetic + synthetic,
        },
  );
}

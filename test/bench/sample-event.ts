import { randomUUID } from 'node:crypto';
import type { EventMetadata, Instant, NewEvent } from '@kp/kernel';

const metadata: Omit<EventMetadata, 'commandId'> = {
  occurredAt: '2004-03-01T10:00:00.000Z' as Instant,
  actor: { id: 'bench', roles: ['exporting-authority'], participant: 'ZA', authority: 'Bench authority' },
  commandDigest: 'a'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000000',
  causationId: '00000000-0000-5000-8000-000000000000',
};

/** An event of the size of an issued certificate, some 900 bytes with its metadata, under a fresh id. */
export function sampleEvent(number: number): NewEvent {
  const id = randomUUID();
  return {
    id,
    type: 'certificate.issued',
    version: 1,
    data: {
      number: `ZA${String(number).padStart(8, '0')}`,
      issuer: 'ZA',
      issuingAuthority: 'Bench authority',
      destination: 'EU',
      exporter: { name: 'Bench exporter', address: '1 Bench Street' },
      importer: { name: 'Bench importer', address: '2 Bench Street' },
      origin: { kind: 'single', country: 'ZA' },
      issuedOn: '2004-03-01',
      expiresOn: '2004-04-30',
      lines: [{ hs: '7102.31', carats: 123_456, valueUsd: 12_345_678 }],
      parcels: 3,
      purpose: 'commercial',
      languages: ['en'],
      specimen: 'ZA-2003',
    },
    metadata: { ...metadata, commandId: id },
  };
}

import { randomUUID } from 'node:crypto';
import type { EventMetadata, Instant, NewEvent, Revision, StreamName } from '@kp/kernel';

export const ZA = 'certificate-ZA-000001' as StreamName;
export const CA = 'certificate-CA-000001' as StreamName;
export const NEW_STREAM = 'no-stream';

/** A revision as a number written in a test. */
export function at(revision: number): Revision {
  return revision as Revision;
}

/** Metadata with every member that an event can have. */
export const METADATA: EventMetadata = {
  occurredAt: '2002-12-31T23:00:00.000Z' as Instant,
  actor: { id: 'registrar', roles: ['exporting-authority'], participant: 'ZA', authority: 'Diamond Board' },
  commandId: '6f9c1c1e-8a3f-4d53-9a35-0d2c4c0f6e11',
  commandDigest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  correlationId: 'import-of-2003',
  causationId: '6f9c1c1e-8a3f-4d53-9a35-0d2c4c0f6e11',
  policyVersion: '2003-01',
  synthetic: true,
};

/** An event with an id of its own. */
export function event(parts: Partial<NewEvent> = {}): NewEvent {
  return {
    id: randomUUID(),
    type: 'certificate.noted',
    version: 1,
    data: { note: 'a parcel of rough diamonds' },
    metadata: METADATA,
    ...parts,
  };
}

/** So many events, numbered in their data from 0. */
export function events(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, number) => event({ data: { number } }));
}

export function idsOf(list: readonly { readonly id: string }[]): readonly string[] {
  return list.map(({ id }) => id);
}

import type { Instant, Position, Revision, StreamName } from '@kp/kernel';
import { EVENT_CATALOGUE, type SchemeEventType } from '@kp/scheme';
import type { SchemeRecord } from '../questions/event-filter';

type RecordOf<Type extends SchemeEventType> = Extract<SchemeRecord, { readonly type: Type }>;

/** The catalogue's example of a kind of event as the log would hold it, with what a test wants otherwise. */
export function exampleRecord<Type extends SchemeEventType>(
  type: Type,
  {
    data,
    position = 1,
    stream = 'certificate-CA0012345',
    actingFor = 'CA',
    occurredAt = '2007-05-01T10:00:00.000Z',
  }: {
    readonly data?: Partial<RecordOf<Type>['data']>;
    readonly position?: number;
    readonly stream?: string;
    readonly actingFor?: string;
    readonly occurredAt?: string;
  } = {},
): RecordOf<Type> {
  const { example } = EVENT_CATALOGUE[type];
  return {
    id: `event-${String(position)}`,
    type,
    version: example.version,
    stream: stream as StreamName,
    revision: 0 as Revision,
    position: position as Position,
    recordedAt: '2024-01-01T00:00:00.000Z' as Instant,
    data: { ...example.data, ...data },
    metadata: {
      occurredAt: occurredAt as Instant,
      actor: { id: 'desk', roles: ['exporting-authority'], participant: actingFor },
      commandId: 'command',
      commandDigest: 'digest',
      correlationId: 'command',
      causationId: 'command',
    },
  } as unknown as RecordOf<Type>;
}

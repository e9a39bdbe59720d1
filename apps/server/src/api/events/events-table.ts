import type { Table } from '../../reading/table';

/** The table of events. */
export const EVENTS_TABLE: Table = {
  name: 'events',
  columns: {
    position: 'position',
    type: 'type',
    version: 'version',
    stream: 'stream',
    revision: 'revision',
    occurredAt: 'occurredAt',
    recordedAt: 'recordedAt',
    actor: 'actor.id',
    roles: 'actor.roles',
    participant: 'actor.participant',
    authority: 'actor.authority',
    flags: 'flags',
    synthetic: 'synthetic',
    id: 'id',
    commandId: 'commandId',
    correlationId: 'correlationId',
    causationId: 'causationId',
    data: 'data',
  },
};

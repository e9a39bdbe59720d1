import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition, type RecordedEvent } from '@kp/kernel';
import { certificateDecider, participantDecider, returnDecider } from '@kp/scheme';
import type { JsonDocument } from '../output/json';
import type { SchemeRecord } from '../questions/event-filter';
import type { ReplayableSubject } from '../questions/subject';
import { stateChanges, type StateChange } from './state-changes';

/** An event of a replay, and what it changed in the state. */
export interface ReplayStep {
  readonly position: string;
  readonly revision: number;
  readonly occurredAt: string;
  readonly type: string;
  readonly synthetic: boolean;
  readonly changes: readonly StateChange[];
}

/** Folds the history of a thing one event at a time, by the decider of its kind, and tells what each step changed. */
export function replaySteps({ kind }: ReplayableSubject, history: readonly RecordedEvent[]): readonly ReplayStep[] {
  switch (kind) {
    case 'certificate':
      return steps(certificateDecider, history as readonly EventOf<'certificate'>[]);
    case 'participant':
      return steps(participantDecider, history as readonly EventOf<'participant'>[]);
    case 'return':
      return steps(returnDecider, history as readonly EventOf<'return'>[]);
  }
}

type EventOf<Kind extends ReplayableSubject['kind']> = Extract<SchemeRecord, { readonly type: `${Kind}.${string}` }>;

interface Fold<State, Event> {
  readonly initialState: State;
  readonly evolve: (state: State, event: Event) => State;
}

function steps<State extends object, Event extends SchemeRecord>(
  { initialState, evolve }: Fold<State, Event>,
  history: readonly Event[],
): readonly ReplayStep[] {
  let state = initialState;
  let before = documentOf(state);
  return history.map((event) => {
    const { type, version, data } = event;
    state = evolve(state, { type, version, data } as Event);
    const after = documentOf(state);
    const changes = stateChanges(before, after);
    before = after;
    return {
      position: formatPosition(event.position),
      revision: event.revision,
      occurredAt: event.metadata.occurredAt,
      type: event.type,
      synthetic: event.metadata.synthetic === true,
      changes,
    };
  });
}

function documentOf(state: object): JsonDocument {
  return amountsToWire(state) as JsonDocument;
}

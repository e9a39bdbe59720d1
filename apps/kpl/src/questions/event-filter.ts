import type { Instant, RecordedEvent } from '@kp/kernel';
import {
  EVENT_CATALOGUE,
  isSchemeEventType,
  type ParticipantCode,
  type SchemeEvent,
  type SchemeEventType,
} from '@kp/scheme';
import { Failure } from '../failure';

/** An event of the scheme with its place in the log. */
export type SchemeRecord = {
  readonly [Type in SchemeEventType]: RecordedEvent<Extract<SchemeEvent, { readonly type: Type }>>;
}[SchemeEventType];

/** Which events a question is about; an absent condition lets all pass. */
export interface EventFilter {
  readonly types?: ReadonlySet<string> | undefined;
  readonly participant?: ParticipantCode | undefined;
  /** Bounds on when they happened, both included. */
  readonly since?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/**
 * Makes the test that tells whether an event passes. Events must be shown to it in the order of the log, because
 * "concerns the Participant" has a memory: every event in which the Participant acts or is named, and every later event
 * on a certificate that such an event was about.
 */
export function eventTest({ types, participant, since, until }: EventFilter): (event: SchemeRecord) => boolean {
  const concerns = participant === undefined ? undefined : concernsParticipant(participant);
  return (event) => {
    // The memory must see every event, whatever the other conditions say of it.
    if (concerns !== undefined && !concerns(event)) return false;
    if (types !== undefined && !types.has(event.type)) return false;
    if (since !== undefined && event.metadata.occurredAt < since) return false;
    return until === undefined || event.metadata.occurredAt <= until;
  };
}

/**
 * Reads a list of types of event with commas between them.
 * @throws Failure (usage) for a name that is none.
 */
export function parseTypes(text: string): ReadonlySet<string> {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !isSchemeEventType(name));
  if (unknown === undefined) return new Set(names);
  throw new Failure('usage', {
    what: `There is no type of event ${JSON.stringify(unknown)}.`,
    where: '--type',
    cure: `Choose from: ${Object.keys(EVENT_CATALOGUE).join(', ')}.`,
  });
}

function concernsParticipant(code: ParticipantCode): (event: SchemeRecord) => boolean {
  const streams = new Set<string>();
  return (event) => {
    if (streams.has(event.stream)) return true;
    const named = namedIn(event).includes(code);
    if (named) streams.add(event.stream);
    return named || event.metadata.actor.participant === code;
  };
}

/** The Participants and places that an event names. */
function namedIn(event: SchemeRecord): readonly ParticipantCode[] {
  switch (event.type) {
    case 'certificate.issued': {
      const { issuer, destination, origin } = event.data;
      return origin.kind === 'single' ? [issuer, destination, origin.country] : [issuer, destination];
    }
    case 'certificate.import-confirmed':
      return [event.data.confirmedBy];
    case 'certificate.import-refused':
      return [event.data.refusedBy];
    case 'participant.absorbed':
      return [event.data.participant, event.data.into];
    default:
      return 'participant' in event.data ? [event.data.participant] : [];
  }
}

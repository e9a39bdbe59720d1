import type { DomainEvent, Role } from '@kp/kernel';
import type { Complete } from './complete-type';

/** What a reader should know of a kind of command. */
export interface CommandEntry {
  readonly summary: string;
  /** The roles that may send it; the decider holds further conditions, such as for which Participant. */
  readonly whoMay: readonly Role[];
  /** The rule or practice behind it. */
  readonly source: string;
  /** It adds evidence and changes no intention, so it needs no knowledge of the revision that it meets. */
  readonly evidence: boolean;
  /** It brings its thing into being: before it the stream is empty, but for evidence that came early. */
  readonly opens?: true;
  /** It is judged by what remains, not by what its sender has seen, so that many may be sent side by side. */
  readonly sideBySide?: true;
}

/** An entry for each command of an aggregate. */
export type CommandEntries<Command extends { readonly type: string }> = Readonly<Record<Command['type'], CommandEntry>>;

/** An event of each kind of an aggregate, with every member filled in, also the optional ones. */
export type EventExamples<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: Complete<Extract<Event, { readonly type: Type }>>;
};

/** What a reader should know of a kind of event. */
export interface EventEntry<Event extends DomainEvent> {
  readonly version: Event['version'];
  readonly meaning: string;
  readonly example: Event;
}

/** An entry for each event of an aggregate, in its present version. */
export type EventEntries<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventEntry<Extract<Event, { readonly type: Type }>>;
};

import type { EventStore } from '@kp/event-store';
import type { Revision, StreamName } from '@kp/kernel';
import { participantDecider, type ParticipantEvent, type ParticipantState, type StreamOf } from '@kp/scheme';

interface Folded {
  readonly state: ParticipantState;
  readonly next: Revision;
}

/**
 * The states of Participants, kept between commands because nearly every command asks for some of them. Each asking reads
 * what the stream has gained since, so a state is never older than the question. Where no other process writes, what was
 * read holds until the ledger itself has appended, and is not read again.
 */
export class ParticipantStates {
  private readonly folded = new Map<StreamName, Folded>();
  /** How often something was appended; a reading that began before the last time is not kept. */
  private appends = 0;

  constructor(
    private readonly store: EventStore,
    private readonly soleWriter: boolean,
  ) {}

  async current(stream: StreamOf<'participant'>): Promise<ParticipantState> {
    const known = this.folded.get(stream);
    if (known !== undefined && this.soleWriter) return known.state;
    const { appends } = this;
    const { state: before, next: from } = known ?? { state: participantDecider.initialState, next: 0 as Revision };
    const events = await this.store.readStream(stream, { from });
    const last = events.at(-1);
    const state = events.reduce(
      (folded, { type, version, data }) =>
        participantDecider.evolve(folded, { type, version, data } as ParticipantEvent),
      before,
    );
    const next = last === undefined ? from : ((last.revision + 1) as Revision);
    if (appends === this.appends) this.folded.set(stream, { state, next });
    return state;
  }

  /** To be told after each append to the Participant's stream. */
  changed(stream: StreamName): void {
    this.appends += 1;
    this.folded.delete(stream);
  }
}

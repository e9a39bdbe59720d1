import type { StreamName } from '@kp/kernel';
import { RevisionConflict } from '../errors';
import type { EventStore } from '../event-store';
import { eventsUpToHead } from './reading';
import { at, CA, event, events, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

/** Appends on top of what it last saw, and tries again as long as others come before it. */
async function appendInTurn(store: EventStore, stream: StreamName): Promise<void> {
  for (;;) {
    const last = (await store.readStream(stream, { direction: 'backwards', limit: 1 }))[0];
    try {
      await store.append(stream, last?.revision ?? NEW_STREAM, [event()]);
      return;
    } catch (error) {
      if (!(error instanceof RevisionConflict)) throw error;
    }
  }
}

export function describeConcurrentWriters(stage: Stage): void {
  const statuses = (outcomes: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
    outcomes.map(({ status }) => status);

  describe('many writers at once', () => {
    it('on one new stream: exactly one begins it', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 50 }, () => stage.store.append(ZA, NEW_STREAM, [event()])),
      );
      expect(statuses(outcomes).filter((status) => status === 'fulfilled')).toHaveLength(1);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(RevisionConflict);
      }
      expect(await stage.store.readStream(ZA)).toHaveLength(1);
    });

    it('on one revision: exactly one follows it', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      const outcomes = await Promise.allSettled(
        Array.from({ length: 20 }, () => stage.store.append(ZA, at(2), events(2))),
      );
      expect(statuses(outcomes).filter((status) => status === 'fulfilled')).toHaveLength(1);
      expect(await stage.store.readStream(ZA)).toHaveLength(5);
    });

    it('on streams of their own: all succeed', async () => {
      const streams = Array.from({ length: 200 }, (_, number) => `certificate-${String(number)}` as StreamName);
      const results = await Promise.all(streams.map((stream) => stage.store.append(stream, NEW_STREAM, events(2))));
      expect(new Set(results.map(({ position }) => position)).size).toBe(200);
      expect(await eventsUpToHead(stage.store)).toHaveLength(400);
    });

    it('on one stream without an expectation: all succeed, each with a revision of its own', async () => {
      const results = await Promise.all(Array.from({ length: 100 }, () => stage.store.append(ZA, 'any', [event()])));
      const revisions = results.map(({ revision }) => revision).sort((left, right) => left - right);
      expect(revisions).toEqual(revisions.map((_, index) => index));
    });

    it('that try again after each conflict leave a stream without a gap', async () => {
      const writer = async (): Promise<void> => {
        for (let count = 0; count < 15; count += 1) await appendInTurn(stage.store, ZA);
      };
      await Promise.all(Array.from({ length: 6 }, writer));
      const revisions = (await stage.store.readStream(ZA)).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 90 }, (_, index) => index));
    });

    it('are each answered in the order in which their events stand', async () => {
      const results = await Promise.all(
        Array.from({ length: 60 }, (_, number) => stage.store.append(number % 2 === 0 ? ZA : CA, 'any', [event()])),
      );
      const log = await eventsUpToHead(stage.store);
      for (const { stream, revision, position } of results) {
        expect(log.find((recorded) => recorded.position === position)).toMatchObject({ stream, revision });
      }
    });
  });

  if (!stage.can.shared) return;

  describe('two stores on one log', () => {
    it('see at once what the other acknowledged', async () => {
      const other = await stage.connect();
      expect(other.id).toBe(stage.store.id);
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(2));
      expect(await other.readStream(ZA)).toHaveLength(2);
      expect(await other.head()).toBe(position);
    });

    it('judge an expectation by what the other has appended', async () => {
      const other = await stage.connect();
      await stage.store.append(ZA, NEW_STREAM, events(2));
      await expect(other.append(ZA, NEW_STREAM, [event()])).rejects.toMatchObject({ actual: 1 });
      expect((await other.append(ZA, at(1), [event()])).revision).toBe(2);
    });

    it('know a repetition of what the other has appended', async () => {
      const other = await stage.connect();
      const list = events(2);
      const first = await stage.store.append(ZA, NEW_STREAM, list);
      expect(await other.append(ZA, NEW_STREAM, list)).toEqual({ ...first, replayed: true });
    });

    it('let exactly one begin a stream', async () => {
      const other = await stage.connect();
      for (let number = 0; number < 10; number += 1) {
        const stream = `certificate-${String(number)}` as StreamName;
        const outcomes = await Promise.allSettled([
          stage.store.append(stream, NEW_STREAM, [event()]),
          other.append(stream, NEW_STREAM, [event()]),
        ]);
        expect([...statuses(outcomes)].sort()).toEqual(['fulfilled', 'rejected']);
      }
    });

    it('whose writers try again after each conflict leave a stream without a gap', async () => {
      const other = await stage.connect();
      const writer = async (store: EventStore): Promise<void> => {
        for (let count = 0; count < 20; count += 1) await appendInTurn(store, ZA);
      };
      await Promise.all([stage.store, other, stage.store, other].map(writer));
      const revisions = (await stage.store.readStream(ZA)).map(({ revision }) => revision);
      expect(revisions).toEqual(Array.from({ length: 80 }, (_, index) => index));
    });
  });
}

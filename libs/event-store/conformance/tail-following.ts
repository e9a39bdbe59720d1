import { setImmediate as turn } from 'node:timers/promises';
import { BEGINNING, type RecordedEvent } from '@kp/kernel';
import { EventStoreUnavailable } from '../errors';
import { eventsIn, Follower } from './reading';
import { at, CA, event, events, idsOf, NEW_STREAM, ZA } from './sample-events';
import type { Stage } from './stage';

export function describeTailFollowing(stage: Stage): void {
  describe('a tail that follows', () => {
    it('gives what is appended after it has caught up', async () => {
      const follower = new Follower(stage.store);
      expect(await follower.caughtUp()).toEqual({ events: [], position: BEGINNING });
      const list = events(3);
      await stage.store.append(ZA, NEW_STREAM, list);
      expect(idsOf(await follower.events(3))).toEqual(idsOf(list));
      await follower.stop();
    });

    it('says again that it is caught up after what came', async () => {
      const follower = new Follower(stage.store);
      await follower.caughtUp();
      const { position } = await stage.store.append(ZA, NEW_STREAM, events(2));
      expect((await follower.caughtUp()).position).toBe(position);
      await follower.stop();
    });

    it('gives one append after another, in order, as they come', async () => {
      const follower = new Follower(stage.store);
      await follower.caughtUp();
      for (let revision = 0; revision < 10; revision += 1) {
        const next = event();
        await stage.store.append(ZA, revision === 0 ? NEW_STREAM : at(revision - 1), [next]);
        expect(idsOf(await follower.events(1))).toEqual([next.id]);
      }
      await follower.stop();
    });

    it('keeps the batch size for what comes', async () => {
      const follower = new Follower(stage.store, BEGINNING, { batchSize: 2 });
      await follower.caughtUp();
      await stage.store.append(ZA, NEW_STREAM, events(5));
      for (let seen = 0; seen < 5;) {
        const batch = eventsIn([await follower.message()]);
        expect(batch.length).toBeLessThanOrEqual(2);
        seen += batch.length;
      }
      await follower.stop();
    });

    it('loses and repeats nothing for a reader that is slower than the writers', async () => {
      const follower = new Follower(stage.store, BEGINNING, { batchSize: 7 });
      const seen: RecordedEvent[] = [];
      const writing = (async () => {
        for (let count = 0; count < 60; count += 1) await stage.store.append(ZA, 'any', events(1 + (count % 3)));
      })();
      while (seen.length < 120) {
        seen.push(...(await follower.events(1)));
        for (let rest = 0; rest < 3; rest += 1) await turn();
      }
      await writing;
      expect(seen.map(({ revision }) => revision)).toEqual(seen.map((_, index) => index));
      expect(seen).toHaveLength(120);
      await follower.stop();
    });

    it.each([1, 2, 3, 5, 8, 100])(
      'hands over from what was there to what comes without loss or repetition, in batches of %d',
      async (batchSize) => {
        await stage.store.append(ZA, NEW_STREAM, events(10));
        const follower = new Follower(stage.store, BEGINNING, { batchSize });
        const writing = (async () => {
          for (let count = 0; count < 40; count += 1) {
            await stage.store.append(count % 2 === 0 ? ZA : CA, 'any', [event()]);
            for (let rest = 0; rest < count % 4; rest += 1) await turn();
          }
        })();
        const seen = await follower.events(50);
        await writing;
        expect(new Set(idsOf(seen)).size).toBe(50);
        const positions = seen.map(({ position }) => position);
        expect(positions).toEqual([...positions].sort((left, right) => left - right));
        expect(positions.at(-1)).toBe(await stage.store.head());
        await follower.stop();
      },
    );

    it('gives the same to every reader', async () => {
      const followers = Array.from({ length: 5 }, () => new Follower(stage.store));
      for (const follower of followers) await follower.caughtUp();
      const list = events(12);
      await stage.store.append(ZA, NEW_STREAM, list);
      for (const follower of followers) {
        expect(idsOf(await follower.events(12))).toEqual(idsOf(list));
        await follower.stop();
      }
    });

    it('begun again after the last event handled goes on without loss or repetition', async () => {
      const list = events(30);
      const writing = (async () => {
        for (const next of list) await stage.store.append(ZA, 'any', [next]);
      })();
      const seen: RecordedEvent[] = [];
      while (seen.length < list.length) {
        const follower = new Follower(stage.store, seen.at(-1)?.position, { batchSize: 4 });
        seen.push(...(await follower.events(1)));
        await follower.stop();
      }
      await writing;
      expect(idsOf(seen)).toEqual(idsOf(list));
    });

    it('may be begun at a position that the log has not reached, and waits for it', async () => {
      const { position: ahead } = await stage.store.append(ZA, NEW_STREAM, [event()]);
      const follower = new Follower(stage.store, ahead);
      expect(await follower.caughtUp()).toEqual({ events: [], position: ahead });
      const next = event();
      await stage.store.append(ZA, at(0), [next]);
      expect(idsOf(await follower.events(1))).toEqual([next.id]);
      await follower.stop();
    });

    if (stage.can.shared) {
      it('gives what another store on the log appends while its own only waits', async () => {
        const other = await stage.connect();
        const follower = new Follower(stage.store);
        await follower.caughtUp();
        for (let count = 0; count < 3; count += 1) {
          const next = event();
          await other.append(ZA, 'any', [next]);
          expect(idsOf(await follower.events(1))).toEqual([next.id]);
        }
        await follower.stop();
      });

      it('gives what another store on the log appends, in one order for all', async () => {
        const other = await stage.connect();
        const [here, there] = [new Follower(stage.store), new Follower(other)];
        await here.caughtUp();
        await there.caughtUp();
        for (let count = 0; count < 10; count += 1) {
          await other.append(ZA, 'any', [event()]);
          await stage.store.append(CA, 'any', [event()]);
        }
        expect(idsOf(await here.events(20))).toEqual(idsOf(await there.events(20)));
        await here.stop();
        await there.stop();
      });
    }
  });

  describe('the signal of a tail', () => {
    it('ends it without an error while it waits', async () => {
      const follower = new Follower(stage.store);
      await follower.caughtUp();
      const ending = follower.next();
      follower.abort();
      expect((await ending).done).toBe(true);
    });

    it('ends it before the first message when it was given before', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(3));
      const follower = new Follower(stage.store);
      follower.abort();
      expect((await follower.next()).done).toBe(true);
    });

    it('ends it between two batches, although more is there', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(10));
      const follower = new Follower(stage.store, BEGINNING, { batchSize: 2 });
      await follower.events(2);
      follower.abort();
      expect((await follower.next()).done).toBe(true);
      expect((await follower.next()).done).toBe(true);
    });

    it('ends its own tail and no other', async () => {
      const [ended, going] = [new Follower(stage.store), new Follower(stage.store)];
      await ended.caughtUp();
      await going.caughtUp();
      await ended.stop();
      await stage.store.append(ZA, NEW_STREAM, [event()]);
      expect(await going.events(1)).toHaveLength(1);
      await going.stop();
    });

    it('ends a loop that reads the tail', async () => {
      const abort = new AbortController();
      await stage.store.append(ZA, NEW_STREAM, events(2));
      const kinds: string[] = [];
      for await (const { kind } of stage.store.tail(BEGINNING, { signal: abort.signal })) {
        kinds.push(kind);
        if (kind === 'caught-up') abort.abort();
      }
      expect(kinds).toEqual(['events', 'caught-up']);
    });
  });

  describe('a tail of a store that is closed', () => {
    it('throws while it waits, and does not end quietly', async () => {
      const follower = new Follower(stage.store);
      await follower.caughtUp();
      const waiting = follower.next();
      await Promise.all([expect(waiting).rejects.toThrow(EventStoreUnavailable), stage.store.close()]);
    });

    it('throws between two batches', async () => {
      await stage.store.append(ZA, NEW_STREAM, events(10));
      const follower = new Follower(stage.store, BEGINNING, { batchSize: 2 });
      await follower.events(2);
      await stage.store.close();
      await expect(follower.next()).rejects.toMatchObject({ reason: 'closed' });
    });
  });
}

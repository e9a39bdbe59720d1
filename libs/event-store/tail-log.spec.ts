import { BEGINNING, type Instant, type Position, type RecordedEvent, type Revision, type StreamName } from '@kp/kernel';
import { Bell } from './bell';
import { StoredEvent } from './stored-event';
import { tailLog, type PagedLog } from './tail-log';
import { asStored } from './upcaster';

const NOW = '2003-01-01T00:00:00.000Z' as Instant;

function eventAt(position: number): RecordedEvent {
  const [place, revision] = [position as Position, (position - 1) as Revision];
  return new StoredEvent(
    [place, `id-${String(position)}`, 's' as StreamName, revision, 't', 1, NOW, '{}', '{}'],
    asStored,
  );
}

/** A log of so many events that notes how it is read. */
class NotingLog implements PagedLog {
  readonly limits: number[] = [];
  readonly bell = new Bell();

  constructor(private length: number) {}

  grow(): void {
    this.length += 1;
    this.bell.ring();
  }

  page(after: Position, upTo: Position, limit: number): readonly RecordedEvent[] {
    this.limits.push(limit);
    const last = Math.min(this.length, upTo, after + limit);
    return Array.from({ length: Math.max(0, last - after) }, (_, index) => eventAt(after + 1 + index));
  }

  head(): Position {
    return this.length as Position;
  }

  rings(): number {
    return this.bell.rings;
  }

  ringAfter(rings: number, signal?: AbortSignal): Promise<void> {
    return this.bell.ringAfter(rings, signal);
  }
}

async function batchSizes(log: PagedLog, batchSize: number): Promise<readonly number[]> {
  const sizes: number[] = [];
  for await (const message of tailLog(log, BEGINNING, { follow: false, batchSize })) {
    if (message.kind === 'events') sizes.push(message.events.length);
  }
  return sizes;
}

describe('given a log that is read in batches larger than a page', () => {
  it('when it is read, then a batch is put together from pages of at most 5,000 and holds no more than it may', async () => {
    const log = new NotingLog(23_000);
    expect(await batchSizes(log, 12_000)).toEqual([12_000, 11_000]);
    expect(Math.max(...log.limits)).toBe(5_000);
    expect(log.limits.slice(0, 3)).toEqual([5_000, 5_000, 2_000]);
  });

  it('when it is read, then other work gets its turn between two pages', async () => {
    let turns = 0;
    let next: NodeJS.Immediate | undefined;
    const countTurns = (): void => {
      turns += 1;
      next = setImmediate(countTurns);
    };
    countTurns();
    const log = new NotingLog(60_000);
    const turnsAtPage: number[] = [];
    const page = log.page.bind(log);
    log.page = (...bounds) => {
      turnsAtPage.push(turns);
      return page(...bounds);
    };
    await batchSizes(log, 60_000);
    clearImmediate(next);
    expect(turnsAtPage.length).toBeGreaterThanOrEqual(12);
    expect(new Set(turnsAtPage).size).toBe(turnsAtPage.length);
  });

  it('when the signal is given between two pages, then the batch begun is not handed over', async () => {
    const log = new NotingLog(20_000);
    const abort = new AbortController();
    const page = log.page.bind(log);
    log.page = (...bounds) => {
      if (bounds[0] >= 10_000) abort.abort();
      return page(...bounds);
    };
    const kinds: string[] = [];
    for await (const { kind } of tailLog(log, BEGINNING, { signal: abort.signal, batchSize: 20_000 })) kinds.push(kind);
    expect(kinds).toEqual([]);
  });
});

describe('given a log that grows at the worst moments', () => {
  it('when an event comes while the reader handles the news that it is caught up, then it is not slept over', async () => {
    const log = new NotingLog(1);
    const tail = tailLog(log, BEGINNING, {});
    expect((await tail.next()).value).toMatchObject({ kind: 'events' });
    expect((await tail.next()).value).toEqual({ kind: 'caught-up', position: 1 });
    log.grow();
    expect((await tail.next()).value).toMatchObject({ kind: 'events', events: [{ position: 2 }] });
    await tail.return();
  });

  it('when it rings although nothing came, then the reader is not told again that it is caught up', async () => {
    const log = new NotingLog(1);
    const tail = tailLog(log, 1 as Position, {});
    expect((await tail.next()).value).toMatchObject({ kind: 'caught-up' });
    const next = tail.next();
    for (let count = 0; count < 3; count += 1) log.bell.ring();
    log.grow();
    expect((await next).value).toMatchObject({ kind: 'events' });
    await tail.return();
  });
});

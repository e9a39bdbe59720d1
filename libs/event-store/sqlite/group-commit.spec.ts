import type { ExpectedRevision } from '@kp/event-store';
import type { Instant, Position, Revision, StreamName } from '@kp/kernel';
import type { AppendRequest } from '../append-request';
import { RevisionConflict } from '../errors';
import { GroupCommit } from './group-commit';
import type { AppendOutcome } from './log-writer';

function request(name: string, expected: ExpectedRevision = 'any'): AppendRequest {
  return { stream: name as StreamName, expected, events: [] };
}

function recorded({ stream }: AppendRequest): AppendOutcome {
  const place = { revision: 0 as Revision, position: 1 as Position };
  const recordedAt = '2003-01-01T00:00:00.000Z' as Instant;
  return { kind: 'recorded', result: { stream, ...place, recordedAt, events: [], replayed: false } };
}

/** Notes the groups that it is given, and records all of them. */
function notingWriter(groups: string[][]): (group: readonly AppendRequest[]) => readonly AppendOutcome[] {
  return (group) => {
    groups.push(group.map(({ stream }) => stream));
    return group.map(recorded);
  };
}

describe('given appends asked for in one turn of the event loop', () => {
  it('when they are written, then it is as one group, in the order in which they were asked for', async () => {
    const groups: string[][] = [];
    const appends = new GroupCommit(notingWriter(groups));
    const results = await Promise.all(['a', 'b', 'c'].map((name) => appends.add(request(name))));
    expect(groups).toEqual([['a', 'b', 'c']]);
    expect(results.map(({ stream }) => stream)).toEqual(['a', 'b', 'c']);
  });

  it('when they are more than a thousand, then they are written in groups of a thousand', async () => {
    const groups: string[][] = [];
    const appends = new GroupCommit(notingWriter(groups));
    await Promise.all(Array.from({ length: 2_500 }, (_, number) => appends.add(request(String(number)))));
    expect(groups.map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    expect(groups.flat()).toEqual(Array.from({ length: 2_500 }, (_, number) => String(number)));
  });

  it('when one of them is refused, then it alone hears of it', async () => {
    const conflict = new RevisionConflict('b' as StreamName, 'no-stream', 0 as Revision);
    const appends = new GroupCommit((group) =>
      group.map((append) => (append.stream === 'b' ? { kind: 'refused', error: conflict } : recorded(append))),
    );
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((name) => appends.add(request(name))));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toEqual({ status: 'rejected', reason: conflict });
  });

  it('when the group cannot be written, then all hear of it, and the next group is written', async () => {
    let failures = 1;
    const appends = new GroupCommit((group) => {
      if (failures-- > 0) throw new Error('The disk is full.');
      return group.map(recorded);
    });
    const outcomes = await Promise.allSettled(['a', 'b'].map((name) => appends.add(request(name))));
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await appends.add(request('c'))).stream).toBe('c');
  });

  it('when everything is written at once, then nothing is left for later', async () => {
    const groups: string[][] = [];
    const appends = new GroupCommit(notingWriter(groups));
    const appending = Promise.all(Array.from({ length: 1_500 }, (_, number) => appends.add(request(String(number)))));
    appends.flush();
    expect(groups.map(({ length }) => length)).toEqual([1_000, 500]);
    await appending;
    expect(groups).toHaveLength(2);
  });
});

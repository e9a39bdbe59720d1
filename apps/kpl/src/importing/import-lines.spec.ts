import type { CommandFileLine } from '@kp/exchange/files';
import { MemoryEventStore } from '@kp/event-store/memory';
import { Ledger } from '@kp/ledger';
import type { SchemeCommand } from '@kp/scheme';
import { Failure } from '../failure';
import { admission, note, STILL_CLOCK } from '@kp/ledger/testing/participant-commands';
import { importLines, type ImportLinesOptions } from './import-lines';
import type { LineResult } from './line-result';

function good(line: number, command: SchemeCommand, id?: string): CommandFileLine {
  return { line, outcome: { ok: true, envelope: { command, ...(id === undefined ? {} : { id }) } } };
}

function bad(line: number): CommandFileLine {
  const violation = { pointer: '/data/name', code: 'text', detail: 'This is a text.', cure: 'Write a text.' };
  return { line, outcome: { ok: false, violations: [violation], id: `bad-${String(line)}` } };
}

async function* streamOf(
  lines: readonly CommandFileLine[],
  failure?: Error,
): AsyncGenerator<CommandFileLine, void, undefined> {
  for (const line of lines) yield await Promise.resolve(line);
  if (failure !== undefined) throw failure;
}

describe('the lines of an import', () => {
  let ledger: Ledger;
  beforeEach(() => {
    ledger = new Ledger({ store: new MemoryEventStore({ clock: STILL_CLOCK }), clock: STILL_CLOCK });
  });

  function imported(
    lines: AsyncIterable<CommandFileLine>,
    options: Partial<ImportLinesOptions> = {},
  ): AsyncGenerator<LineResult, void, undefined> {
    const { signal } = new AbortController();
    return importLines({
      ledger,
      lines,
      actingAs: { role: 'chair' },
      user: 'local:ann',
      dryRun: false,
      signal,
      ...options,
    });
  }

  async function all(results: AsyncIterable<LineResult>): Promise<readonly LineResult[]> {
    const told: LineResult[] = [];
    for await (const result of results) told.push(result);
    return told;
  }

  it('given good and bad lines, are answered in their order', async () => {
    const lines = [bad(1), good(2, admission('ZA')), bad(3), bad(4), good(5, note('ZA', 'x')), bad(6)];
    const results = await all(imported(streamOf(lines)));
    expect(results.map(({ line, result }) => [line, result])).toEqual([
      [1, 'malformed'],
      [2, 'recorded'],
      [3, 'malformed'],
      [4, 'malformed'],
      [5, 'recorded'],
      [6, 'malformed'],
    ]);
    expect(results[0]).toMatchObject({ id: 'bad-1', errors: [{ pointer: '/data/name', code: 'text' }] });
  });

  it('given the same content twice without an id, is one command; with ids of its own, two that are decided apart', async () => {
    const once = await all(
      imported(streamOf([good(1, admission('ZA')), good(2, note('ZA', 'x')), good(3, note('ZA', 'x'))])),
    );
    expect(once.map(({ result }) => result)).toEqual(['recorded', 'recorded', 'duplicate']);
    const twice = await all(imported(streamOf([good(1, note('ZA', 'y'), 'a'), good(2, note('ZA', 'y'), 'b')])));
    expect(twice.map(({ result }) => result)).toEqual(['recorded', 'rejected']);
  });

  it('given another user, is recognised all the same', async () => {
    await all(imported(streamOf([good(1, admission('ZA'))])));
    const [again] = await all(imported(streamOf([good(1, admission('ZA'))]), { user: 'local:bob' }));
    expect(again?.result).toBe('duplicate');
  });

  it('given a command that the rules forbid, tells the rejection with its cure', async () => {
    const [, result] = await all(imported(streamOf([good(1, admission('ZA'), 'a'), good(2, admission('ZA'), 'b')])));
    expect(result).toMatchObject({ result: 'rejected', stream: null });
    expect(result?.errors.map(({ code }) => code)).toEqual(['admitted-already', 'dates-out-of-order']);
    for (const { detail, cure } of result?.errors ?? []) expect([detail, cure]).not.toContain('');
  });

  it('given a dry run, says acceptable and gives no place in the log', async () => {
    const [result] = await all(imported(streamOf([good(1, admission('ZA'))]), { dryRun: true }));
    expect(result).toMatchObject({ result: 'acceptable', revision: null, position: null });
  });

  it('given a file that breaks off, answers what came before and then throws', async () => {
    const results = imported(
      streamOf([good(1, admission('ZA')), bad(2), good(3, admission('BW'))], new Error('cut off')),
    );
    const told: number[] = [];
    await expect(
      (async () => {
        for await (const { line } of results) told.push(line);
      })(),
    ).rejects.toThrow('cut off');
    expect(told).toEqual([1, 2, 3]);
  });

  it('given a line for which nobody acts, answers what came before and then says which line it is', async () => {
    const named: CommandFileLine = {
      line: 1,
      outcome: { ok: true, envelope: { command: admission('ZA'), as: { role: 'chair' } } },
    };
    const told: string[] = [];
    const run = async (): Promise<void> => {
      for await (const { result } of imported(streamOf([named, good(2, admission('BW'))]), { actingAs: undefined })) {
        told.push(result);
      }
    };
    await expect(run()).rejects.toMatchObject({ exit: 'unauthorised', notice: { where: 'line 2, /as' } });
    await expect(run()).rejects.toThrow(Failure);
    expect(told).toEqual(['recorded', 'duplicate']);
  });

  it('given an interruption, begins nothing more and answers what is under way', async () => {
    const interruption = new AbortController();
    async function* endless(): AsyncGenerator<CommandFileLine, void, undefined> {
      yield good(1, admission('ZA'));
      for (let line = 2; ; line += 1) {
        if (line === 40) interruption.abort();
        yield await Promise.resolve(good(line, note('ZA', String(line))));
      }
    }
    const results = await all(imported(endless(), { signal: interruption.signal }));
    expect(results.map(({ line }) => line)).toEqual(Array.from({ length: 39 }, (_, index) => index + 1));
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['recorded']));
  });
});

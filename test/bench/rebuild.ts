import { join } from 'node:path';
import Database from 'better-sqlite3';
import { instantOf } from '@kp/kernel';
import { openDataFolder } from '@kp/ledger';
import { Projector } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import { buildThreadsFor } from '../../apps/kpl/src/build-threads';
import { inTurn, perSecond, type Figure } from './figure';
import { withScratchFolder } from './scratch-folder';

const PAGE = 5000;

/**
 * Builds every read model from zero out of the log of a filled data folder, as `kpl projections rebuild` does: in one
 * thread, and in two. The limit is measured on one thread for both.
 */
export async function measureRebuild(folder: string): Promise<readonly Figure[]> {
  return [await measure(folder, 1, 0.45), await measure(folder, 2, 0.8)];
}

async function measure(folder: string, threads: 1 | 2, target: number): Promise<Figure> {
  const data = await openDataFolder(folder, { access: 'reader', clock: { now: () => instantOf(Date.now()) } });
  try {
    const events = countEvents(folder);
    const { limit, ours } = await inTurn(
      3,
      () => Promise.resolve(scan(folder, events)),
      () =>
        withScratchFolder(async (directory) => {
          const projector = new Projector({
            store: data.store,
            directory,
            projections: READ_MODELS,
            threads: buildThreadsFor(data, threads),
          });
          const start = performance.now();
          await projector.rebuild();
          const rate = perSecond(events, performance.now() - start);
          projector.close();
          return rate;
        }),
    );
    return {
      name: `rebuild of all read models from ${events.toLocaleString('en-US')} events, ${threads === 1 ? 'one thread' : 'two threads'}`,
      limitName: 'better-sqlite3, pages and JSON.parse, one thread',
      unit: 'events/s',
      ours,
      limit,
      ratio: ours / limit,
      target,
    };
  } finally {
    await data.close();
  }
}

function countEvents(folder: string): number {
  const bare = new Database(join(folder, 'log.sqlite'), { readonly: true });
  const count = bare.prepare<[], number>('SELECT count(*) FROM events').pluck().get() ?? 0;
  bare.close();
  return count;
}

/** The limit: every event read in pages and its data and metadata parsed, and nothing done with them. */
function scan(folder: string, events: number): number {
  const bare = new Database(join(folder, 'log.sqlite'), { readonly: true });
  const page = bare
    .prepare<[number, number], [number, string, string]>(
      'SELECT position, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT ?',
    )
    .raw();
  const start = performance.now();
  let after = 0;
  let parsed = 0;
  for (;;) {
    const rows = page.all(after, PAGE);
    for (const [position, data, metadata] of rows) {
      if (typeof JSON.parse(data) === 'object' && typeof JSON.parse(metadata) === 'object') parsed += 1;
      after = position;
    }
    if (rows.length < PAGE) break;
  }
  const rate = perSecond(parsed, performance.now() - start);
  bare.close();
  if (parsed !== events) throw new Error(`Scanned ${String(parsed)} events of ${String(events)}.`);
  return rate;
}

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openDataFolder, Ledger } from '@kp/ledger';
import { instantOf } from '@kp/kernel';
import { certificateStream, type CertificateNumber } from '@kp/scheme';
import { inTurn, perSecond, type Figure } from './figure';

const LOADS = 20_000;

/** Loads of one certificate through the port and its decider, from the log of a filled data folder. */
export async function measureLoad(folder: string, numbers: readonly CertificateNumber[]): Promise<Figure> {
  const data = await openDataFolder(folder, { access: 'reader', clock: { now: () => instantOf(Date.now()) } });
  const ledger = new Ledger({ store: data.store, clock: { now: () => instantOf(Date.now()) } });
  const bare = new Database(join(folder, 'log.sqlite'), { readonly: true });
  const select = bare.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision').raw();
  const numberAt = (load: number): CertificateNumber => {
    const number = numbers[load % numbers.length];
    if (number === undefined) throw new RangeError('There is no certificate to load.');
    return number;
  };
  try {
    const { limit, ours } = await inTurn(
      5,
      () => {
        const start = performance.now();
        for (let load = 0; load < LOADS; load += 1) select.all(certificateStream(numberAt(load)));
        return Promise.resolve(perSecond(LOADS, performance.now() - start));
      },
      async () => {
        const start = performance.now();
        for (let load = 0; load < LOADS; load += 1) await ledger.stateAt(certificateStream(numberAt(load)));
        return perSecond(LOADS, performance.now() - start);
      },
    );
    return {
      name: 'load of one certificate, through the port and its decider',
      limitName: 'better-sqlite3, raw read of the same stream',
      unit: 'loads/s',
      ours,
      limit,
      ratio: ours / limit,
      target: 0.3,
    };
  } finally {
    bare.close();
    await data.close();
  }
}

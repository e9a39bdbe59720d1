import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { instantOf } from '@kp/kernel';
import { Projector, ReadModels } from '@kp/projections';
import { LINEAGE, LineageQueries, READ_MODELS } from '@kp/read-models';
import type { CertificateNumber, TraceDirection } from '@kp/scheme';
import { perSecond, type Figure } from './figure';
import { fillWithLineages } from './lineage-world';
import { withScratchFolder } from './scratch-folder';

/** How many traces each way, of as many certificates. */
const TRACES = 2_000;

/**
 * Traces in a world of so many certificates with sources five steps deep: up from the deepest, down from what was just
 * mined. The limit is one read of the same rows by their keys. Answers the middle and the slowest of a hundred, in
 * microseconds, each of the certificates after the other; and the processor time, which a busy machine does not lengthen.
 */
export async function measureTrace(certificates: number): Promise<readonly Figure[]> {
  return withScratchFolder(async (folder) => {
    const clock = { now: () => instantOf(Date.now()) };
    const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock });
    const directory = join(folder, 'read-models');
    const projections = READ_MODELS.filter(({ name }) => name === LINEAGE);
    try {
      const begun = performance.now();
      const { links, deepest, mined } = await fillWithLineages(store, certificates);
      const events = certificates * 3 + links;
      tell(`Recorded ${events.toLocaleString('en-US')} events`, perSecond(events, performance.now() - begun));
      const projector = new Projector({ store, directory, projections });
      const folding = performance.now();
      await projector.rebuild();
      tell(`Folded them into the read model`, perSecond(events, performance.now() - folding));
      projector.close();
      const readModels = ReadModels.open({ directory, projections });
      const bare = new BareLineage(directory);
      try {
        const lineage = new LineageQueries(readModels);
        return [
          ...measureWay(lineage, bare, 'up', sample(deepest), certificates),
          ...measureWay(lineage, bare, 'down', sample(mined), certificates),
        ];
      } finally {
        bare.close();
        readModels.close();
      }
    } finally {
      await store.close();
    }
  });
}

function measureWay(
  lineage: LineageQueries,
  bare: BareLineage,
  direction: TraceDirection,
  numbers: readonly CertificateNumber[],
  certificates: number,
): readonly Figure[] {
  const own: number[] = [];
  const limits: number[] = [];
  const processor: number[] = [];
  let [found, cut, most] = [0, 0, 0];
  // The first round warms the cache of the operating system for both.
  for (const round of [0, 1]) {
    for (const number of numbers) {
      const before = process.cpuUsage();
      const start = performance.now();
      const { value: trace } = lineage.trace({ number, direction });
      const end = performance.now();
      const used = process.cpuUsage(before);
      if (trace === undefined) throw new Error(`There is no trace of ${number}.`);
      const limit = bare.read(
        direction,
        trace.certificates.map((certificate) => certificate.number),
      );
      if (round === 0) continue;
      own.push((end - start) * 1_000);
      processor.push(used.user + used.system);
      limits.push(limit * 1_000);
      found += trace.certificates.length;
      cut += trace.complete ? 0 : 1;
      most = Math.max(most, trace.certificates.length);
    }
  }
  const shape = `${String(Math.round(found / numbers.length))} certificates on average, ${String(most)} at the most, ${String(cut)} of ${String(numbers.length)} cut off`;
  return ([50, 99] as const).map((percent) => {
    const [ours, limit] = [percentile(own, percent), percentile(limits, percent)];
    return {
      name: `trace ${direction} among ${certificates.toLocaleString('en-US')} certificates, p${String(percent)} (${microseconds(percentile(processor, percent))} of processor time; ${shape})`,
      limitName: 'better-sqlite3, the same rows by their keys',
      unit: 'µs',
      ours,
      limit,
      ratio: limit / ours,
      target: 0.25,
    };
  });
}

/** Reads the rows of a trace by their keys, and makes nothing of them. */
class BareLineage {
  readonly #database: Database.Database;
  readonly #certificates: Database.Statement<[string]>;
  readonly #links: Record<TraceDirection, Database.Statement<[string]>>;

  constructor(directory: string) {
    const file = readdirSync(directory).find((name) => name.startsWith(`${LINEAGE}.`) && name.endsWith('.sqlite'));
    if (file === undefined) throw new Error('The read model is not there.');
    this.#database = new Database(join(directory, file), { readonly: true });
    const joined = (table: string, column: string): Database.Statement<[string]> =>
      this.#database
        .prepare<[string]>(
          `SELECT t.* FROM json_each(?) AS wanted CROSS JOIN ${table} AS t ON t.${column} = wanted.value`,
        )
        .raw();
    this.#certificates = joined('certificates', 'number');
    this.#links = { up: joined('links', 'follower'), down: joined('links', 'source') };
  }

  /** How many milliseconds it takes. */
  read(direction: TraceDirection, numbers: readonly CertificateNumber[]): number {
    const wanted = JSON.stringify(numbers);
    const start = performance.now();
    const certificates = this.#certificates.all(wanted);
    const links = this.#links[direction].all(wanted);
    const took = performance.now() - start;
    if (certificates.length !== numbers.length || links.length < numbers.length - 1) {
      throw new Error(`Of ${String(numbers.length)} certificates ${String(certificates.length)} are there.`);
    }
    return took;
  }

  close(): void {
    this.#database.close();
  }
}

function sample(numbers: readonly CertificateNumber[]): readonly CertificateNumber[] {
  const every = Math.max(1, Math.floor(numbers.length / TRACES));
  return numbers.filter((_, index) => index % every === 0).slice(0, TRACES);
}

function percentile(values: readonly number[], percent: number): number {
  const value = values.toSorted((left, right) => left - right)[Math.ceil((values.length * percent) / 100) - 1];
  if (value === undefined) throw new RangeError('There is no percentile of nothing.');
  return value;
}

function microseconds(value: number): string {
  return `${Math.round(value).toLocaleString('en-US')} µs`;
}

function tell(what: string, rate: number): void {
  process.stderr.write(`${what}, ${rate.toLocaleString('en-US')} events/s.\n`);
}

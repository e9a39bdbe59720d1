import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteEventStore } from '@kp/event-store/sqlite';
import { addDays, instantOf, type LocalDate, type Position } from '@kp/kernel';
import { Projector, ReadModels } from '@kp/projections';
import { COMPLIANCE, ComplianceQueries, READ_MODELS } from '@kp/read-models';
import { FULL_CLEARANCE } from '@kp/scheme';
import { perSecond, type Figure } from './figure';
import { fillWithYears, FIRST_YEAR } from './matrix-world';
import { withScratchFolder } from './scratch-folder';

/** How many dates are asked for, spread over the years; each once as known now and once as known then. */
const DATES = 400;
const DAYS_OF_A_YEAR = 365;

/** The most milliseconds that one matrix of a hundred may take. */
const LIMIT_IN_MS = 50;

/**
 * The compliance matrix of all Participants as of any date of so many years, with so many certificates each: as known now,
 * and as known at some position of the log. The limit is the promise of 50 ms for 99 of a hundred.
 */
export async function measureMatrix(years: number, certificatesPerYear: number): Promise<readonly Figure[]> {
  return withScratchFolder(async (folder) => {
    const clock = { now: () => instantOf(Date.now()) };
    const store = openSqliteEventStore({ file: join(folder, 'log.sqlite'), clock });
    const directory = join(folder, 'read-models');
    const projections = READ_MODELS.filter(({ name }) => name === COMPLIANCE);
    try {
      const begun = performance.now();
      const events = await fillWithYears(store, years, certificatesPerYear);
      tell(`Recorded ${events.toLocaleString('en-US')} events`, perSecond(events, performance.now() - begun));
      const projector = new Projector({ store, directory, projections });
      const folding = performance.now();
      await projector.rebuild();
      tell('Folded them into the read model', perSecond(events, performance.now() - folding));
      projector.close();
      const readModels = ReadModels.open({ directory, projections });
      try {
        const compliance = new ComplianceQueries(readModels);
        const head = await store.head();
        const size = sizeOf(directory);
        return [
          measure(compliance, years, `as known now (${size})`, () => ({})),
          measure(compliance, years, 'as known at a position', (share) => ({
            asOf: Math.ceil(head * share) as Position,
          })),
        ];
      } finally {
        readModels.close();
      }
    } finally {
      await store.close();
    }
  });
}

function measure(
  compliance: ComplianceQueries,
  years: number,
  how: string,
  knownAt: (share: number) => { readonly asOf?: Position },
): Figure {
  const taken: number[] = [];
  const computed: number[] = [];
  let cells = 0;
  // The first round warms the cache of the operating system.
  for (const round of [0, 1]) {
    for (let index = 0; index < DATES; index += 1) {
      // Steps of the golden ratio: spread evenly, in no order.
      const share = (index * 0.618_033_988_75) % 1;
      const on = addDays(`${String(FIRST_YEAR)}-01-01` as LocalDate, Math.floor(share * years * DAYS_OF_A_YEAR));
      const used = process.cpuUsage();
      const start = performance.now();
      const { value } = compliance.matrix({ on, clearance: FULL_CLEARANCE, ...knownAt(Math.max(share, 0.001)) });
      const end = performance.now();
      const { user, system } = process.cpuUsage(used);
      if (round === 0) continue;
      taken.push(end - start);
      computed.push((user + system) / 1000);
      cells += value.reduce((sum, row) => sum + row.cells.length, 0);
    }
  }
  const p99 = percentile(taken, 99);
  return {
    name: `compliance matrix ${how}, p99 of ${String(DATES)} dates of ${String(years)} years, ${String(Math.round(cells / DATES))} cells, p50 ${percentile(taken, 50).toFixed(1)} ms; of the processor p99 ${percentile(computed, 99).toFixed(1)} ms, p50 ${percentile(computed, 50).toFixed(1)} ms`,
    limitName: 'the promise',
    unit: 'ms',
    ours: p99,
    limit: LIMIT_IN_MS,
    ratio: LIMIT_IN_MS / p99,
    target: 1,
  };
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? Number.NaN;
}

/** How many rows the widest table has. */
function sizeOf(directory: string): string {
  const file = readdirSync(directory).find((name) => name.startsWith(`${COMPLIANCE}.`) && name.endsWith('.sqlite'));
  const bare = new Database(join(directory, file ?? ''), { readonly: true });
  const count = bare.prepare<[], number>('SELECT count(*) FROM deliveries').pluck().get() ?? 0;
  bare.close();
  return `${count.toLocaleString('en-US')} shipments`;
}

function tell(what: string, rate: number): void {
  process.stderr.write(`${what}, ${rate.toLocaleString('en-US')}/s.\n`);
}

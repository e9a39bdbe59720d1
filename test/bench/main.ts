import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAppend } from './append';
import { measureBatch } from './batch';
import { measureEventStoreAppend } from './eventstore-append';
import { measureEventStoreCatchUp } from './eventstore-catch-up';
import type { Figure } from './figure';
import { withFilledFolder } from './filled-folder';
import { measureHttp } from './http';
import { measureLeakage } from './leakage';
import { measureLoad } from './load';
import { measureMatrix } from './matrix';
import { measureRebuild } from './rebuild';
import { measureStart } from './start';
import { measureTrace } from './trace';

/** The log from which is loaded and rebuilt: about a million events. */
const CERTIFICATES = 250_000;
/** Among how many certificates stones are traced. */
const TRACED_CERTIFICATES = 1_000_000;
/** For how many years of the scheme the compliance matrix is judged, of so many certificates in all. */
const MATRIX_YEARS = 20;
const MATRIX_CERTIFICATES = 1_000_000;

/**
 * Measures each figure beside its limit in the same run, and prints a table. Arguments name what to measure (append, batch,
 * load, rebuild, trace, leakage, matrix, eventstore, http, start); everything by default. `--json FILE` also writes the figures there,
 * `--certificates N` takes a log of another size for load, rebuild, trace and matrix.
 */
async function bench(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, certificates: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
  const figures: Figure[] = [];
  const take = (figure: Figure): void => {
    figures.push(figure);
    process.stdout.write(`${line(figure)}\n`);
  };

  if (wanted('append')) {
    take(await measureAppend(64, 40_000, 0.75));
    take(await measureAppend(1, 4000, 0.85));
  }
  if (wanted('batch')) {
    take(await measureBatch(10_000, 5, 0.5));
    take(await measureBatch(100_000, 1, 0.5));
  }
  if (wanted('load') || wanted('rebuild')) {
    await withFilledFolder(Number(values.certificates ?? CERTIFICATES), async (folder, numbers) => {
      if (wanted('load')) take(await measureLoad(folder, numbers));
      if (wanted('rebuild')) for (const figure of await measureRebuild(folder)) take(figure);
    });
  }
  if (wanted('trace')) {
    for (const figure of await measureTrace(Number(values.certificates ?? TRACED_CERTIFICATES))) take(figure);
  }
  if (wanted('matrix')) {
    const certificates = Number(values.certificates ?? MATRIX_CERTIFICATES);
    for (const figure of await measureMatrix(MATRIX_YEARS, certificates / MATRIX_YEARS)) take(figure);
  }
  if (wanted('eventstore')) {
    take(await measureEventStoreAppend());
    take(await measureEventStoreCatchUp());
  }
  if (wanted('http')) take(await measureHttp());
  if (wanted('leakage')) for await (const figure of measureLeakage()) take(figure);
  if (wanted('start')) take(await measureStart());
  if (values.json !== undefined) {
    writeFileSync(
      values.json,
      `${JSON.stringify({ schema: 'kp-ledger/bench/1', node: process.version, figures }, undefined, 2)}\n`,
    );
  }
}

function line({ name, limitName, unit, ours, limit, ratio, target }: Figure): string {
  const figure = (value: number): string => Math.round(value).toLocaleString('en-US').padStart(9);
  const verdict = ratio >= target ? 'reached' : 'missed ';
  return [
    `${verdict}  ${figure(ours)} ${unit.padEnd(10)}  ${ratio.toFixed(2)} of ${figure(limit)}  (target ${target.toFixed(2)})`,
    `         ${name}; limit: ${limitName}`,
  ].join('\n');
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});

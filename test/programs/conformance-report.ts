import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Column, conformanceTable, type JestResults } from '../conformance/conformance-table';

/** The folder with the sources and Jest's settings; this program runs from `dist/test/programs`. */
const PROJECT = join(__dirname, '../../..');
const JEST = require.resolve('jest/bin/jest');

/** The specs that bring an adapter to the suite. */
const SPECS = [
  'libs/event-store/memory/memory-event-store.spec.ts',
  'libs/event-store/sqlite/sqlite-event-store.spec.ts',
  'libs/event-store/eventstoredb/eventstoredb-event-store.spec.ts',
  'libs/event-store/eventstoredb/eventstoredb-event-store-with-faults.spec.ts',
];

const COLUMNS: readonly Column[] = [
  { suite: 'The event store in memory', header: 'memory' },
  { suite: 'The event store on SQLite', header: 'SQLite' },
  { suite: 'The event store on EventStoreDB, stood in for in this process', header: 'wire' },
  { suite: 'The event store on EventStoreDB, stood in for by a process', header: 'wire, process' },
  { suite: 'The event store on EventStoreDB, stood in for over TLS', header: 'wire + TLS' },
  { suite: 'The event store on EventStoreDB, stood in for with faults', header: 'faults' },
];

const REAL_NODE: Column = { suite: 'The event store on the EventStoreDB named', header: 'real node' };

/**
 * Holds every adapter to the contract of the event store, by running their specs, and prints what each made of each
 * sentence. With `KPL_EVENTSTORE_TEST_URL` set, a real node has a column too. Ends with 1 unless all passed.
 */
function report(): void {
  const columns = process.env['KPL_EVENTSTORE_TEST_URL'] === undefined ? COLUMNS : [...COLUMNS, REAL_NODE];
  const folder = mkdtempSync(join(tmpdir(), 'kp-ledger-conformance-'));
  try {
    const file = join(folder, 'results.json');
    const args = [JEST, '--silent', '--json', `--outputFile=${file}`, '--runTestsByPath', ...SPECS];
    // What Jest itself says goes to the terminal, so that one sees that it is at work.
    const { error } = spawnSync(process.execPath, args, { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] });
    if (error !== undefined) throw error;
    const { text, allPassed } = conformanceTable(columns, JSON.parse(readFileSync(file, 'utf8')) as JestResults);
    process.stdout.write(`${text}\n`);
    if (!allPassed) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

report();

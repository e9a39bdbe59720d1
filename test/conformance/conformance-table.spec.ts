import { type Assertion, conformanceTable } from './conformance-table';

const COLUMNS = [
  { suite: 'The event store in memory', header: 'memory' },
  { suite: 'The event store on SQLite', header: 'SQLite' },
];

function assertion(suite: string, sentence: string, status = 'passed'): Assertion {
  return {
    ancestorTitles: [suite, 'appending'],
    title: sentence,
    status,
    failureMessages: status === 'passed' ? [] : ['Expected 1, received 2.'],
  };
}

function table(assertionResults: readonly Assertion[]): ReturnType<typeof conformanceTable> {
  return conformanceTable(COLUMNS, { testResults: [{ name: 'a.spec.ts', message: 'boom', assertionResults }] });
}

const MEMORY = 'The event store in memory';
const SQLITE = 'The event store on SQLite';

describe('given the results of the suite', () => {
  it('when all passed, then each sentence has a row, each adapter a column, and what is not stated a dash', () => {
    const { text, allPassed } = table([
      assertion(MEMORY, 'gives a revision'),
      assertion(SQLITE, 'gives a revision'),
      assertion(SQLITE, 'is durable'),
    ]);
    expect(text.split('\n')).toEqual([
      'memory  SQLite  The event store',
      '',
      '                appending:',
      'passed  passed    gives a revision',
      '-       passed    is durable',
      '',
      'memory  SQLite',
      '1       2       passed',
      '0       0       failed',
    ]);
    expect(allPassed).toBe(true);
  });

  it('when one failed, then its column says so, its message follows, and not all passed', () => {
    const { text, allPassed } = table([
      assertion(MEMORY, 'gives a revision'),
      assertion(SQLITE, 'gives a revision', 'failed'),
    ]);
    expect(text).toContain('passed  failed    gives a revision');
    expect(text).toContain('The event store on SQLite > appending > gives a revision: failed\nExpected 1, received 2.');
    expect(allPassed).toBe(false);
  });

  it.each(['pending', 'todo', 'skipped'])('when one is %s, then not all passed', (status) => {
    expect(table([assertion(MEMORY, 'one'), assertion(SQLITE, 'one', status)]).allPassed).toBe(false);
  });

  it('when one failed of an adapter that has no column, then not all passed', () => {
    const results = [assertion(MEMORY, 'one'), assertion(SQLITE, 'one'), assertion('Another', 'one', 'failed')];
    expect(table(results).allPassed).toBe(false);
  });

  it('when an adapter was not held to the contract at all, then not all passed', () => {
    expect(table([assertion(MEMORY, 'gives a revision')]).allPassed).toBe(false);
  });

  it('when a file could not be run, then the reason is told', () => {
    const { text, allPassed } = table([]);
    expect(text).toContain('a.spec.ts did not run: boom');
    expect(allPassed).toBe(false);
  });
});

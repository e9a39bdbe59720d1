/** What Jest says of one test, as far as the report needs it. */
export interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** The results of a run of Jest, as it writes them with `--json`. */
export interface JestResults {
  readonly testResults: readonly {
    readonly name: string;
    /** Why the file could not be run, or what failed in it. */
    readonly message: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}

/** An adapter as it was brought to the suite. */
export interface Column {
  /** The name under which its spec states the contract. */
  readonly suite: string;
  readonly header: string;
}

export interface ConformanceTable {
  readonly text: string;
  /** Whether every adapter was held to the contract, and none broke it. */
  readonly allPassed: boolean;
}

const PASSED = 'passed';
/** Where the sentence asks for what the adapter says it lacks. */
const NOT_STATED = '-';
const GAP = '  ';

/**
 * The contract sentence by sentence, by group, and what each adapter made of it. The sentences stand last in their rows,
 * for some are long.
 */
export function conformanceTable(columns: readonly Column[], { testResults }: JestResults): ConformanceTable {
  const assertions = testResults.flatMap(({ assertionResults }) => assertionResults);
  const groups = new Map<string, Map<string, Map<string, Assertion>>>();
  for (const assertion of assertions) {
    const [suite = '', group = '', ...within] = assertion.ancestorTitles;
    const sentence = [...within, assertion.title].join(' ');
    entry(entry(groups, group), sentence).set(suite, assertion);
  }
  const widths = columns.map(({ header }) => Math.max(header.length, PASSED.length));
  const row = (cells: readonly string[], last: string): string =>
    [...cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)), last].join(GAP);
  const count = (suite: string, passed: boolean): number =>
    assertions.filter(({ ancestorTitles, status }) => ancestorTitles[0] === suite && (status === PASSED) === passed)
      .length;
  const total = (passed: boolean): readonly string[] => columns.map(({ suite }) => String(count(suite, passed)));

  const headers = columns.map(({ header }) => header);
  const lines = [row(headers, 'The event store')];
  for (const [group, sentences] of groups) {
    lines.push('', row(blank(columns), `${group}:`));
    for (const [sentence, results] of sentences) {
      const cells = columns.map(({ suite }) => results.get(suite)?.status ?? NOT_STATED);
      lines.push(row(cells, `${GAP}${sentence}`));
    }
  }
  lines.push('', row(headers, ''), row(total(true), 'passed'), row(total(false), 'failed'));
  lines.push(...complaints(testResults));
  const allPassed =
    columns.every(({ suite }) => count(suite, true) > 0) && assertions.every(({ status }) => status === PASSED);
  return { text: lines.map((line) => line.trimEnd()).join('\n'), allPassed };
}

function blank(columns: readonly Column[]): readonly string[] {
  return columns.map(() => '');
}

function complaints(files: JestResults['testResults']): readonly string[] {
  const notRun = files.filter(({ assertionResults }) => assertionResults.length === 0);
  const broken = files.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status !== PASSED);
  return [
    ...notRun.map(({ name, message }) => `\n${name} did not run: ${message}`),
    ...broken.map(
      ({ ancestorTitles, title, status, failureMessages }) =>
        `\n${[...ancestorTitles, title].join(' > ')}: ${status}\n${failureMessages.join('\n')}`,
    ),
  ];
}

function entry<Key, Inner>(map: Map<Key, Map<string, Inner>>, key: Key): Map<string, Inner> {
  const known = map.get(key) ?? new Map<string, Inner>();
  map.set(key, known);
  return known;
}

import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import type { Violation } from '../violation';
import { LINE_TOO_LONG, NOT_UTF8 } from './broken-lines';
import { LONGEST_LINE, type ByteLine } from './byte-lines';

/** One record of a CSV file: its cells, or why it has none. */
export type CsvRecord = {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
} & ({ readonly cells: readonly string[] } | { readonly violation: Violation });

const BROKEN_RECORD: Violation = {
  pointer: '',
  code: 'broken-line',
  detail: 'The row cannot be taken apart: a quotation mark is open, or stands where none may.',
  cure: 'Put cells with quotation marks, separators or line ends in quotes, and double the quotation marks inside (RFC 4180).',
};

/**
 * Takes the records of a CSV file apart (RFC 4180). A record runs on over lines while a quotation mark is open; one that
 * cannot be taken apart is told for its first line alone, and reading goes on with the next line. Blank lines are passed
 * over. The separator is the one that the first line has most of: a comma, a semicolon or a tab.
 */
export async function* csvRecords(lines: AsyncIterable<ByteLine>): AsyncGenerator<CsvRecord, void, undefined> {
  const records = new RecordBuilder();
  for await (const { line, bytes } of lines) {
    const violation = bytes === undefined ? LINE_TOO_LONG : isUtf8(bytes) ? undefined : NOT_UTF8;
    if (bytes === undefined || violation !== undefined) {
      yield* records.giveUp();
      yield { line, violation: violation ?? LINE_TOO_LONG };
    } else yield* records.add({ line, text: bytes.toString('utf8') });
  }
  yield* records.giveUp();
}

interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** Puts lines together to records. */
class RecordBuilder {
  private separator: string | undefined;
  private open: TextLine[] = [];
  private length = 0;
  private isQuoteOpen = false;

  /** Takes a line, and hands out what is complete with it. */
  *add(line: TextLine): Generator<CsvRecord, void, undefined> {
    const waiting = [line];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      this.open.push(next);
      this.length += next.text.length;
      this.isQuoteOpen = this.isQuoteOpen !== hasOddQuotes(next.text);
      if (this.isQuoteOpen && this.length <= LONGEST_LINE) continue;
      const isTooLong = this.length > LONGEST_LINE;
      const held = this.release();
      const [first, ...others] = held;
      if (first === undefined) continue;
      const text = held.map((told) => told.text).join('\n');
      const cells = isTooLong ? undefined : this.cellsIn(text);
      if (cells === undefined) {
        yield { line: first.line, violation: BROKEN_RECORD };
        waiting.unshift(...others);
      } else if (text.trim() !== '') yield { line: first.line, cells };
    }
  }

  /** Nothing that could close an open quotation mark follows: its line is broken, and those after it stand alone. */
  *giveUp(): Generator<CsvRecord, void, undefined> {
    while (this.open.length > 0) {
      const [first, ...others] = this.release();
      if (first !== undefined) yield { line: first.line, violation: BROKEN_RECORD };
      for (const line of others) yield* this.add(line);
    }
  }

  private release(): readonly TextLine[] {
    const held = this.open;
    this.open = [];
    this.length = 0;
    this.isQuoteOpen = false;
    return held;
  }

  private cellsIn(text: string): readonly string[] | undefined {
    this.separator ??= separatorOf(text);
    // A record without quotation marks is what stands between its separators.
    if (!text.includes('"')) return text.split(this.separator);
    try {
      const records = parse(text, { delimiter: this.separator, relax_column_count: true });
      return records.length === 1 ? records[0] : undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return undefined;
      throw error;
    }
  }
}

function hasOddQuotes(text: string): boolean {
  let isOdd = false;
  for (let index = text.indexOf('"'); index !== -1; index = text.indexOf('"', index + 1)) isOdd = !isOdd;
  return isOdd;
}

function separatorOf(header: string): string {
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}

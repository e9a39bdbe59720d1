import { isUtf8 } from 'node:buffer';
import { readCommandText } from '../command-lines';
import { LINE_TOO_LONG, NOT_UTF8 } from './broken-lines';
import type { ByteLine } from './byte-lines';
import type { CommandFileLine } from './read-command-file';

/** Reads each line as JSON. Blank lines are passed over, but counted. */
export async function* ndjsonLines(lines: AsyncIterable<ByteLine>): AsyncGenerator<CommandFileLine, void, undefined> {
  for await (const { line, bytes } of lines) {
    if (bytes === undefined) yield { line, outcome: { ok: false, violations: [LINE_TOO_LONG] } };
    else if (!isUtf8(bytes)) yield { line, outcome: { ok: false, violations: [NOT_UTF8] } };
    else {
      const text = bytes.toString('utf8');
      if (text.trim() !== '') yield { line, outcome: readCommandText(text) };
    }
  }
}

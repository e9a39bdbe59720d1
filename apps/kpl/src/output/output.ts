import { Failure } from '../failure';
import { chosenFields, jsonRow, type Field } from './field';
import type { Json, JsonDocument } from './json';
import { leavesOf } from './leaves';
import { cellText } from './readable';
import type { Style } from './style';
import { tableLines } from './table';
import type { TextSink } from './text-sink';

/** What the user asked of the form of the answer. */
export interface OutputOptions {
  readonly json?: boolean | undefined;
  readonly ndjson?: boolean | undefined;
  readonly fields?: readonly string[] | undefined;
}

/** The forms of an answer: for people on a terminal, tab-separated when piped, or JSON. */
export type OutputForm = 'page' | 'tsv' | 'json' | 'ndjson';

/** A list of things and how to tell it. */
export interface ListAnswer<Row> {
  /** The name and version of the JSON document, `kpl.log/1`. */
  readonly schema: string;
  /** What the document says beside its items, for example the position at which it was computed. */
  readonly head?: JsonDocument;
  readonly fields: readonly Field<Row>[];
  readonly rows: Iterable<Row> | AsyncIterable<Row>;
  /** What the document says after its items, asked for when there are no more. */
  readonly tail?: () => JsonDocument;
  /** How a row looks on a terminal when it is no line of a table; with its newline. */
  readonly entry?: (row: Row, style: Style) => string;
  /** The form when no option asks for one, where it is not the usual. */
  readonly withoutOptions?: OutputForm;
}

/** A single thing and how to tell it. */
export interface ItemAnswer {
  readonly schema: string;
  readonly value: JsonDocument;
  /** How it looks on a terminal; with its newline. */
  readonly page: (style: Style) => string;
}

/** Writes answers to standard output, which holds nothing else. */
export class Output {
  constructor(
    private readonly sink: TextSink,
    private readonly options: OutputOptions & { readonly terminal: boolean; readonly style: Style },
  ) {}

  /** In which form the answer is written. */
  get form(): OutputForm {
    if (this.options.json === true) return 'json';
    if (this.options.ndjson === true) return 'ndjson';
    return this.options.terminal ? 'page' : 'tsv';
  }

  /** Writes a list, row by row as the rows come, and resolves to how many there were. */
  async list<Row>(answer: ListAnswer<Row>): Promise<number> {
    const fields = chosenFields(answer.fields, this.options.fields);
    let count = 0;
    for await (const text of this.textOf(
      answer,
      fields,
      counted(answer.rows, () => (count += 1)),
    )) {
      await this.sink.write(text);
    }
    await this.sink.flush();
    return count;
  }

  /** Writes one thing. Piped, or with `--fields`, it is a line `name<TAB>value` for each value within it. */
  async item({ schema, value, page }: ItemAnswer): Promise<void> {
    const chosen = chosenMembers(value, this.options.fields);
    if (this.form === 'json') {
      await this.sink.write(`${JSON.stringify({ schema, ...chosen }, null, 2)}\n`);
    } else if (this.form === 'ndjson') {
      await this.sink.write(`${JSON.stringify({ schema, ...chosen })}\n`);
    } else if (this.form === 'page' && this.options.fields === undefined) {
      await this.sink.write(page(this.options.style));
    } else {
      for (const [name, leaf] of leavesOf(chosen)) await this.sink.write(tsvLine([name, leaf]));
    }
    await this.sink.flush();
  }

  /** Writes text as it is, whatever the form: a page of help, a token. */
  async text(text: string): Promise<void> {
    await this.sink.write(text);
    await this.sink.flush();
  }

  private textOf<Row>(
    { schema, head, tail, entry, withoutOptions }: ListAnswer<Row>,
    fields: readonly Field<Row>[],
    rows: AsyncIterable<Row>,
  ): AsyncIterable<string> {
    const { style, json, ndjson, fields: named } = this.options;
    const form = json !== true && ndjson !== true && withoutOptions !== undefined ? withoutOptions : this.form;
    const columns = named === undefined ? fields.filter((field) => field.detail !== true) : fields;
    switch (form) {
      case 'json':
        return jsonDocument({ schema, ...head }, rows, (row) => jsonRow(fields, row), tail);
      case 'ndjson':
        return each(rows, (row) => `${jsonRow(fields, row)}\n`);
      case 'tsv':
        return tsv(columns, rows);
      case 'page':
        if (named === undefined && entry !== undefined) return each(rows, (row) => entry(row, style));
        return tableLines(columns, rows, style);
    }
  }
}

async function* jsonDocument<Row>(
  head: JsonDocument,
  rows: AsyncIterable<Row>,
  text: (row: Row) => string,
  tail: () => JsonDocument = () => ({}),
): AsyncGenerator<string, void, undefined> {
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  let before = '\n';
  for await (const row of rows) {
    yield before + text(row);
    before = ',\n';
  }
  const last = JSON.stringify(tail()).slice(1);
  yield last === '}' ? '\n]}\n' : `\n],${last}\n`;
}

async function* tsv<Row>(
  fields: readonly Field<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<string, void, undefined> {
  yield tsvLine(fields.map((field) => field.name));
  for await (const row of rows) yield tsvLine(fields.map((field) => field.of(row)));
}

async function* each<Row>(
  rows: AsyncIterable<Row>,
  text: (row: Row) => string,
): AsyncGenerator<string, void, undefined> {
  for await (const row of rows) yield text(row);
}

async function* counted<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  count: () => void,
): AsyncGenerator<Row, void, undefined> {
  for await (const row of rows) {
    count();
    yield row;
  }
}

function chosenMembers(value: JsonDocument, names: readonly string[] | undefined): JsonDocument {
  if (names === undefined) return value;
  const fields = Object.keys(value).map((name): Field<JsonDocument> => ({ name, of: (row) => row[name] }));
  return Object.fromEntries(chosenFields(fields, names).map(({ name }) => [name, value[name]]));
}

function tsvLine(cells: readonly (Json | undefined)[]): string {
  return `${cells.map((cell) => cellText(cell).replaceAll(/\p{Cc}+/gu, ' ')).join('\t')}\n`;
}

/** Reads the value of `--fields`. */
export function parseFieldNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (!names.includes('')) return names;
  throw new Failure('usage', {
    what: 'The list of fields has an empty name.',
    where: '--fields',
    cure: 'Write names with commas between them: --fields position,type.',
  });
}

import { readCommandCatalogue, type CommandDescription } from '@kp/exchange/catalogue';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import type { Field } from '../output/field';
import type { JsonDocument } from '../output/json';
import type { Style } from '../output/style';
import { labelled } from '../pages/labelled';
import type { Session } from '../session';

const COMMAND_FIELDS: readonly Field<CommandDescription>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'about', of: ({ aggregate }) => aggregate },
  { name: 'whoMay', of: ({ whoMay }) => whoMay },
  { name: 'summary', of: ({ summary }) => summary },
  { name: 'source', of: ({ source }) => source, detail: true },
  { name: 'evidence', of: ({ evidence }) => evidence, detail: true },
];

/** `kpl commands [NAME]`: what can be sent to the ledger; with a name also the schema of its data and an example. */
export async function commands({ output }: Session, name: string | undefined): Promise<Exit> {
  const catalogue = readCommandCatalogue().commands;
  if (name === undefined) {
    await output.list({ schema: 'kpl.commands/1', fields: COMMAND_FIELDS, rows: catalogue });
    return 'ok';
  }
  const command = catalogue.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (command === undefined) {
    throw new Failure('not-found', {
      what: `The ledger takes no command ${JSON.stringify(name)}.`,
      cure: 'See `kpl commands` for their names.',
    });
  }
  const { aggregate, whoMay, summary, source, evidence, example, schema } = command;
  await output.item({
    schema: 'kpl.command/1',
    value: {
      name: command.name,
      about: aggregate,
      whoMay,
      summary,
      source,
      evidence,
      example: example as JsonDocument,
      dataSchema: schema as JsonDocument,
    },
    page: (style) => commandPage(command, style),
  });
  return 'ok';
}

function commandPage(
  { name, summary, aggregate, whoMay, source, evidence, example, schema }: CommandDescription,
  style: Style,
): string {
  const line = { command: name, as: { role: whoMay[0] }, data: example };
  return `${[
    `${style.strong(name)}  ${summary}`,
    '',
    ...labelled([
      ['About', `a ${aggregate}`],
      ['Who may', whoMay.join(', ')],
      ['Source', source],
      ['Evidence', evidence ? 'recorded also where it contradicts the ledger' : null],
    ]),
    '',
    style.strong('A line for `kpl import`'),
    style.faint('(name in "as" also the Participant for which the role acts)'),
    JSON.stringify(line),
    '',
    style.strong('The JSON Schema of "data"'),
    JSON.stringify(schema, null, 2),
  ].join('\n')}\n`;
}

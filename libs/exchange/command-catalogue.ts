import { writeFile } from 'node:fs/promises';
import { COMMAND_CATALOGUE } from '@kp/scheme';
import type { CommandCatalogue, CommandDescription } from './catalogue';
import { COMMAND_FORMS, COMMAND_NAMES, CommandLineDto } from './commands';
import { COMMAND_EXAMPLES } from './commands/examples';
import { csvColumns } from './files/csv-columns';
import { jsonSchemaOf, shapeOf } from './shapes';

/** Two are enough to see how the items of a list are numbered. */
const ITEMS_IN_COLUMNS = 2;

/**
 * Everything that a sender has to know of the commands: what each means, who may give it, the JSON Schema of its data,
 * taken from the same decorators that judge them, and an example that passes. In alphabetical order of the names.
 */
export function commandCatalogue(): CommandCatalogue {
  return {
    line: jsonSchemaOf(shapeOf(CommandLineDto)),
    commands: COMMAND_NAMES.map((name): CommandDescription => {
      const { aggregate, summary, whoMay, source, evidence } = COMMAND_CATALOGUE[name];
      return {
        name,
        aggregate,
        summary,
        whoMay,
        source,
        evidence,
        example: COMMAND_EXAMPLES[name],
        columns: csvColumns(name, ITEMS_IN_COLUMNS),
        schema: jsonSchemaOf(shapeOf(COMMAND_FORMS[name].wireClass)),
      };
    }),
  };
}

/** The catalogue as the committed file holds it, laid out as the project's formatter would. */
export function commandCatalogueText(): string {
  return `${layOut(commandCatalogue(), '')}\n`;
}

/** Writes the catalogue to a file; the same catalogue gives the same bytes. */
export async function writeCommandCatalogue(path: string): Promise<void> {
  await writeFile(path, commandCatalogueText());
}

const WIDTH = 120;

/** JSON with one member on a line; a list of plain values stands on one line when it fits. */
function layOut(value: unknown, indent: string, before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const oneLine = `[${value.map((item: unknown) => JSON.stringify(item)).join(', ')}]`;
    const plain = value.every((item) => typeof item !== 'object' || item === null);
    if (plain && indent.length + before + oneLine.length < WIDTH) return oneLine;
    return `[\n${value.map((item: unknown) => `${deeper}${layOut(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, member]: [string, unknown]) => {
    const name = `${JSON.stringify(key)}: `;
    return `${deeper}${name}${layOut(member, deeper, name.length)}`;
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_CATALOGUE } from '@kp/scheme';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { readCommandCatalogue } from './catalogue';
import { commandCatalogue, commandCatalogueText } from './command-catalogue';
import { readCommand } from './command-wire';
import { readCommandLine } from './command-lines';

const file = join(__dirname, 'command-catalogue.json');
const { line, commands } = commandCatalogue();
const ajv = addFormats(new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }));

describe('the catalogue of commands', () => {
  it('holds every command that the scheme takes, once', () => {
    expect(commands.map(({ name }) => name)).toEqual(Object.keys(COMMAND_CATALOGUE).toSorted());
  });

  it.each(commands)('gives for $name an example that passes its rules and its schema', ({ name, example, schema }) => {
    expect(readCommand(name, example)).toMatchObject({ ok: true, command: { type: name } });
    expect(ajv.validate(schema, example)).toBe(true);
  });

  it.each(commands)('gives for $name an example that passes as the data of a line', ({ name, example }) => {
    const sent = { command: name, id: 'a-1', occurredAt: '2007-05-05T10:00:00Z', data: example };
    expect(readCommandLine(sent).ok).toBe(true);
    expect(ajv.validate(line, sent)).toBe(true);
  });

  it('is the committed file; run `npm run generate` when it is not', () => {
    expect(readFileSync(file, 'utf8')).toBe(commandCatalogueText());
    expect(readCommandCatalogue()).toEqual(commandCatalogue());
  });

  it('names for every schema the draft it is written in', () => {
    const drafts = new Set(commands.map(({ schema }) => schema['$schema']));
    expect([...drafts]).toEqual(['https://json-schema.org/draft/2020-12/schema']);
  });

  it('refuses, for each required field of each command, data without it', () => {
    for (const { name, example, schema } of commands) {
      for (const field of schema['required'] as readonly string[]) {
        expect(readCommand(name, { ...example, [field]: undefined })).toMatchObject({
          ok: false,
          violations: [{ pointer: `/${field}`, code: 'missing-field' }],
        });
      }
    }
  });
});

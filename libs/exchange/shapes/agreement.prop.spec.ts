import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { COMMAND_FORMS, COMMAND_NAMES } from '../commands';
import { writeCommand } from '../command-wire';
import { arbitraryCommand } from '../testing/arbitrary-command';
import { arbitraryMutation } from '../testing/arbitrary-mutation';
import { jsonSchemaOf, shapeOf, violationsIn } from '.';

jest.setTimeout(60_000);

const ajv = addFormats(new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }));
const schemas = new Map<string, ValidateFunction>(
  COMMAND_NAMES.map((name) => [name, ajv.compile(jsonSchemaOf(shapeOf(COMMAND_FORMS[name].wireClass)))]),
);

const mutatedCommand = arbitraryCommand.chain((command) => {
  const data: unknown = JSON.parse(JSON.stringify(writeCommand(command)));
  return arbitraryMutation(data).map((mutation) => ({ name: command.type, ...mutation }));
});

describe('given the data of any command with one place changed', () => {
  it('then the rules and the JSON Schema agree whether it passes', () => {
    fc.assert(
      fc.property(mutatedCommand, ({ name, data }) => {
        const passes = violationsIn(data, shapeOf(COMMAND_FORMS[name].wireClass)).length === 0;
        expect(schemas.get(name)?.(data)).toBe(passes);
      }),
      { numRuns: 5000 },
    );
  });

  it('then class-validator itself says the same of its decorators', () => {
    fc.assert(
      fc.property(mutatedCommand, ({ name, data, plain }) => {
        fc.pre(typeof data === 'object' && data !== null && !Array.isArray(data));
        const { wireClass } = COMMAND_FORMS[name];
        const passes = violationsIn(data, shapeOf(wireClass)).length === 0;
        const instance = plainToInstance(wireClass, data);
        const judged = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).length === 0;
        // class-validator drops members such as `__proto__`, looks into a list where an object belongs, and past `null` in a
        // list; the shape refuses all of them.
        if (plain) expect(judged).toBe(passes);
        else expect(passes && !judged).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

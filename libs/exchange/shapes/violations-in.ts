import type { Violation } from '../violation';
import type { RuleText, Shape, ShapeField } from './shape';

/** More than this many are not listed; a list that long is not read by anybody. */
const MOST_VIOLATIONS = 100;

/**
 * Judges parsed JSON by a shape and tells everything that is wrong: unknown fields, missing ones, and for each other
 * field the first rule that it breaks. An empty list means that the value is what the shape's class declares. The
 * pointer of each starts with the prefix.
 */
export function violationsIn(value: unknown, shape: Shape, prefix = ''): readonly Violation[] {
  const found: Violation[] = [];
  judgeObject(value, shape, prefix, found);
  if (found.length <= MOST_VIOLATIONS) return found;
  return [
    ...found.slice(0, MOST_VIOLATIONS),
    {
      pointer: prefix,
      code: 'too-many-violations',
      detail: `Only the first ${String(MOST_VIOLATIONS)} things that are wrong are listed.`,
      cure: 'Correct those and send it again.',
    },
  ];
}

/** Appends any name to a JSON Pointer (RFC 6901); the names of fields need no such care. */
function pointTo(pointer: string, name: string): string {
  return `${pointer}/${name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function judgeObject(value: unknown, shape: Shape, pointer: string, found: Violation[]): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    found.push({ pointer, ...NOT_AN_OBJECT });
    return;
  }
  for (const name of Object.keys(value)) {
    if (found.length > MOST_VIOLATIONS) return;
    if (!shape.fieldNames.has(name)) found.push({ pointer: pointTo(pointer, name), ...unknownField(name, shape) });
  }
  for (const field of shape.fields) {
    if (found.length > MOST_VIOLATIONS) return;
    judgeField(value as Readonly<Record<string, unknown>>, field, pointer, found);
  }
}

function judgeField(
  owner: Readonly<Record<string, unknown>>,
  field: ShapeField,
  parent: string,
  found: Violation[],
): void {
  const value = owner[field.name];
  const given = value !== undefined && value !== null;
  const { givenWhen } = field;
  if (givenWhen !== undefined) {
    const decided = owner[givenWhen.field];
    const wanted = decided === givenWhen.value;
    // Where the field that decides is missing, that alone is told.
    if (wanted !== given && decided !== undefined && decided !== null)
      found.push({ pointer: `${parent}/${field.name}`, ...condition(field.name, givenWhen, wanted) });
    if (!wanted || !given) return;
  } else if (!given) {
    if (!field.optional) found.push({ pointer: `${parent}/${field.name}`, ...missing(field) });
    return;
  }
  if (!judgeRules(value, owner, field, parent, found)) return;
  if (field.nested === undefined) return;
  const pointer = `${parent}/${field.name}`;
  if (!field.list) judgeObject(value, field.nested, pointer, found);
  else
    for (const [index, item] of (value as unknown[]).entries())
      judgeObject(item, field.nested, `${pointer}/${String(index)}`, found);
}

/** Reports the first rule that is broken (for lists: the first for each item), and tells whether all hold. */
function judgeRules(
  value: unknown,
  owner: object,
  { name, rules, list }: ShapeField,
  parent: string,
  found: Violation[],
): boolean {
  if (list && !Array.isArray(value)) {
    found.push({ pointer: `${parent}/${name}`, ...NOT_A_LIST });
    return false;
  }
  for (const rule of rules) {
    if (rule.each || rule.holds(value, owner)) continue;
    found.push({ pointer: `${parent}/${name}`, ...rule.text });
    return false;
  }
  if (!list) return true;
  const before = found.length;
  for (const [index, item] of (value as unknown[]).entries()) {
    const broken = rules.find((rule) => rule.each && !rule.holds(item, owner));
    if (broken !== undefined) found.push({ pointer: `${parent}/${name}/${String(index)}`, ...broken.text });
  }
  return found.length === before;
}

const NOT_AN_OBJECT: RuleText = {
  code: 'not-an-object',
  detail: 'A JSON object belongs here.',
  cure: 'Write an object: { "field": "value" }.',
};

const NOT_A_LIST: RuleText = {
  code: 'not-a-list',
  detail: 'A JSON array belongs here.',
  cure: 'Write an array, also around a single item: [ ... ].',
};

function unknownField(name: string, shape: Shape): RuleText {
  const namesake = shape.fields.find((field) => field.name.toLowerCase() === name.toLowerCase());
  return {
    code: 'unknown-field',
    detail: 'No field of this name belongs here.',
    cure:
      namesake === undefined
        ? `Leave it out. The fields are: ${[...shape.fieldNames].join(', ')}.`
        : `Write it as "${namesake.name}".`,
  };
}

function missing(field: ShapeField): RuleText {
  const [rule] = field.rules;
  const belongs = rule === undefined ? '' : ` ${rule.text.detail}`;
  return {
    code: 'missing-field',
    detail: `The field "${field.name}" must be given.${belongs}`,
    cure: `Add "${field.name}".`,
  };
}

function condition(name: string, { field, value }: { field: string; value: string }, wanted: boolean): RuleText {
  return wanted
    ? {
        code: 'missing-field',
        detail: `The field "${name}" must be given when "${field}" is "${value}".`,
        cure: `Add "${name}".`,
      }
    : {
        code: 'unexpected-field',
        detail: `The field "${name}" is given only when "${field}" is "${value}".`,
        cure: `Leave "${name}" out, or set "${field}" to "${value}".`,
      };
}

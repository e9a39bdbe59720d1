import type { GivenWhen, Shape, ShapeField, ShapeRule } from './shape';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Names the class of a shape in a schema: `CertificateLineDto` is `CertificateLine`. */
export function schemaNameOf(shape: Shape): string {
  return shape.wireClass.name.replace(/Dto$/, '');
}

/**
 * Writes a shape as one self-contained JSON Schema (draft 2020-12), with the nested shapes under `$defs`. What the schema
 * cannot say (30 February) is in its `format`; whatever else the shape refuses, the schema refuses too, and the reverse.
 */
export function jsonSchemaOf(shape: Shape): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const refer = (nested: Shape): JsonSchema => {
    const name = schemaNameOf(nested);
    if (definitions[name] === undefined) {
      definitions[name] = {};
      definitions[name] = objectSchema(nested, refer);
    }
    return { $ref: `#/$defs/${name}` };
  };
  const schema = objectSchema(shape, refer);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: schemaNameOf(shape),
    ...schema,
    ...(Object.keys(definitions).length === 0 ? {} : { $defs: definitions }),
  };
}

/** Writes the object that a shape describes; `refer` says how a nested shape is referred to. */
export function objectSchema(shape: Shape, refer: (nested: Shape) => JsonSchema): JsonSchema {
  const required = shape.fields.filter(({ optional, givenWhen }) => !optional && givenWhen === undefined);
  const conditions = shape.fields.flatMap(({ name, givenWhen }) =>
    givenWhen === undefined ? [] : [conditionSchema(name, givenWhen)],
  );
  return {
    type: 'object',
    properties: Object.fromEntries(shape.fields.map((field) => [field.name, fieldSchema(field, refer)])),
    required: required.map(({ name }) => name),
    additionalProperties: false,
    ...(conditions.length === 0 ? {} : { allOf: conditions }),
  };
}

function fieldSchema(field: ShapeField, refer: (nested: Shape) => JsonSchema): JsonSchema {
  const about = field.rules.filter((rule) => !rule.each);
  const aboutItems = field.rules.filter((rule) => rule.each);
  const [first] = field.rules;
  const description = first === undefined ? {} : { description: first.text.detail };
  const item = field.nested === undefined ? {} : refer(field.nested);
  const schema = field.list
    ? { type: 'array', ...keywordsOf(about), items: { ...item, ...keywordsOf(aboutItems) } }
    : { ...item, ...keywordsOf(about) };
  return { ...(field.optional || field.givenWhen !== undefined ? orNull(schema) : schema), ...description };
}

function orNull(schema: JsonSchema): JsonSchema {
  if ('$ref' in schema) return { anyOf: [schema, { type: 'null' }] };
  const { enum: values } = schema;
  return {
    ...schema,
    type: [schema['type'], 'null'],
    ...(Array.isArray(values) ? { enum: [...(values as readonly unknown[]), null] } : {}),
  };
}

function conditionSchema(name: string, { field, value }: GivenWhen): JsonSchema {
  return {
    if: { properties: { [field]: { const: value } }, required: [field] },
    then: { properties: { [name]: { not: { type: 'null' } } }, required: [name] },
    else: { properties: { [name]: { type: 'null' } } },
  };
}

function keywordsOf(rules: readonly ShapeRule[]): JsonSchema {
  const keywords: Record<string, unknown> = {};
  for (const rule of rules) {
    for (const [keyword, value] of Object.entries(keywordsOfRule(rule))) {
      if (keyword in keywords && keywords[keyword] !== value)
        throw new TypeError(`Two rules of one field both want to say "${keyword}".`);
      keywords[keyword] = value;
    }
  }
  return keywords;
}

function keywordsOfRule({ name, constraints: [first] }: ShapeRule): JsonSchema {
  switch (name) {
    case 'matches':
      return { type: 'string', pattern: (first as RegExp).source };
    case 'isIn':
      return { type: 'string', enum: first };
    case 'maxLength':
      return { type: 'string', maxLength: first };
    case 'isInt':
      return { type: 'integer' };
    case 'min':
      return { type: 'integer', minimum: first };
    case 'max':
      return { type: 'integer', maximum: first };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isObject':
      return { type: 'object' };
    case 'isArray':
      return { type: 'array' };
    case 'arrayMinSize':
      return { minItems: first };
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'calendarDay':
      return { format: 'date' };
    case 'utcInstant':
      // A pattern says it already; the format `date-time` would also ask for the seconds.
      return {};
    default:
      throw new TypeError(`No JSON Schema is known for the rule ${name}.`);
  }
}

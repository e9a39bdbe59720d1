import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { COMMAND_FORMS, COMMAND_NAMES } from '@kp/exchange/commands';
import { schemaNameOf, shapeOf, type JsonSchema, type Shape } from '@kp/exchange/shapes';
import { describedSchema } from './http/described-schema';

const DESCRIPTION = [
  'Certificates, Participants and statistical returns of the Kimberley Process as an immutable ledger.',
  'Every change is a command by POST that creates a fact and answers with a receipt; every question may be asked as of',
  'an earlier position. Carats, US dollars and positions are decimal strings. Every problem is one of the catalogue under',
  '`/problems` (RFC 9457).',
].join(' ');

const PROBLEM = 'application/problem+json';

/** Describes the API of a server (OpenAPI 3.1), from its routes and from the forms of its commands. */
export function openApiDocument(application: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('kp-ledger')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token (RFC 9068).' })
    .build();
  const document = SwaggerModule.createDocument(application, base, {
    operationIdFactory: (controller, method) => method + controller.replace(/(?:Commands)?Controller$/, ''),
  });
  const responses = sharedProblems(document);
  const schemas = { ...document.components?.schemas, ...nestedForms() } as Schemas;
  return {
    ...document,
    components: { ...document.components, schemas: sorted(schemas), responses: sorted(responses) },
  };
}

type Components = NonNullable<OpenAPIObject['components']>;
type Schemas = NonNullable<Components['schemas']>;
type Responses = NonNullable<Components['responses']>;

/** The shapes that the data of commands are made of. */
function nestedForms(): Readonly<Record<string, JsonSchema>> {
  const schemas: Record<string, JsonSchema> = {};
  const refer = (nested: Shape): JsonSchema => {
    const name = schemaNameOf(nested);
    if (schemas[name] === undefined) {
      schemas[name] = {};
      schemas[name] = describedSchema(nested, refer);
    }
    return { $ref: `#/components/schemas/${name}` };
  };
  for (const command of COMMAND_NAMES) describedSchema(shapeOf(COMMAND_FORMS[command].wireClass), refer);
  return schemas;
}

/** Moves the problems of all operations, which are alike for each status, to one place, and leaves references to them. */
function sharedProblems({ paths }: OpenAPIObject): Responses {
  const shared: Responses = {};
  for (const path of Object.values(paths)) {
    for (const operation of [path.get, path.post, path.put]) {
      const { responses = {} } = operation ?? {};
      for (const [status, response] of Object.entries(responses)) {
        if (response === undefined || !('content' in response) || response.content[PROBLEM] === undefined) continue;
        const name = `Problem${status}`;
        shared[name] = response;
        responses[status] = { $ref: `#/components/responses/${name}` };
      }
    }
  }
  return shared;
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

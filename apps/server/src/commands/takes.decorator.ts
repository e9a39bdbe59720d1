import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiCreatedResponse, ApiExtension, ApiHeader, ApiOperation } from '@nestjs/swagger';
import { COMMAND_FORMS } from '@kp/exchange/commands';
import { schemaNameOf, shapeOf, type JsonSchema, type Shape } from '@kp/exchange/shapes';
import { COMMAND_CATALOGUE, type SchemeCommandType } from '@kp/scheme';
import { OpenTo } from '../access/access.decorator';
import { describedSchema } from '../http/described-schema';
import { Problems } from '../http/problems.decorator';
import { needsIfMatch } from './command-headers';
import { ReceiptDto } from './receipt.dto';

const TAKES = 'kp:takes';

/**
 * The route is the door of a command: open to the roles of its catalogue entry, and described by the entry and by the
 * form of its data, without those fields that the path states.
 */
export function Takes(command: SchemeCommandType, ...statedByPath: readonly string[]): MethodDecorator {
  const { summary, source, whoMay } = COMMAND_CATALOGUE[command];
  const changes = needsIfMatch(command);
  return applyDecorators(
    SetMetadata(TAKES, command),
    HttpCode(201),
    OpenTo(...whoMay),
    ApiOperation({
      summary,
      description: `${source}. Open to: ${whoMay.join(', ')}.`,
      operationId: operationIdOf(command),
    }),
    ApiExtension('x-command', command),
    ApiBearerAuth(),
    ApiBody({ required: true, schema: bodyOf(command, statedByPath) }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'The sender’s own name for this command, 1 to 200 visible characters. The same key is the same command for ever.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    }),
    ApiHeader({
      name: 'Occurred-At',
      required: false,
      description: 'When the act took place, an instant in UTC; by default the moment of recording.',
      schema: { type: 'string', format: 'date-time' },
    }),
    ApiHeader({
      name: 'Captured-At',
      required: false,
      description:
        'When it was taken down on a device, by the clock of that. It is kept apart; a clock that is ahead is flagged.',
      schema: { type: 'string', format: 'date-time' },
    }),
    ApiHeader({
      name: 'Capture-Device',
      required: false,
      description: 'That device, by its own name among those of the Participant.',
      schema: { type: 'string', minLength: 1, maxLength: 100 },
    }),
    ApiHeader({
      name: 'Capture-Sequence',
      required: false,
      description:
        'Its number among the commands of the device, from 1. A number that was left out, or used before, is flagged.',
      schema: { type: 'integer', minimum: 1 },
    }),
    ApiHeader({
      name: 'If-Match',
      required: changes,
      description: changes
        ? 'The ETag of the thing as the sender last saw it.'
        : 'The ETag of the thing, should the sender want the command to hold only for what he has seen.',
      schema: { type: 'string', pattern: '^"v(?:0|[1-9]\\d*)"$' },
    }),
    ApiCreatedResponse({
      type: ReceiptDto,
      description: 'It is recorded, now or by an earlier sending.',
      headers: {
        ETag: { description: 'The revision of the thing.', schema: { type: 'string' } },
        'Ledger-Position': { description: 'The position of the last event.', schema: { type: 'string' } },
        Location: { description: 'The thing.', schema: { type: 'string' } },
        'Idempotent-Replayed': {
          description: 'Set when an earlier sending had recorded it.',
          schema: { type: 'string' },
        },
      },
    }),
    Problems(400, 401, 403, 404, 409, 412, 413, 415, 422, ...(changes ? [428] : []), 500, 503, 507),
  );
}

/** The command whose door a handler is. */
export function commandTakenBy(handler: object): SchemeCommandType | undefined {
  return Reflect.getMetadata(TAKES, handler) as SchemeCommandType | undefined;
}

function operationIdOf(command: SchemeCommandType): string {
  return command.charAt(0).toLowerCase() + command.slice(1);
}

/** The schema of the body; the shapes nested in it stand among the components of the API's description. */
function bodyOf(command: SchemeCommandType, statedByPath: readonly string[]): JsonSchema {
  const refer = (nested: Shape): JsonSchema => ({ $ref: `#/components/schemas/${schemaNameOf(nested)}` });
  const { properties, required, ...schema } = describedSchema(shapeOf(COMMAND_FORMS[command].wireClass), refer);
  return {
    ...schema,
    properties: Object.fromEntries(
      Object.entries(properties as Record<string, unknown>).filter(([name]) => !statedByPath.includes(name)),
    ),
    required: (required as readonly string[]).filter((name) => !statedByPath.includes(name)),
  };
}

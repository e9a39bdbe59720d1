import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  getSchemaPath,
} from '@nestjs/swagger';
import { Problems } from '../http/problems.decorator';
import { TABLE_FORMS } from './table-form';

/** What a question is about. */
export interface Question {
  readonly summary: string;
  readonly description?: string;
  /** The class of the answer in JSON. */
  readonly answer: Type;
  /** Whether anybody may ask; `in-part` when more is shown to whom a token makes known. */
  readonly isPublic?: boolean | 'in-part';
  /** Whether it can also be had as CSV and NDJSON. */
  readonly isTable?: boolean;
  /** A media type of the same answer beside plain JSON. */
  readonly alsoAs?: string;
}

const TWINS = {
  [TABLE_FORMS.csv]: { schema: { type: 'string' } },
  [TABLE_FORMS.ndjson]: { schema: { type: 'string' } },
} as const;

/** Describes a question to the ledger, its answer and its problems. */
export function Answers({ summary, description, answer, isPublic, isTable, alsoAs }: Question): MethodDecorator {
  const twins = 'Also as CSV or NDJSON, by `Accept` or by the suffix `.csv` or `.ndjson` on the path.';
  const told = [description, isTable === true ? twins : undefined].filter((part) => part !== undefined).join(' ');
  return applyDecorators(
    ApiOperation({ summary, ...(told === '' ? {} : { description: told }) }),
    ...(isPublic === 'in-part' ? [ApiSecurity({})] : []),
    ...(isPublic === true ? [] : [ApiBearerAuth()]),
    ApiHeader({
      name: 'Ledger-Min-Position',
      required: false,
      description: 'Answer only when everything up to this position is in the answer.',
      schema: { type: 'string', pattern: '^(?:0|[1-9]\\d{0,15})$' },
    }),
    ApiExtraModels(answer),
    ApiOkResponse({
      description: isTable === true ? 'A page of the table.' : 'The answer.',
      headers: {
        'Ledger-Position': { description: 'The position at which it was computed.', schema: { type: 'string' } },
        ...(isTable === true ? { Link: { description: 'The next page.', schema: { type: 'string' } } } : {}),
      },
      content: {
        [TABLE_FORMS.json]: { schema: { $ref: getSchemaPath(answer) } },
        ...(isTable === true ? TWINS : {}),
        ...(alsoAs === undefined ? {} : { [alsoAs]: { schema: { $ref: getSchemaPath(answer) } } }),
      },
    }),
    Problems(400, ...(isPublic === true ? [] : isPublic === 'in-part' ? [401] : [401, 403]), 404, 406, 500, 503),
  );
}

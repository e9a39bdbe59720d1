import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { PROBLEM_CATALOGUE } from '@kp/exchange/problems';
import { ProblemDto } from './problem.dto';

/** More kinds than these are not listed in a description. */
const MOST_TITLES = 5;

/** Describes the problems with which a route may answer, by their statuses. */
export function Problems(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ApiExtraModels(ProblemDto),
    ...statuses.map((status) =>
      ApiResponse({
        status,
        description: descriptionOf(status),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
      }),
    ),
  );
}

function descriptionOf(status: number): string {
  const titles = PROBLEM_CATALOGUE.filter((kind) => kind.status === status).map(({ title }) => title);
  return titles.length > MOST_TITLES ? 'A rule stands against it; `code` says which.' : titles.join('; ');
}

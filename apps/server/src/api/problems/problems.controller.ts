import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { isProblemCode, PROBLEM_CATALOGUE, problemKind } from '@kp/exchange/problems';
import { Public } from '../../access/access.decorator';
import { inPath } from '../../http/path-name';
import { Problems } from '../../http/problems.decorator';
import { ProblemKindDto, ProblemKindsDto } from './problem-kind.dto';

/** The catalogue of problems: the `type` of each problem leads here. */
@ApiTags('problems')
@Controller('problems')
@Public()
export class ProblemsController {
  @Get()
  @ApiOperation({ summary: 'List all kinds of problem', description: 'By their codes.' })
  @ApiOkResponse({ type: ProblemKindsDto, description: 'The catalogue.' })
  @Problems(500)
  list(): object {
    return { items: PROBLEM_CATALOGUE };
  }

  @Get(':code')
  @ApiOperation({ summary: 'Read about a kind of problem' })
  @ApiOkResponse({ type: ProblemKindDto, description: 'What it means, and what can be done.' })
  @Problems(404, 500)
  read(@Param('code') text: string): object {
    const code = inPath(text, (told) => (isProblemCode(told) ? told : undefined), 'the code of a problem');
    return problemKind(code);
  }
}

import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Answer } from '@kp/projections';
import { ComplianceQueries, type ComplianceRow, type MatrixAsked } from '@kp/read-models';
import type { ParticipantCode } from '@kp/scheme';

/** Asks for the compliance matrix of a date, or for the row of one Participant. */
export class ComplianceMatrix extends Query<Answer<readonly ComplianceRow[]>> {
  constructor(
    readonly asked: MatrixAsked,
    readonly only?: ParticipantCode,
  ) {
    super();
  }
}

@QueryHandler(ComplianceMatrix)
export class ComplianceMatrixHandler implements IQueryHandler<ComplianceMatrix> {
  constructor(private readonly compliance: ComplianceQueries) {}

  execute({ asked, only }: ComplianceMatrix): Promise<Answer<readonly ComplianceRow[]>> {
    return Promise.resolve(this.compliance.matrix(asked, only));
  }
}

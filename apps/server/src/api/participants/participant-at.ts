import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { ParticipantCode, ParticipantState } from '@kp/scheme';

/** Asks for a Participant or place as known at a moment; it is folded from its own history. */
export class ParticipantAt extends Query<Folded<ParticipantState> | undefined> {
  constructor(
    readonly code: ParticipantCode,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(ParticipantAt)
export class ParticipantAtHandler implements IQueryHandler<ParticipantAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ code, moment }: ParticipantAt): Promise<Folded<ParticipantState> | undefined> {
    return this.ledger.participantAt(code, moment);
  }
}

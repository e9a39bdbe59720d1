import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { ReturnKey, ReturnState } from '@kp/scheme';

/** Asks for a return as it stood at a moment; it is folded from its own history. */
export class ReturnAt extends Query<Folded<ReturnState> | undefined> {
  constructor(
    readonly key: ReturnKey,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(ReturnAt)
export class ReturnAtHandler implements IQueryHandler<ReturnAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ key, moment }: ReturnAt): Promise<Folded<ReturnState> | undefined> {
    return this.ledger.returnAt(key, moment);
  }
}

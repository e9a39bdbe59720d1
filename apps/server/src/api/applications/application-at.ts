import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { ApplicationKey, ApplicationState } from '@kp/scheme';

/** Asks for an application as it stood at a moment; it is folded from its own history. */
export class ApplicationAt extends Query<Folded<ApplicationState> | undefined> {
  constructor(
    readonly key: ApplicationKey,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(ApplicationAt)
export class ApplicationAtHandler implements IQueryHandler<ApplicationAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ key, moment }: ApplicationAt): Promise<Folded<ApplicationState> | undefined> {
    return this.ledger.applicationAt(key, moment);
  }
}

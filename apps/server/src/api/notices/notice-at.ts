import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Ledger, type Folded, type Moment } from '@kp/ledger';
import type { NoticeId, NoticeState } from '@kp/scheme';

/** Asks for a notice as it stood at a moment; it is folded from its own history. */
export class NoticeAt extends Query<Folded<NoticeState> | undefined> {
  constructor(
    readonly notice: NoticeId,
    readonly moment: Moment,
  ) {
    super();
  }
}

@QueryHandler(NoticeAt)
export class NoticeAtHandler implements IQueryHandler<NoticeAt> {
  constructor(private readonly ledger: Ledger) {}

  execute({ notice, moment }: NoticeAt): Promise<Folded<NoticeState> | undefined> {
    return this.ledger.noticeAt(notice, moment);
  }
}

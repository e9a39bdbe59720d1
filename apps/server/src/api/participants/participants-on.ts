import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { LocalDate } from '@kp/kernel';
import type { Answer } from '@kp/projections';
import { ParticipantQueries, type AsOf, type ParticipantOnDate } from '@kp/read-models';

/** Whether places that are no Participants but recognised for trade are told too. */
export const PARTICIPANTS_INCLUDED = ['participants', 'trading-partners'] as const;
export type ParticipantsIncluded = (typeof PARTICIPANTS_INCLUDED)[number];

/** Asks who was a Participant on a date, or also who was recognised for trade, as known at a position. */
export class ParticipantsOn extends Query<Answer<readonly ParticipantOnDate[]>> {
  constructor(
    readonly date: LocalDate,
    readonly include: ParticipantsIncluded,
    readonly asOf: AsOf,
  ) {
    super();
  }
}

@QueryHandler(ParticipantsOn)
export class ParticipantsOnHandler implements IQueryHandler<ParticipantsOn> {
  constructor(private readonly participantQueries: ParticipantQueries) {}

  execute({ date, include, asOf }: ParticipantsOn): Promise<Answer<readonly ParticipantOnDate[]>> {
    const { participantQueries } = this;
    return Promise.resolve(
      include === 'trading-partners'
        ? participantQueries.tradingPartnersOn(date, asOf)
        : participantQueries.participantsOn(date, asOf),
    );
  }
}

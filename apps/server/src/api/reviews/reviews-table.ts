import type { Table } from '../../reading/table';

/** The columns of reviews as CSV. */
export const REVIEWS_TABLE: Table = {
  name: 'reviews',
  columns: {
    name: 'name',
    participant: 'participant',
    review: 'review',
    kind: 'kind',
    follows: 'follows',
    stage: 'stage',
    consentedOn: 'consentedOn',
    from: 'schedule.from',
    to: 'schedule.to',
    startedOn: 'completion.startedOn',
    endedOn: 'completion.endedOn',
    certainty: 'completion.certainty',
    filedOn: 'report.filedOn',
    title: 'report.title',
    receivedOn: 'receivedOn',
    postedOn: 'posting.postedOn',
    reportClock: 'reportClock.kind',
    postingClock: 'postingClock.kind',
    source: 'source',
    synthetic: 'synthetic',
    firstPosition: 'firstPosition',
    lastPosition: 'lastPosition',
  },
};

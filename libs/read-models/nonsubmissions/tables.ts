import type { LocalDate, Position } from '@kp/kernel';
import { integer, json, table, text, type RowOf } from '@kp/projections';
import type { NonSubmissionStep, OwedDataset, ParticipantCode, PolicyEvent, StatisticalPeriod } from '@kp/scheme';

/** What was done about missing returns. */
export const steps = table({
  name: 'steps',
  columns: {
    participant: text<ParticipantCode>(),
    dataset: text<OwedDataset>(),
    period: text<StatisticalPeriod>(),
    position: integer<Position>(),
    step: text<NonSubmissionStep>(),
    taken_on: text<LocalDate>(),
    text: text(),
    policy_version: text(),
  },
  key: ['participant', 'dataset', 'period', 'position'],
});

export type StepRow = RowOf<typeof steps>;

/** The versions of the policies that say when something falls due, and when its steps are called for. */
export const policies = table({
  name: 'policies',
  columns: {
    position: integer<Position>(),
    event: json<PolicyEvent>(),
  },
  key: ['position'],
});

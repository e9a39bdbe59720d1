import { carats, usDollars, type Instant, type LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { StatisticalPeriod } from '../statistical-period';
import type { ReturnEvent } from './events';

const botswana = 'BW' as ParticipantCode;
const half = '2004-H1' as StatisticalPeriod;
const production = { participant: botswana, dataset: 'production', period: half, segment: 'all' } as const;

/** One event of each kind about statistical returns, with every member filled in. */
export const RETURN_EVENT_EXAMPLES: EventExamples<ReturnEvent> = {
  'return.filed': {
    type: 'return.filed',
    version: 1,
    data: {
      ...production,
      figures: { kind: 'stated', carats: carats(1_500_000_00), valueUsd: usDollars(120_000_000_00) },
      filedAt: '2004-08-30T09:00:00.000Z' as Instant,
      source: 'Statistics office',
    },
  },
  'return.revised': {
    type: 'return.revised',
    version: 1,
    data: {
      ...production,
      figures: { kind: 'nil' },
      revisedAt: '2004-09-15T09:00:00.000Z' as Instant,
      source: 'Statistics office, correction',
    },
  },
  'return.withdrawn': {
    type: 'return.withdrawn',
    version: 1,
    data: { ...production, withdrawnOn: '2004-09-20' as LocalDate, reason: 'Filed for the wrong period.' },
  },
};

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
  'return.attested': {
    type: 'return.attested',
    version: 1,
    data: {
      participant: botswana,
      dataset: 'trade',
      period: '2005-Q4' as StatisticalPeriod,
      segment: 'all',
      figures: {
        kind: 'trade',
        tradeLines: [
          {
            direction: 'export',
            hs: '7102.31',
            partner: 'EU' as ParticipantCode,
            origin: botswana,
            carats: carats(250_000_00),
            valueUsd: usDollars(30_000_000_00),
          },
        ],
      },
      attestedAt: '2006-02-20T09:00:00.000Z' as Instant,
      attestedBy: 'Government Diamond Office',
      source: 'Certificates of the quarter',
    },
  },
};

import type { Projection } from '@kp/projections';
import type { AttemptEvent } from '@kp/scheme';
import { tradeAttempts } from './tables';

/** The name of this read model. */
export const TRADE_ATTEMPTS = 'trade-attempts';

/** Attempts to trade with places outside the scheme (KPCS III(c)). */
export const tradeAttemptsProjection: Projection<AttemptEvent> = {
  name: TRADE_ATTEMPTS,
  version: 1,
  tables: [tradeAttempts],
  handles: ['attempt.reported'],
  apply({ data, position, metadata }, rows) {
    const { attemptedOn, presentedBy, valueUsd, ...report } = data;
    rows.put(tradeAttempts, {
      ...report,
      attempted_on: attemptedOn,
      presented_by: presentedBy,
      value_usd: valueUsd,
      position,
      synthetic: metadata.synthetic === true ? 1 : 0,
    });
  },
};

import { formatCarats } from '@kp/kernel';
import type { LineageTrace, StoneBalance } from '@kp/scheme';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** A trace as readers get it: every weight is a decimal string of carats. */
export function traceToWire(trace: LineageTrace): JsonObject {
  return {
    ...amountsToWire({ ...trace, certificates: [] }),
    certificates: trace.certificates.map((certificate) => ({
      ...amountsToWire(certificate),
      balance: certificate.balance === null ? null : balanceToWire(certificate.balance),
    })),
  };
}

function balanceToWire({ drawn, own, sorted, lost }: StoneBalance): JsonObject {
  return {
    drawn: formatCarats(drawn),
    own: formatCarats(own),
    sorted: formatCarats(sorted),
    lost: formatCarats(lost),
  };
}

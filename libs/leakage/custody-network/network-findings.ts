import { carats, formatCarats } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import type { Arrival, Consignment, NetworkFinding } from './movements';
import type { Shortfall } from './shortfalls';

/** Tells of a stock that would have become negative. */
export function shortfallFinding(
  participant: ParticipantCode,
  { carats: amount, first }: Shortfall,
  hasReturned: boolean,
): NetworkFinding {
  const lacking = formatCarats(carats(amount));
  const why = hasReturned ? 'its returns and imports' : 'its imports; it has returned no production';
  return {
    kind: 'negative-stock',
    participant,
    certificate: first.kind === 'dispatch' ? first.consignment.number : null,
    on: first.on,
    carats: carats(amount),
    sentence: `${participant} sent away ${lacking} ct more than ${why} and a stock of nothing allow, first on ${first.on}.`,
  };
}

/** Tells of carats that arrived beyond what was sent. */
export function gainFinding({ number, arrivals, dispatch }: Consignment, gained: number): NetworkFinding {
  const [first] = arrivals;
  const amount = carats(gained);
  const isRepeated = arrivals.length > 1;
  return {
    kind: isRepeated ? 'arrived-more-than-once' : 'gained-on-the-way',
    participant: first?.by ?? null,
    certificate: number,
    on: first?.on ?? null,
    carats: amount,
    sentence: isRepeated
      ? `${number} arrived ${String(arrivals.length)} times, with ${formatCarats(amount)} ct more than were sent.`
      : `${formatCarats(amount)} ct more arrived under ${number} than the ${formatCarats(dispatch?.carats ?? amount)} ct that were sent.`,
  };
}

/** Tells of an arrival of which no dispatch is on record. */
export function orphanFinding({ number }: Consignment, { by, on, carats: amount }: Arrival): NetworkFinding {
  return {
    kind: 'arrived-undispatched',
    participant: by,
    certificate: number,
    on,
    carats: amount,
    sentence: `${formatCarats(amount)} ct arrived in ${by} on ${on} under ${number}, which no record says was dispatched.`,
  };
}

/** Tells of re-exports that drew more than there was. */
export function overdrawFinding({ number }: Consignment, { by, on }: Arrival, excess: number): NetworkFinding {
  const amount = carats(excess);
  return {
    kind: 'overdrawn',
    participant: by,
    certificate: number,
    on,
    carats: amount,
    sentence: `${by} drew ${formatCarats(amount)} ct more from ${number} than arrived under it.`,
  };
}

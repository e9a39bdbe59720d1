import type { CommandEnvelope } from './command-envelope';
import type { Ledger } from './ledger';
import type { Outcome } from './outcome';

/** A command of a sequence, and what became of it. */
export interface Recorded<Envelope extends CommandEnvelope> {
  readonly envelope: Envelope;
  readonly outcome: Outcome;
}

/**
 * Sends a sequence of commands to the ledger, so many at a time, and yields what became of each in the order of the
 * sequence. Commands that touch the same things are decided in that order; the others share transactions. The sequence
 * is pulled only as fast as the ledger takes it. Ends early, with those under way still answered by the log but not
 * yielded, when the reader stops or the log fails.
 */
export async function* recordAll<Envelope extends CommandEnvelope>(
  ledger: Ledger,
  envelopes: Iterable<Envelope> | AsyncIterable<Envelope>,
  { atOnce = 512 }: { readonly atOnce?: number } = {},
): AsyncGenerator<Recorded<Envelope>> {
  const underWay: Promise<Recorded<Envelope>>[] = [];
  for await (const envelope of envelopes) {
    const sent = ledger.execute(envelope).then((outcome) => ({ envelope, outcome }));
    // It is awaited in its turn; until then its failure is nobody's yet.
    sent.catch(() => undefined);
    underWay.push(sent);
    const oldest = underWay.length >= atOnce ? underWay.shift() : undefined;
    if (oldest !== undefined) yield await oldest;
  }
  for (const sent of underWay) yield await sent;
}

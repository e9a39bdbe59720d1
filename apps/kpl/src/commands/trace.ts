import { amountsToWire } from '@kp/exchange/wire';
import { traceLineage, type TraceDirection } from '@kp/ledger';
import { certificateStream } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import type { JsonDocument } from '../output/json';
import { tracePage } from '../pages/trace-page';
import { parseIdAtMoment } from '../questions/moment';
import { parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl trace`. */
export interface TraceOptions {
  readonly up?: boolean;
  readonly down?: boolean;
}

/** `kpl trace ID[@MOMENT]`: where the stones of a certificate came from, or where they went, over all steps. */
export async function trace(session: Session, idAtMoment: string, options: TraceOptions): Promise<Exit> {
  const { id, at } = parseIdAtMoment(idAtMoment);
  const subject = parseSubject(id);
  if (subject.kind !== 'certificate') {
    throw new Failure('usage', {
      what: `${id} is no certificate.`,
      cure: 'Name a certificate by its number: kpl trace ZA0012345 --up.',
    });
  }
  const found = await withLedger(session, ({ ledger }) =>
    traceLineage((number, moment) => ledger.stateAt(certificateStream(number), moment), {
      number: subject.number,
      direction: directionOf(options),
      moment: at.moment,
    }),
  );
  if (found === undefined) {
    throw new Failure('not-found', {
      what: `The ledger knows nothing of ${id} ${at.words}.`,
      where: session.data,
      cure: 'Check the number and the folder.',
    });
  }
  await session.output.item({
    schema: 'kpl.trace/1',
    value: amountsToWire(found) as JsonDocument,
    page: (style) => tracePage(found, style),
  });
  return 'ok';
}

function directionOf({ up, down }: TraceOptions): TraceDirection {
  if (up === true && down === true) {
    throw new Failure('usage', { what: 'A trace goes one way.', cure: 'Write either --up or --down.' });
  }
  return down === true ? 'down' : 'up';
}

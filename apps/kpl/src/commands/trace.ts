import { traceToWire } from '@kp/exchange/wire';
import { traceLineage, type DataFolder, type Ledger, type Moment } from '@kp/ledger';
import { LineageQueries } from '@kp/read-models';
import {
  certificateStream,
  MOST_TRACED,
  type CertificateNumber,
  type LineageTrace,
  type TraceDirection,
  type TraceQuestion,
} from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { JsonDocument } from '../output/json';
import type { Talk } from '../output/talk';
import { tracePage } from '../pages/trace-page';
import { parseIdAtMoment, type NamedMoment } from '../questions/moment';
import { parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl trace`. */
export interface TraceOptions {
  readonly up?: boolean;
  readonly down?: boolean;
  readonly limit?: string;
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
  const question: TraceQuestion = {
    number: subject.number,
    direction: directionOf(options),
    ...(options.limit === undefined ? {} : { limit: limitOf(options.limit) }),
  };
  const found = await withLedger(session, ({ folder, ledger }) => traceAt({ folder, ledger }, question, at, session));
  if (found === undefined) {
    throw new Failure('not-found', {
      what: `The ledger knows nothing of ${id} ${at.words}.`,
      where: session.data,
      cure: 'Check the number and the folder.',
    });
  }
  await session.output.item({
    schema: 'kpl.trace/2',
    value: traceToWire(found) as JsonDocument,
    page: (style) => tracePage(found, style),
  });
  return 'ok';
}

/** As of a position the read model answers; as of what had happened by a time, the histories of the certificates do. */
function traceAt(
  { folder, ledger }: { readonly folder: DataFolder; readonly ledger: Ledger },
  question: TraceQuestion,
  { moment }: NamedMoment,
  { talk }: { readonly talk: Talk },
): Promise<LineageTrace | undefined> {
  return withReadModels(folder, { talk }, async (readModels) => {
    const lineage = new LineageQueries(readModels);
    const { upTo, effectiveAt } = moment;
    if (effectiveAt === undefined) {
      const isPast = upTo !== undefined && upTo < (await folder.store.head());
      return lineage.trace(question, isPast ? { asOf: upTo } : {}).value;
    }
    const histories = {
      certificateAt: (number: CertificateNumber, at: Moment) => ledger.stateAt(certificateStream(number), at),
      followersOf: lineage.followersOf.bind(lineage),
    };
    return traceLineage(histories, { ...question, moment });
  });
}

function directionOf({ up, down }: TraceOptions): TraceDirection {
  if (up === true && down === true) {
    throw new Failure('usage', { what: 'A trace goes one way.', cure: 'Write either --up or --down.' });
  }
  return down === true ? 'down' : 'up';
}

function limitOf(text: string): number {
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MOST_TRACED) return limit;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is no number of certificates.`,
    where: '--limit',
    cure: `Write a whole number from 1 to ${String(MOST_TRACED)}.`,
  });
}

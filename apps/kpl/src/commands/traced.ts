import { amountsToWire } from '@kp/exchange/wire';
import { formatCarats, formatPosition, type Position } from '@kp/kernel';
import {
  TraceabilityQueries,
  type AsOf,
  type TracedCertificateRecord,
  type TracedFilter,
  type TracedShare,
} from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import type { JsonDocument } from '../output/json';
import { voucherPathPage } from '../pages/voucher-path-page';
import { NOW, parseIdAtMoment, parseMoment, type NamedMoment } from '../questions/moment';
import { parseParticipantOption, parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl traced`. */
export interface TracedOptions {
  readonly participant?: string;
  readonly year?: string;
  readonly at?: string;
}

const PAGE = 1_000;

const CERTIFICATE_FIELDS: readonly Field<TracedCertificateRecord>[] = [
  { name: 'certificate', of: ({ certificate }) => certificate },
  { name: 'issuedOn', of: ({ issuedOn }) => issuedOn },
  { name: 'carats', kind: 'amount', of: ({ carats }) => formatCarats(carats) },
  { name: 'traced', kind: 'amount', of: ({ traced }) => formatCarats(traced.carats) },
  { name: 'standing', of: ({ standing }) => standing },
  { name: 'lots', of: ({ lots }) => lots },
  { name: 'synthetic', of: ({ synthetic }) => synthetic, shown: ({ synthetic }) => (synthetic ? 'SYNTHETIC' : '') },
  { name: 'position', kind: 'position', of: ({ firstPosition }) => formatPosition(firstPosition), detail: true },
];

/**
 * `kpl traced ID[@MOMENT]`: the papers behind one certificate, back to the pits. `kpl traced --participant BR --year 2005`:
 * the traced share, and the certificates that are not traced in every carat.
 */
export function traced(session: Session, idAtMoment: string | undefined, options: TracedOptions): Promise<Exit> {
  return idAtMoment === undefined ? tracedShare(session, options) : voucherPath(session, idAtMoment);
}

async function voucherPath(session: Session, idAtMoment: string): Promise<Exit> {
  const { id, at } = parseIdAtMoment(idAtMoment);
  const subject = parseSubject(id);
  if (subject.kind !== 'certificate') {
    throw new Failure('usage', {
      what: `${id} is no certificate.`,
      cure: 'Name a certificate by its number: kpl traced GH0000017.',
    });
  }
  const found = await withPapers(session, at, (papers, asOf) => papers.pathOf(subject.number, asOf).value);
  if (found === undefined) {
    throw new Failure('not-found', {
      what: `The ledger knows of no certificate ${id} of stones mined in its issuer's country ${at.words}.`,
      where: session.data,
      cure: 'Check the number; for a re-export, see `kpl trace`.',
    });
  }
  await session.output.item({
    schema: 'kpl.traced/1',
    value: amountsToWire(found) as JsonDocument,
    page: (style) => voucherPathPage(found, style),
  });
  return 'ok';
}

async function tracedShare(session: Session, options: TracedOptions): Promise<Exit> {
  if (options.participant === undefined) {
    throw new Failure('usage', {
      what: 'Whose certificates?',
      cure: 'Name a Participant, kpl traced --participant BR --year 2005; or a certificate, kpl traced BR0000001.',
    });
  }
  const participant = parseParticipantOption(options.participant);
  const filter: TracedFilter = { participant, ...(options.year === undefined ? {} : { year: yearOf(options.year) }) };
  const at = options.at === undefined ? NOW : parseMoment(options.at, '--at');
  const { shares, gaps } = await withPapers(session, at, (papers, asOf) => ({
    shares: papers.shares(filter, asOf).value,
    gaps: [...certificatesOf(papers, { ...filter, standing: 'untraced' }, asOf)].concat([
      ...certificatesOf(papers, { ...filter, standing: 'partly-traced' }, asOf),
    ]),
  }));
  if (shares.length === 0) {
    throw new Failure('not-found', {
      what: `The ledger knows of no certificate of ${participant} for stones mined there ${at.words}.`,
      where: session.data,
    });
  }
  await session.output.list({
    schema: 'kpl.traced-share/1',
    head: { participant, shares: shares.map((share) => amountsToWire(share) as JsonDocument) },
    fields: CERTIFICATE_FIELDS,
    rows: gaps,
  });
  for (const share of shares) session.talk.say(shareInWords(share));
  return 'ok';
}

function* certificatesOf(
  papers: TraceabilityQueries,
  filter: TracedFilter,
  asOf: AsOf,
): Generator<TracedCertificateRecord> {
  let page = papers.certificates(filter, { limit: PAGE, ...asOf });
  yield* page.items;
  while (page.next !== null) {
    page = papers.certificates(filter, { limit: PAGE, after: page.next });
    yield* page.items;
  }
}

function shareInWords({ participant, year, certificates, traced: whole, ...share }: TracedShare): string {
  const counted = `${String(whole)} of ${String(certificates)} certificates are traced (${share.shareOfCertificates} %)`;
  const weighed = `${formatCarats(share.tracedWeight.carats)} of ${formatCarats(share.carats)} ct (${share.shareOfCarats} %)`;
  return `${participant} ${String(year)}: ${counted}, ${weighed}${share.synthetic ? ', SYNTHETIC' : ''}.`;
}

/** Asks the read model; it knows what the ledger knew at a position, not what had happened by a time. */
function withPapers<Result>(
  session: Session,
  { moment: { upTo, effectiveAt } }: NamedMoment,
  ask: (papers: TraceabilityQueries, asOf: AsOf) => Result,
): Promise<Result> {
  if (effectiveAt !== undefined) {
    throw new Failure('usage', {
      what: 'What is traced is told as of a position.',
      cure: 'Write a position of the log, such as @4711.',
    });
  }
  return withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const head: Position = await folder.store.head();
      return ask(new TraceabilityQueries(readModels), upTo === undefined || upTo >= head ? {} : { asOf: upTo });
    }),
  );
}

function yearOf(text: string): number {
  if (/^(?:19|20|21)\d{2}$/.test(text)) return Number(text);
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a year.`,
    where: '--year',
    cure: 'Write a year such as 2005.',
  });
}

import { amountsToWire } from '@kp/exchange/wire';
import { BEGINNING, formatPosition, type Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import { CertificateQueries, type CertificateRecord, type Page } from '@kp/read-models';
import { aggregateOf, certificateStream, type CertificateNumber } from '@kp/scheme';
import type { OpenLedger } from '../open-ledger';
import type { JsonDocument } from '../output/json';
import type { Talk } from '../output/talk';
import { certificateRecordOf } from './certificate-record';
import { stateChanges, type StateChange } from './state-changes';

const PAGE = 1_000;

/** A value of a certificate in which the replay and the read model differ. */
export interface CertificateDifference extends StateChange {
  readonly number: CertificateNumber;
}

export interface ReplayAllOptions extends OpenLedger {
  readonly readModels: ReadModels;
  readonly talk: Talk;
  readonly signal: AbortSignal;
}

/** What a replay of all certificates found out beside the differences. */
export interface ReplayAllResult {
  /** As of which position everything was compared. */
  position: Position;
  /** How many certificates of the read model were folded again, and how many of them differ. */
  compared: number;
  different: number;
  /** How many the log holds and the read model does not. */
  missing: number;
}

/**
 * Folds every certificate again up to where the read model is, and yields each value that differs: first for the rows of
 * the read model in their order, then for what the log holds and no row tells of. The result is filled in as it goes.
 */
export async function* replayAll(
  { folder: { store }, ledger, readModels, talk, signal }: ReplayAllOptions,
  result: ReplayAllResult,
): AsyncGenerator<CertificateDifference, void, undefined> {
  const seen = new Set<string>();
  for (const { position, items } of pagesOf(new CertificateQueries(readModels))) {
    result.position = position;
    for (const record of items) {
      if (signal.aborted) return;
      const { number } = record;
      seen.add(certificateStream(number));
      const folded = await ledger.stateAt(certificateStream(number), { upTo: position });
      const replayed = folded === undefined ? {} : wire(certificateRecordOf(number, folded));
      const changes = stateChanges(replayed, wire(record));
      result.compared += 1;
      if (changes.length > 0) result.different += 1;
      yield* changes.map((change) => ({ number, ...change }));
    }
    // Rows stand in the order in which the log first heard of them.
    const share = (items.at(-1)?.firstPosition ?? position) / position;
    talk.progress({ unit: 'certificates', done: result.compared, share });
  }
  for await (const message of store.tail(BEGINNING, { follow: false, signal })) {
    if (message.kind === 'caught-up') return;
    for (const { stream, revision, position } of message.events) {
      if (position > result.position) return;
      if (revision !== 0 || aggregateOf(stream) !== 'certificate' || seen.has(stream)) continue;
      result.missing += 1;
      const number = stream.slice('certificate-'.length) as CertificateNumber;
      yield { number, path: 'firstPosition', before: formatPosition(position), after: undefined };
    }
  }
}

function* pagesOf(queries: CertificateQueries): Generator<Page<CertificateRecord>, void, undefined> {
  let page = queries.list({}, { limit: PAGE });
  yield page;
  while (page.next !== null) {
    page = queries.list({}, { limit: PAGE, after: page.next });
    yield page;
  }
}

function wire(record: object): JsonDocument {
  return amountsToWire(record) as JsonDocument;
}

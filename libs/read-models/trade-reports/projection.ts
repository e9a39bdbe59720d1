import { dateOf, type LocalDate } from '@kp/kernel';
import type { Projection, Recorded, RowOf, Rows } from '@kp/projections';
import {
  quarterOf,
  type CertificateEvent,
  type CertificateNumber,
  type ParticipantCode,
  type ReturnEvent,
} from '@kp/scheme';
import { amountsOf, type Amount } from '../flows/shipment';
import type { StoredAmount } from '../flows/tables';
import { involvements, movements, statements, type MovementFact, type MovementRow } from './tables';

/** The name of this read model. */
export const TRADE_REPORTS = 'trade-reports';

type Moving = Extract<
  CertificateEvent,
  {
    readonly type: `certificate.${
      | 'issued'
      | 'dispatched'
      | 'import-confirmed'
      | 'import-refused'
      | 'voided'
      | 'invalidated'
      | 'replaced'
      | 'returned-unused'
      | 'forfeited'
      | 'returned-to-issuer'}`;
  }
>;

/**
 * What each certificate brings to the trade of its exporter and its importer, and in which quarters it has to be looked
 * at. Which figure it belongs to, and why two figures differ by it, is worked out as of a position (`trade-movement.ts`).
 */
export const tradeReportsProjection: Projection<Moving | ReturnEvent> = {
  name: TRADE_REPORTS,
  version: 1,
  cost: 3,
  tables: [movements, involvements, statements],
  handles: [
    'certificate.issued',
    'certificate.dispatched',
    'certificate.import-confirmed',
    'certificate.import-refused',
    'certificate.voided',
    'certificate.invalidated',
    'certificate.replaced',
    'certificate.returned-unused',
    'certificate.forfeited',
    'certificate.returned-to-issuer',
    'return.filed',
    'return.revised',
    'return.withdrawn',
    'return.attested',
  ],
  apply(event, rows) {
    if (isAboutReturn(event)) state(event, rows);
    else move(event, rows);
  },
};

function isAboutReturn(event: Recorded<Moving | ReturnEvent>): event is Recorded<ReturnEvent> {
  return event.type.startsWith('return.');
}

/** Only trade and counts of certificates are compared with what the certificates come to. */
function state(event: Recorded<ReturnEvent>, rows: Rows): void {
  const { participant, dataset, period } = event.data;
  if (dataset !== 'trade' && dataset !== 'certificates') return;
  const kind = event.type === 'return.attested' ? 'attested' : dataset === 'trade' ? 'filed' : dataset;
  const { position } = event;
  rows.put(statements, { participant, quarter: period, kind, position, ...statementIn(event) });
}

function statementIn(event: Recorded<ReturnEvent>): Pick<RowOf<typeof statements>, 'stated_on' | 'figures'> {
  switch (event.type) {
    case 'return.filed': {
      const { filedAt, figures } = event.data;
      return { stated_on: filedAt === null ? null : dateOf(filedAt), figures };
    }
    case 'return.revised':
      return { stated_on: dateOf(event.data.revisedAt), figures: event.data.figures };
    case 'return.attested':
      return { stated_on: dateOf(event.data.attestedAt), figures: event.data.figures };
    case 'return.withdrawn':
      return { stated_on: event.data.withdrawnOn, figures: null };
  }
}

function move(event: Recorded<Moving>, rows: Rows): void {
  const { number } = event.data;
  const known = rows.get(movements, number) ?? unheardOf(number);
  const isFirstSynthetic = known.synthetic_from === null && event.metadata.synthetic === true;
  const before = isFirstSynthetic ? { ...known, synthetic_from: event.position } : known;
  if (event.type === 'certificate.issued') {
    const after = { ...before, ...statedBy(event) };
    rows.put(movements, after);
    involve(after, event.data.issuedOn, rows);
    // What was reported before the issue is now known to be of these two.
    for (const [, , on] of after.facts) involve(after, on, rows);
    return;
  }
  const fact = factOf(event);
  const after = { ...before, facts: [...before.facts, fact] };
  rows.put(movements, after);
  involve(after, fact[2], rows);
  if (fact[1] === 'confirmed') involveOne(fact[3], fact[2], number, rows);
}

function unheardOf(certificate: CertificateNumber): MovementRow {
  return {
    certificate,
    exporter: null,
    importer: null,
    origin: null,
    amounts: null,
    issued_on: null,
    issued_at: null,
    facts: [],
    synthetic_from: null,
  };
}

function statedBy({
  position,
  data: { issuer, destination, origin, lines, issuedOn },
}: Recorded<Extract<Moving, { type: 'certificate.issued' }>>): Pick<
  MovementRow,
  'exporter' | 'importer' | 'origin' | 'amounts' | 'issued_on' | 'issued_at'
> {
  return {
    exporter: issuer,
    importer: destination,
    origin: origin.kind === 'single' ? origin.country : 'mixed',
    amounts: amountsOf(lines).map(inShort),
    issued_on: issuedOn,
    issued_at: position,
  };
}

function involve({ exporter, importer, certificate }: MovementRow, on: LocalDate, rows: Rows): void {
  if (exporter !== null) involveOne(exporter, on, certificate, rows);
  if (importer !== null) involveOne(importer, on, certificate, rows);
}

function involveOne(participant: ParticipantCode, on: LocalDate, certificate: CertificateNumber, rows: Rows): void {
  const quarter = quarterOf(on);
  if (rows.get(involvements, participant, quarter, certificate) === undefined) {
    rows.put(involvements, { participant, quarter, certificate });
  }
}

function factOf(event: Recorded<Exclude<Moving, { type: 'certificate.issued' }>>): MovementFact {
  const at = event.position;
  switch (event.type) {
    case 'certificate.dispatched':
      return [at, 'dispatched', event.data.dispatchedOn];
    case 'certificate.import-confirmed': {
      const { confirmedBy, observed } = event.data;
      const { arrivedOn, carats, valueUsd, lines } = observed;
      const seen = lines === null || lines.length === 0 ? null : amountsOf(lines).map(inShort);
      return [at, 'confirmed', arrivedOn, confirmedBy, [carats, valueUsd, seen]];
    }
    case 'certificate.import-refused':
      return [at, 'refused', event.data.refusedOn, event.data.refusedBy];
    case 'certificate.voided':
      return [at, 'voided', event.data.voidedOn];
    case 'certificate.invalidated':
      return [at, 'invalidated', event.data.invalidatedOn];
    case 'certificate.replaced':
      return [at, 'replaced', event.data.replacedOn];
    case 'certificate.returned-unused':
      return [at, 'unused', event.data.returnedOn];
    case 'certificate.forfeited':
      return [at, 'forfeited', event.data.forfeitedOn];
    case 'certificate.returned-to-issuer':
      return [at, 'returned', event.data.receivedOn];
  }
}

function inShort({ hs, carats, valueUsd }: Amount): StoredAmount {
  return [hs, carats, valueUsd];
}

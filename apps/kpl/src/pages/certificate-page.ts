import { CERTIFICATE_STATEMENT, CERTIFICATE_TITLE } from '@kp/exchange/wire';
import { formatCarats, formatUsDollars } from '@kp/kernel';
import {
  isImportEvidence,
  reportedBy,
  totalsOf,
  type CertificateLine,
  type CertificateNumber,
  type CertificateState,
  type CertifiedContent,
  type Correction,
  type ImportEvidence,
  type Party,
} from '@kp/scheme';
import { readableInstant, withThousands } from '../output/readable';
import type { Style } from '../output/style';
import { eventSentence } from './event-sentence';
import { parcelsInWords, weight, worth } from './quantities';
import { labelled } from './labelled';

/** A certificate as a page sees it. */
export interface CertificateView {
  readonly number: CertificateNumber;
  readonly state: CertificateState;
  /** How it stands, with `expired` where its time was over at the moment that is shown. */
  readonly status: string;
}

/** Lays a certificate out in the order of KPCS Annex I: what the paper states, its validation, and the import part. */
export function certificatePage({ number, state, status }: CertificateView, style: Style): readonly string[] {
  const { content, evidence, corrections, draws } = state;
  const onTheWay = evidence.filter((piece) => !isImportEvidence(piece));
  const imports = evidence.flatMap((piece, place) =>
    isImportEvidence(piece) ? [importRows(piece, place, state)] : [],
  );
  return [
    style.strong(CERTIFICATE_TITLE.toUpperCase()),
    ...(content === null ? [] : wrapped(`${CERTIFICATE_STATEMENT}.`).map(style.faint)),
    '',
    ...labelled([
      ['Number', number],
      ['Status', style.strong(statusInWords(status))],
      ...(content === null ? [] : contentRows(content)),
    ]),
    ...(content === null ? [] : ['', ...linesTable(content.lines, style)]),
    ...section('Validation and shipment', shipmentRows(state), style),
    ...section('Corrections', corrections.map(correctionRow), style),
    ...section(
      'On the way',
      onTheWay.map((piece) => `  ${eventSentence(piece)}`),
      style,
    ),
    ...section('Import', imports.flat(), style),
    ...section(
      'Drawn from it',
      draws.map(({ by, hs, carats }) => `  ${by}  ${weight(carats)} of ${hs}`),
      style,
    ),
  ];
}

function statusInWords(status: string): string {
  switch (status) {
    case 'unknown':
      return 'never issued in this ledger; only other authorities have told of it';
    case 'reported-fake':
      return 'never issued in this ledger, and reported as a fake';
    default:
      return status;
  }
}

function contentRows(content: CertifiedContent): readonly (readonly [string, string | readonly string[] | null])[] {
  const { origin, issuer, issuingAuthority, destination, replaces } = content;
  return [
    ['Country of origin', origin.kind === 'single' ? origin.country : 'mixed (***)'],
    ['Issued', `${content.issuedOn} by ${issuingAuthority}, ${issuer}`],
    ['Expires', expiryRow(content)],
    ['Exporter', partyLines(content.exporter)],
    ['Importer', partyLines(content.importer)],
    ['Destination', destination],
    ['Parcels', withThousands(String(content.parcels))],
    ['Purpose', content.purpose],
    ['Languages', content.languages.join(', ')],
    ['Specimen', content.specimen],
    ['Replaces', replaces ?? null],
    ['Application', content.application ?? null],
    ['Sends on', content.sendsOn ?? null],
    ['Sources', (content.sources ?? []).map((one) => `${one.certificate}  ${weight(one.carats)} of ${one.hs}`)],
  ];
}

function expiryRow({ expiresOn, validity }: CertifiedContent): string {
  if (validity === undefined) return `${expiresOn}, 24:00 UTC`;
  return `${expiresOn}, until ${readableInstant(validity.until)} by ${validity.policy}`;
}

function partyLines({ name, address, registration }: Party): readonly string[] {
  return [name, address, ...(registration === undefined ? [] : [`registered as ${registration}`])];
}

function linesTable(lines: readonly CertificateLine[], style: Style): readonly string[] {
  const total = totalsOf(lines);
  const rows = [...lines, { hs: 'total', ...total }].map(({ hs, carats, valueUsd }) => [
    hs,
    withThousands(formatCarats(carats)),
    withThousands(formatUsDollars(valueUsd)),
  ]);
  const cells = [['HS code', 'carats', 'US$'], ...rows];
  const columns = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map(([code = '', ...amounts], index) => {
    const numbers = amounts.map((amount, column) => amount.padStart(columns[column + 1] ?? 0));
    const line = `  ${[code.padEnd(columns[0] ?? 0), ...numbers].join('   ')}`;
    return index === 0 ? style.faint(line) : line;
  });
}

function shipmentRows({
  validatedOn,
  seals,
  preAlerts,
  dispatch,
  custody,
  hold,
  returnOrder,
  end,
}: CertificateState): readonly string[] {
  return labelled([
    ['Validated', validatedOn],
    ['Sealed', seals.map(({ container, seal }) => `container ${container} with seal ${seal}`)],
    ['Announced', preAlerts.map(({ notice, sentOn }) => `${sentOn} as ${notice}`)],
    ['Dispatched', dispatch === null ? null : `${dispatch.dispatchedOn} by ${dispatch.transportMode}`],
    ['Carrier', dispatch?.carrier ?? null],
    ['Last known', custody.since === null ? null : `${custody.stage}, ${custody.place ?? ''} since ${custody.since}`],
    ['Held', hold === null ? null : `by ${hold.by} since ${hold.on}: ${hold.ground}`],
    ['Ordered back', returnOrder === null ? null : `by ${returnOrder.by} on ${returnOrder.on}: ${returnOrder.reason}`],
    ['Ended', end === null ? null : `${end.on}: ${end.kind}, ${end.reason}`],
    ['Replaced by', end?.successor ?? null],
  ]);
}

function correctionRow({ field, reads, corrected, instruction, endorsement }: Correction): string {
  const by = endorsement === null ? 'not endorsed' : `endorsed by ${endorsement.by} on ${endorsement.on}`;
  return `  ${field}: "${corrected}" for "${reads}" (${instruction}), ${by}`;
}

function importRows(
  evidence: ImportEvidence,
  place: number,
  { outcome, content }: CertificateState,
): readonly string[] {
  const role =
    outcome === place
      ? 'settled the shipment'
      : content !== null && content.destination !== reportedBy(evidence)
        ? `recorded beside the certificate, whose destination is ${content.destination}`
        : 'recorded beside the certificate';
  const title = `  ${reportedBy(evidence)}, ${evidence.data.authority}: ${role}`;
  if (evidence.type === 'certificate.import-refused') {
    const { refusedOn, reason, remarks } = evidence.data;
    return [
      title,
      ...labelled([
        ['  Refused', `${refusedOn}: ${reason}`],
        ['  Remarks', remarks],
      ]),
    ];
  }
  const { confirmedOn, observed, confirmation } = evidence.data;
  const { arrivedOn, carats, valueUsd, parcels, sealsIntact, importer, exporter, remarks, lines } = observed;
  return [
    title,
    ...labelled([
      ['  Confirmed', `${confirmedOn} as ${confirmation}`],
      ['  Arrived', arrivedOn],
      [
        '  Seen',
        `${weight(carats)}${valueUsd === null ? '' : ` worth ${worth(valueUsd)}`} in ${parcelsInWords(parcels)}`,
      ],
      ['  By code', (lines ?? []).map((line) => `${line.hs}  ${weight(line.carats)} worth ${worth(line.valueUsd)}`)],
      ['  Seals', sealsIntact === null ? 'not told' : sealsIntact ? 'intact' : 'BROKEN'],
      ['  Importer', importer],
      ['  Exporter', exporter],
      ['  Remarks', remarks],
    ]),
  ];
}

/** Breaks a long sentence at blanks. */
function wrapped(text: string): readonly string[] {
  return text.match(/.{1,90}(?:\s|$)/g)?.map((line) => line.trimEnd()) ?? [text];
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines];
}

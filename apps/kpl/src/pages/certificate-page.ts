import { CERTIFICATE_STATEMENT, CERTIFICATE_TITLE } from '@kp/exchange/wire';
import { formatCarats, formatUsDollars } from '@kp/kernel';
import {
  reportedBy,
  totalsOf,
  type CertificateContent,
  type CertificateLine,
  type CertificateNumber,
  type CertificateState,
  type ImportEvidence,
  type Party,
} from '@kp/scheme';
import { withThousands } from '../output/readable';
import type { Style } from '../output/style';
import { parcelsInWords, weight, worth } from './event-sentence';
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
  const { content, evidence } = state;
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
    ...(evidence.length === 0 ? [] : ['', style.strong('Import'), ...evidence.flatMap(evidenceRows(state))]),
  ];
}

function statusInWords(status: string): string {
  return status === 'unknown' ? 'never issued in this ledger; only importing authorities have told of it' : status;
}

function contentRows(content: CertificateContent): readonly (readonly [string, string | readonly string[] | null])[] {
  const { origin, issuer, issuingAuthority, destination, replaces } = content;
  return [
    ['Country of origin', origin.kind === 'single' ? origin.country : 'mixed (***)'],
    ['Issued', `${content.issuedOn} by ${issuingAuthority}, ${issuer}`],
    ['Expires', `${content.expiresOn}, 24:00 UTC`],
    ['Exporter', partyLines(content.exporter)],
    ['Importer', partyLines(content.importer)],
    ['Destination', destination],
    ['Parcels', withThousands(String(content.parcels))],
    ['Purpose', content.purpose],
    ['Languages', content.languages.join(', ')],
    ['Specimen', content.specimen],
    ['Replaces', replaces ?? null],
    ['Application', content.application ?? null],
  ];
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

function shipmentRows({ validatedOn, seals, dispatch, end }: CertificateState): readonly string[] {
  return labelled([
    ['Validated', validatedOn],
    ['Sealed', seals.map(({ container, seal }) => `container ${container} with seal ${seal}`)],
    ['Dispatched', dispatch === null ? null : `${dispatch.dispatchedOn} by ${dispatch.transportMode}`],
    ['Carrier', dispatch?.carrier ?? null],
    ['Ended', end === null ? null : `${end.on}: ${end.kind}, ${end.reason}`],
    ['Replaced by', end?.successor ?? null],
  ]);
}

function evidenceRows(state: CertificateState): (evidence: ImportEvidence, index: number) => readonly string[] {
  return (evidence, index) => {
    const role = state.outcome === index ? 'settled the shipment' : 'recorded beside the certificate';
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
  };
}

/** Breaks a long sentence at blanks. */
function wrapped(text: string): readonly string[] {
  return text.match(/.{1,90}(?:\s|$)/g)?.map((line) => line.trimEnd()) ?? [text];
}

function section(title: string, lines: readonly string[], style: Style): readonly string[] {
  return lines.length === 0 ? [] : ['', style.strong(title), ...lines];
}

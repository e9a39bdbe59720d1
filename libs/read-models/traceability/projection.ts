import { sumCarats, type Carats } from '@kp/kernel';
import type { Projection, Recorded, Rows } from '@kp/projections';
import {
  evolveLicence,
  initialLicenceState,
  lotName,
  monthOf,
  totalsOf,
  voucherName,
  type AccountEvent,
  type CertificateEvent,
  type CertificateIssued,
  type ExportLotAssembled,
  type LicenceEvent,
  type LicenceNumber,
  type LotName,
  type ParticipantCode,
  type PurchaseVoucherRecorded,
  type SiteEvent,
  type VoucherName,
} from '@kp/scheme';
import { finds, licences, lots, minedCertificates, registers, sites, vouchers, type TracedStanding } from './tables';

/** The name of this read model. */
export const TRACEABILITY = 'traceability';

type EndOfCertificate = Extract<
  CertificateEvent,
  { type: `certificate.${'voided' | 'replaced' | 'returned-unused' | 'invalidated'}` }
>;
type TraceabilityEvent = AccountEvent | LicenceEvent | SiteEvent | CertificateIssued | EndOfCertificate;

/**
 * The way of alluvial stones from the pit to the certificate. A paper never changes, so how many of its carats have a path
 * to finds is settled when it is recorded, by those papers that it names.
 */
export const traceabilityProjection: Projection<TraceabilityEvent> = {
  name: TRACEABILITY,
  version: 1,
  tables: [sites, licences, finds, vouchers, lots, registers, minedCertificates],
  handles: [
    'site.registered',
    'licence.granted',
    'licence.renewed',
    'licence.revoked',
    'account.find-recorded',
    'account.voucher-recorded',
    'account.register-closed',
    'account.lot-assembled',
    'account.lot-set-aside',
    'certificate.issued',
    'certificate.voided',
    'certificate.replaced',
    'certificate.returned-unused',
    'certificate.invalidated',
  ],
  apply(event, rows) {
    const { position } = event;
    switch (event.type) {
      case 'site.registered': {
        const { participant, site, name: called, district, zone, latitude, longitude, registeredOn } = event.data;
        const place = { participant, site, called, district, zone, latitude, longitude };
        rows.put(sites, { ...place, registered_on: registeredOn, position });
        return;
      }
      case 'licence.granted':
      case 'licence.renewed':
      case 'licence.revoked':
        license(event, rows);
        return;
      case 'account.stock-counted':
        return;
      case 'account.find-recorded': {
        const { participant, licence, chit, site, foundOn, carats, irregularities } = event.data;
        const found = { participant, licence, chit, site, found_on: foundOn, carats, irregularities, position };
        rows.put(finds, found);
        return;
      }
      case 'account.voucher-recorded':
        sell(event, rows);
        return;
      case 'account.register-closed': {
        const { participant, licence, month, opening, bought, sold, closing, closedOn, irregularities } = event.data;
        rows.put(registers, {
          participant,
          licence,
          month,
          opening: opening.carats,
          bought: bought.carats,
          sold: sold.carats,
          closing: closing.carats,
          closed_on: closedOn,
          irregularities,
          position,
        });
        return;
      }
      case 'account.lot-assembled':
        assemble(event, rows);
        return;
      case 'account.lot-set-aside': {
        const row = rows.get(lots, lotName(event.data, event.data.lot));
        if (row === undefined)
          throw new Error(`The lot ${event.data.lot} was set aside without having been assembled.`);
        rows.put(lots, { ...row, steps: [...row.steps, [position, event.data.certificate]] });
        return;
      }
      case 'certificate.issued':
        issue(event, rows);
        return;
      case 'certificate.voided':
      case 'certificate.replaced':
      case 'certificate.returned-unused':
      case 'certificate.invalidated': {
        const row = rows.get(minedCertificates, event.data.number);
        if (row !== undefined) rows.put(minedCertificates, { ...row, ended_position: row.ended_position ?? position });
        return;
      }
    }
  },
};

function license(event: Recorded<LicenceEvent>, rows: Rows): void {
  const { participant, licence } = event.data;
  const row = rows.get(licences, participant, licence);
  const before = { ...initialLicenceState, periods: row?.steps.at(-1)?.[1] ?? [] };
  const step = [event.position, evolveLicence(before, event).periods] as const;
  if (event.type === 'licence.granted') {
    const { kind, holder, grantedOn } = event.data;
    const granted = { participant, licence, kind, holder, granted_on: grantedOn };
    rows.put(licences, { ...granted, position: event.position, steps: [step] });
  } else if (row !== undefined) {
    rows.put(licences, { ...row, steps: [...row.steps, step] });
  } else {
    throw new Error(`The licence ${licence} was changed without having been granted.`);
  }
}

function sell({ data, position }: Recorded<PurchaseVoucherRecorded>, rows: Rows): void {
  const { participant, licence, voucher, buyer, boughtOn, carats, valueUsd, irregularities } = data;
  const name = voucherName(data, voucher);
  const proven = [
    ...data.finds.map((chit) => rows.get(finds, participant, licence, chit)?.carats),
    ...data.vouchers.map((source) => rows.get(vouchers, source)?.traced),
  ].filter((weight) => weight !== undefined);
  rows.put(vouchers, {
    name,
    participant,
    seller: licence,
    voucher,
    buyer,
    bought_on: boughtOn,
    month: monthOf(boughtOn),
    carats,
    value_usd: valueUsd,
    finds: data.finds,
    sources: data.vouchers,
    irregularities,
    traced: (irregularities.length > 0 ? 0 : Math.min(carats, sumCarats(proven))) as Carats,
    position,
    used_by: null,
    used_position: null,
  });
  use(data.vouchers, { by: name, participant, holder: licence, position }, rows);
}

function assemble({ data, position }: Recorded<ExportLotAssembled>, rows: Rows): void {
  const { participant, licence, lot, assembledOn, carats } = data;
  const name = lotName(data, lot);
  const bought = data.vouchers.map((voucher) => rows.get(vouchers, voucher)).filter((row) => row !== undefined);
  const proven = sumCarats(bought.map(({ traced }) => traced));
  // A lot is weighed once more; when all of its purchases have a path, so has the whole of it.
  const isWhole = proven === sumCarats(bought.map((row) => row.carats));
  rows.put(lots, {
    name,
    participant,
    exporter: licence,
    lot,
    assembled_on: assembledOn,
    month: monthOf(assembledOn),
    carats,
    traced: isWhole ? carats : (Math.min(carats, proven) as Carats),
    vouchers: data.vouchers,
    position,
    steps: [],
  });
  use(data.vouchers, { by: name, participant, holder: licence, position }, rows);
}

interface Use {
  readonly by: VoucherName | LotName;
  readonly participant: ParticipantCode;
  readonly holder: LicenceNumber;
  readonly position: Recorded<AccountEvent>['position'];
}

/** Only who bought uses a purchase up, and only once. */
function use(names: readonly VoucherName[], { by, participant, holder, position }: Use, rows: Rows): void {
  for (const name of names) {
    const row = rows.get(vouchers, name);
    if (row?.participant !== participant || row.buyer !== holder || row.used_by !== null) continue;
    rows.put(vouchers, { ...row, used_by: by, used_position: position });
  }
}

function issue({ data, position, metadata }: Recorded<CertificateIssued>, rows: Rows): void {
  const { number, issuer, issuedOn, origin, lines, sources = [], lots: named = [] } = data;
  if (origin.kind !== 'single' || origin.country !== issuer || sources.length > 0) return;
  const { carats } = totalsOf(lines);
  const proven = sumCarats(named.map((name) => rows.get(lots, name)?.traced ?? (0 as Carats)));
  const traced = Math.min(carats, proven) as Carats;
  rows.put(minedCertificates, {
    number,
    issuer,
    year: Number(issuedOn.slice(0, 4)),
    issued_on: issuedOn,
    carats,
    lots: named,
    traced,
    standing: standingOf(carats, traced),
    issued_position: position,
    ended_position: null,
    synthetic: metadata.synthetic === true ? 1 : 0,
  });
}

function standingOf(carats: Carats, traced: Carats): TracedStanding {
  if (traced === 0) return 'untraced';
  return traced < carats ? 'partly-traced' : 'traced';
}

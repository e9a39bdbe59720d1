import { addDays, carats, usDollars, type Actor, type LocalDate } from '@kp/kernel';
import {
  initialParticipantState,
  latestExpiry,
  policyOn,
  type CertificateLine,
  type CertificateNumber,
  type ConfirmImport,
  type ParticipantCode,
  type SchemeCommand,
} from '@kp/scheme';
import type { Act } from './act';
import type { Calendar } from './calendar';
import { caratsOf, type Goods } from './goods';
import type { Orphan } from './orphan';
import type { Report, Shipment } from './shipment';
import { authorityOf, carrierOf, houseOf, sealsOf } from './synthetic-names';
import type { TradeWorld } from './trade-world';

/** What has to be known beside a shipment to write its commands. */
export interface Papers {
  readonly world: TradeWorld;
  readonly calendar: Calendar;
  /** The factor on the worth of bought stones (see `premiumOf`). */
  readonly premium: number;
  readonly numbers: ReadonlyMap<Shipment, CertificateNumber>;
  /** From each replaced certificate to the one that takes its place. */
  readonly successors: ReadonlyMap<Shipment, Shipment>;
}

/** A command and who gives it. `label` names it among those about the same certificate. */
export interface WrittenAct {
  readonly number: CertificateNumber;
  readonly label: string;
  readonly actor: Actor;
  readonly command: SchemeCommand;
}

const CARRIERS = 7;
const ONLY_ENGLISH = ['en'];
/** Days of validity where the issuer has no rule: 60, 70, 80 or 90, the same for all certificates of one issuer. */
const SHORTEST_VALIDITY = 60;

/** Writes the command of one act in a certificate's life. */
export function writeAct(papers: Papers, shipment: Shipment, act: Act): WrittenAct {
  const number = numberIn(papers, shipment);
  const issuer = authorityOf('exporting', shipment.desk.participant);
  switch (act) {
    case 'issue':
      return { number, label: 'issued', actor: issuer, command: issue(papers, shipment, number) };
    case 'validate': {
      const data = { number, seals: sealsOf(number, shipment.parcels) };
      return { number, label: 'validated', actor: issuer, command: { type: 'ValidateCertificate', data } };
    }
    case 'dispatch': {
      const { transportMode, exporter } = shipment;
      const carrier = transportMode === 'hand-carried' ? null : carrierOf(1 + (exporter % CARRIERS));
      const data = { number, transportMode, carrier };
      return { number, label: 'dispatched', actor: issuer, command: { type: 'DispatchCertificate', data } };
    }
    case 'report':
      return shipment.itinerary.fate === 'confirmed' ? confirm(papers, shipment, number, 1) : refuse(shipment, number);
    case 'report-again':
      return confirm(papers, shipment, number, 2);
    case 'end':
      return { number, label: shipment.itinerary.fate, actor: issuer, command: end(papers, shipment, number) };
  }
}

/** Writes the confirmation of a number that nobody issued. */
export function writeOrphan({ calendar }: Papers, { number, destination, reportedAt, goods }: Orphan): WrittenAct {
  const actor = authorityOf('importing', destination);
  const lines = linesOf(goods, 1);
  const command: ConfirmImport = {
    type: 'ConfirmImport',
    data: {
      number,
      confirmation: `SYN-${number}-1`,
      authority: actor.authority,
      observed: {
        arrivedOn: calendar.dateAt(reportedAt),
        parcels: 1,
        carats: carats(caratsOf(goods)),
        valueUsd: valueOf(lines),
        lines,
        importer: null,
        exporter: null,
        sealsIntact: true,
        remarks: null,
      },
    },
  };
  return { number, label: 'confirmed-1', actor, command };
}

function issue(papers: Papers, shipment: Shipment, number: CertificateNumber): SchemeCommand {
  const { desk, destination, origin, goods, parcels, exporter, importer, itinerary, replaces } = shipment;
  const issuer = desk.participant;
  const issuedOn = papers.calendar.dateAt(itinerary.issuedAt);
  return {
    type: 'IssueCertificate',
    data: {
      number,
      issuer,
      issuingAuthority: authorityOf('exporting', issuer).authority,
      destination,
      exporter: houseOf('exporter', exporter, issuer),
      importer: houseOf('importer', importer, destination),
      origin,
      issuedOn,
      expiresOn: expiryOf(papers.world, issuer, issuedOn),
      lines: certified(papers, shipment, goods),
      parcels,
      purpose: 'commercial',
      languages: ONLY_ENGLISH,
      specimen: `synthetic-${String(papers.calendar.year)}`,
      ...(replaces === null ? {} : { replaces: numberIn(papers, replaces) }),
    },
  };
}

function confirm(papers: Papers, shipment: Shipment, number: CertificateNumber, count: 1 | 2): WrittenAct {
  const report = shipment.reports[count - 1];
  if (report === undefined) throw new TypeError(`The plan holds no report ${String(count)} of ${number}.`);
  const actor = authorityOf('importing', shipment.destination);
  const command: ConfirmImport = {
    type: 'ConfirmImport',
    data: {
      number,
      confirmation: `SYN-${number}-${String(count)}`,
      authority: actor.authority,
      observed: observed(papers, shipment, report),
    },
  };
  return { number, label: `confirmed-${String(count)}`, actor, command };
}

function observed(
  papers: Papers,
  shipment: Shipment,
  { goods, parcels, linesTold, sealsIntact, importer }: Report,
): ConfirmImport['data']['observed'] {
  const { desk, destination, exporter, itinerary } = shipment;
  const lines = certified(papers, shipment, goods);
  return {
    arrivedOn: papers.calendar.dateAt(itinerary.arrivedAt ?? itinerary.issuedAt),
    parcels,
    carats: carats(caratsOf(goods)),
    valueUsd: valueOf(lines),
    lines: linesTold ? lines : null,
    importer: houseOf('importer', importer, destination).name,
    exporter: houseOf('exporter', exporter, desk.participant).name,
    sealsIntact: linesTold ? sealsIntact : null,
    remarks: null,
  };
}

function refuse(shipment: Shipment, number: CertificateNumber): WrittenAct {
  const actor = authorityOf('importing', shipment.destination);
  const data = { number, authority: actor.authority, reason: shipment.refusal, remarks: null };
  return { number, label: 'refused', actor, command: { type: 'RefuseImport', data } };
}

function end(papers: Papers, shipment: Shipment, number: CertificateNumber): SchemeCommand {
  const { fate } = shipment.itinerary;
  switch (fate) {
    case 'voided':
      return { type: 'VoidCertificate', data: { number, reason: 'Synthetic: the sale fell through' } };
    case 'returned-unused':
      return { type: 'ReturnUnusedCertificate', data: { number, reason: 'Synthetic: nothing was shipped' } };
    case 'invalidated':
      return { type: 'InvalidateCertificate', data: { number, reason: 'Synthetic: the weight was misread' } };
    case 'replaced': {
      const successor = papers.successors.get(shipment);
      if (successor === undefined) throw new TypeError(`The plan holds nothing in the place of ${number}.`);
      const data = {
        number,
        replacedBy: numberIn(papers, successor),
        reason: 'Synthetic: the importer was misspelt',
      };
      return { type: 'ReplaceCertificate', data };
    }
    case 'refused':
    case 'unconfirmed':
    case 'confirmed':
      throw new TypeError(`Nobody takes ${number} out of use, which is ${fate}.`);
  }
}

/** Mined stones are certified at what they are worth, bought ones with the premium on it; no line is worth nothing. */
function certified({ premium }: Papers, { desk }: Shipment, goods: readonly Goods[]): readonly CertificateLine[] {
  return linesOf(goods, desk.source === 'traded' ? premium : 1);
}

function linesOf(goods: readonly Goods[], factor: number): readonly CertificateLine[] {
  return goods.map((line) => ({
    hs: line.hs,
    carats: carats(line.carats),
    valueUsd: usDollars(Math.max(1, Math.round(line.worth * factor))),
  }));
}

function valueOf(lines: readonly CertificateLine[]): CertificateLine['valueUsd'] {
  return usDollars(lines.reduce((sum, { valueUsd }) => sum + valueUsd, 0));
}

function expiryOf({ places }: TradeWorld, issuer: ParticipantCode, issuedOn: LocalDate): LocalDate {
  const policy = policyOn(places.get(issuer) ?? initialParticipantState, issuedOn);
  if (policy !== undefined && policy.maximumValidity !== null) return latestExpiry(issuedOn, policy.maximumValidity);
  return addDays(issuedOn, SHORTEST_VALIDITY + 10 * ((issuer.charCodeAt(0) + issuer.charCodeAt(1)) % 4));
}

function numberIn({ numbers }: Papers, shipment: Shipment): CertificateNumber {
  const number = numbers.get(shipment);
  if (number === undefined) throw new TypeError('A shipment of the plan has no number.');
  return number;
}

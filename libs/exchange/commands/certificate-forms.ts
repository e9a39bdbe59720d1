import { formatCarats, formatUsDollars } from '@kp/kernel';
import {
  parseLotName,
  PURPOSES,
  REFUSAL_REASONS,
  TRANSPORT_MODES,
  type CertificateCommand,
  type CertificateNumber,
  type ImportObservation,
} from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from './command-form';
import { CORRECTION_FORMS } from './corrections/correction-forms';
import { CUSTODY_FORMS } from './custody/custody-forms';
import { ConfirmImportDto } from './confirm-import.dto';
import { DispatchCertificateDto } from './dispatch-certificate.dto';
import type { ImportObservationDto } from './import-observation.dto';
import { LINEAGE_FORMS, sourceOf, sourceWire } from './lineage/lineage-forms';
import { InvalidateCertificateDto } from './invalidate-certificate.dto';
import { IssueCertificateDto } from './issue-certificate.dto';
import { lineOf, lineWire, partyOf, partyWire } from './shipment-values';
import { RefuseImportDto } from './refuse-import.dto';
import { ReplaceCertificateDto } from './replace-certificate.dto';
import { ReturnUnusedCertificateDto } from './return-unused-certificate.dto';
import { ValidateCertificateDto } from './validate-certificate.dto';
import { VoidCertificateDto } from './void-certificate.dto';
import {
  applicationOf,
  caratsOf,
  dayOf,
  memberOrNone,
  numberOf,
  originOf,
  originText,
  orNull,
  participantOf,
  readBy,
  same,
  textOf,
  usDollarsOf,
  wordOf,
} from './wire-values';

/** The wire forms of the commands about certificates. */
export const CERTIFICATE_FORMS: FormsOf<CertificateCommand> = {
  IssueCertificate: form(
    IssueCertificateDto,
    (wire) => ({
      number: numberOf(wire.number),
      issuer: participantOf(wire.issuer),
      issuingAuthority: textOf(wire.issuingAuthority),
      destination: participantOf(wire.destination),
      exporter: partyOf(wire.exporter),
      importer: partyOf(wire.importer),
      origin: originOf(wire.origin),
      ...memberOrNone('zone', wire.zone, textOf),
      ...memberOrNone('mine', wire.mine, textOf),
      issuedOn: dayOf(wire.issuedOn),
      expiresOn: dayOf(wire.expiresOn),
      lines: wire.lines.map(lineOf),
      parcels: wire.parcels,
      purpose: wordOf(PURPOSES, wire.purpose),
      languages: wire.languages,
      specimen: textOf(wire.specimen),
      ...memberOrNone('replaces', wire.replaces, numberOf),
      ...memberOrNone('application', wire.application, applicationOf),
      ...memberOrNone('sendsOn', wire.sendsOn, numberOf),
      ...memberOrNone('sources', wire.sources, (sources) => sources.map(sourceOf)),
      ...memberOrNone('lots', wire.lots, (lots) => lots.map((name) => readBy(parseLotName, name))),
    }),
    ({ exporter, importer, origin, lines, languages, sources, lots, ...told }) => ({
      ...told,
      exporter: partyWire(exporter),
      importer: partyWire(importer),
      origin: originText(origin),
      lines: lines.map(lineWire),
      languages: [...languages],
      ...memberOrNone('sources', sources, (named) => named.map(sourceWire)),
      ...memberOrNone('lots', lots, (named) => [...named]),
    }),
  ),
  ValidateCertificate: form(
    ValidateCertificateDto,
    ({ number, seals }) => ({
      number: numberOf(number),
      seals: seals.map(({ container, seal }) => ({ container: textOf(container), seal: textOf(seal) })),
    }),
    ({ number, seals }) => ({ number, seals: seals.map(({ container, seal }) => ({ container, seal })) }),
  ),
  DispatchCertificate: form(
    DispatchCertificateDto,
    ({ number, transportMode, carrier }) => ({
      number: numberOf(number),
      transportMode: wordOf(TRANSPORT_MODES, transportMode),
      carrier: orNull(carrier, textOf),
    }),
    ({ number, transportMode, carrier }) => ({ number, transportMode, ...memberOrNone('carrier', carrier, same) }),
  ),
  ConfirmImport: form(
    ConfirmImportDto,
    ({ number, confirmation, authority, observed }) => ({
      number: numberOf(number),
      confirmation: textOf(confirmation),
      authority: textOf(authority),
      observed: observationOf(observed),
    }),
    ({ number, confirmation, authority, observed }) => ({
      number,
      confirmation,
      authority,
      observed: observationWire(observed),
    }),
  ),
  RefuseImport: form(
    RefuseImportDto,
    ({ number, authority, reason, remarks }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      reason: wordOf(REFUSAL_REASONS, reason),
      remarks: orNull(remarks, textOf),
    }),
    ({ number, authority, reason, remarks }) => ({
      number,
      authority,
      reason,
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
  VoidCertificate: form(VoidCertificateDto, reasoned, same),
  InvalidateCertificate: form(InvalidateCertificateDto, reasoned, same),
  ReplaceCertificate: form(
    ReplaceCertificateDto,
    ({ number, replacedBy, reason }) => ({
      number: numberOf(number),
      replacedBy: numberOf(replacedBy),
      reason: textOf(reason),
    }),
    same,
  ),
  ReturnUnusedCertificate: form(ReturnUnusedCertificateDto, reasoned, same),
  ...CUSTODY_FORMS,
  ...CORRECTION_FORMS,
  ...LINEAGE_FORMS,
};

function reasoned({ number, reason }: { readonly number: string; readonly reason: string }): {
  readonly number: CertificateNumber;
  readonly reason: string;
} {
  return { number: numberOf(number), reason: textOf(reason) };
}

function observationOf(wire: PlainOf<ImportObservationDto>): ImportObservation {
  return {
    arrivedOn: dayOf(wire.arrivedOn),
    parcels: wire.parcels,
    carats: caratsOf(wire.carats),
    valueUsd: orNull(wire.valueUsd, usDollarsOf),
    lines: orNull(wire.lines, (lines) => lines.map(lineOf)),
    importer: orNull(wire.importer, textOf),
    exporter: orNull(wire.exporter, textOf),
    sealsIntact: orNull(wire.sealsIntact, same),
    remarks: orNull(wire.remarks, textOf),
  };
}

function observationWire(observed: ImportObservation): PlainOf<ImportObservationDto> {
  return {
    arrivedOn: observed.arrivedOn,
    parcels: observed.parcels,
    carats: formatCarats(observed.carats),
    ...memberOrNone('valueUsd', observed.valueUsd, formatUsDollars),
    ...memberOrNone('lines', observed.lines, (lines) => lines.map(lineWire)),
    ...memberOrNone('importer', observed.importer, same),
    ...memberOrNone('exporter', observed.exporter, same),
    ...memberOrNone('sealsIntact', observed.sealsIntact, same),
    ...memberOrNone('remarks', observed.remarks, same),
  };
}

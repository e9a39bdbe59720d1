import { carats, parseCarats, parseUsDollars, usDollars, type LocalDate } from '@kp/kernel';
import type {
  CertificateCommand,
  ConfirmImport,
  ReturnUnusedCertificate,
  VoidCertificate,
} from '../certificates/commands';
import type { CertificateContent, CertificateLine, CertificateNumber, ImportObservation } from '../certificates/events';
import type { RoughDiamondCode } from '../harmonized-system';
import type { ParticipantCode } from '../participant-code';
import { actor, given, type Act, type Scenario } from './scenario';
import { recordOf2003 } from './record-of-2003';

/** The certificate of most tests: South Africa to the European Community, issued on 1 March 2004. */
export const NUMBER = 'ZA0012345' as CertificateNumber;

export const exportingAuthority = actor('exporting-authority', 'ZA');
export const importingAuthority = actor('importing-authority', 'EU');

/** A line in the decimal strings of the edges. */
export function line(hs: RoughDiamondCode, weight: string, value: string): CertificateLine {
  const [inCarats, inDollars] = [parseCarats(weight), parseUsDollars(value)];
  if (inCarats === undefined || inDollars === undefined) throw new RangeError(`${weight} ct, US$ ${value}`);
  return { hs, carats: inCarats, valueUsd: inDollars };
}

export function content(changes: Partial<CertificateContent> = {}): CertificateContent {
  return {
    number: NUMBER,
    issuer: 'ZA' as ParticipantCode,
    issuingAuthority: 'Issuing office',
    destination: 'EU' as ParticipantCode,
    exporter: { name: 'First Exporter Ltd.', address: '1 First Street' },
    importer: { name: 'Second Importer NV', address: '2 Second Street' },
    origin: { kind: 'single', country: 'ZA' as ParticipantCode },
    issuedOn: '2004-03-01' as LocalDate,
    expiresOn: '2004-05-01' as LocalDate,
    lines: [line('7102.21', '400', '4000'), line('7102.31', '1600', '320000')],
    parcels: 3,
    purpose: 'commercial',
    languages: ['en'],
    specimen: '2003-1',
    ...changes,
  };
}

/** What customs saw when nothing differs from `content()`. */
export function observed(changes: Partial<ImportObservation> = {}): ImportObservation {
  return {
    arrivedOn: '2004-03-05' as LocalDate,
    parcels: 3,
    carats: carats(200_000),
    valueUsd: usDollars(32_400_000),
    lines: [line('7102.21', '400', '4000'), line('7102.31', '1600', '320000')],
    importer: 'Second Importer NV',
    exporter: 'First Exporter Ltd.',
    sealsIntact: true,
    remarks: null,
    ...changes,
  };
}

export const issue = (changes: Partial<CertificateContent> = {}): CertificateCommand => ({
  type: 'IssueCertificate',
  data: content(changes),
});

export const validate = (number = NUMBER): CertificateCommand => ({
  type: 'ValidateCertificate',
  data: { number, seals: [{ container: 'C-1', seal: 'S-1' }] },
});

export const dispatch = (number = NUMBER): CertificateCommand => ({
  type: 'DispatchCertificate',
  data: { number, transportMode: 'courier', carrier: null },
});

export const confirm = (
  changes: Partial<ImportObservation> = {},
  confirmation = 'EU-1',
  number = NUMBER,
): ConfirmImport => ({
  type: 'ConfirmImport',
  data: { number, confirmation, authority: 'Importing office', observed: observed(changes) },
});

export const refuse = (number = NUMBER): CertificateCommand => ({
  type: 'RefuseImport',
  data: { number, authority: 'Importing office', reason: 'contents-differ', remarks: null },
});

export const voided = (number = NUMBER): VoidCertificate => ({
  type: 'VoidCertificate',
  data: { number, reason: 'Mistyped.' },
});

export const invalidate = (number = NUMBER): CertificateCommand => ({
  type: 'InvalidateCertificate',
  data: { number, reason: 'The origin is wrong.' },
});

export const returnUnused = (number = NUMBER): ReturnUnusedCertificate => ({
  type: 'ReturnUnusedCertificate',
  data: { number, reason: 'The sale fell through.' },
});

export const replace = (replacedBy: string, number = NUMBER): CertificateCommand => ({
  type: 'ReplaceCertificate',
  data: { number, replacedBy: replacedBy as CertificateNumber, reason: 'Wrong importer.' },
});

/** The issuer's authority acts, on a day at ten. */
export const issuerOn = (day: string): Act => ({ as: exportingAuthority, at: `${day}T10:00:00.000Z` });

/** The destination's customs act, on a day at ten. */
export const customsOn = (day: string): Act => ({ as: importingAuthority, at: `${day}T10:00:00.000Z` });

export const nothingIssued = (): Scenario => given(...recordOf2003());
export const issued = (): Scenario => nothingIssued().having(issue(), issuerOn('2004-03-01'));
export const validated = (): Scenario => issued().having(validate(), issuerOn('2004-03-02'));
export const dispatched = (): Scenario => validated().having(dispatch(), issuerOn('2004-03-03'));
export const confirmed = (): Scenario => dispatched().having(confirm(), customsOn('2004-03-06'));

import { carats, usDollars, type Instant, type LocalDate } from '@kp/kernel';
import type { ApplicationNumber } from './applications/application-key';
import type { CertificateLine, CertificateNumber } from './certificates/events';
import type { ParticipantCode } from './participant-code';
import type { SchemeEvent, SchemeEventType } from './scheme-event';
import type { StatisticalPeriod } from './statistical-period';

/** A type whose optional fields are all there, however deep. A field added to an event is then missed in its example. */
type Complete<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Complete<Item>[]
    : { readonly [Key in keyof Value]-?: Complete<Value[Key]> };

type Examples = { readonly [Type in SchemeEventType]: Complete<Extract<SchemeEvent, { readonly type: Type }>> };

const number = 'CA0012345' as CertificateNumber;
const canada = 'CA' as ParticipantCode;
const applicationKey = { issuer: canada, application: '2007-00017' as ApplicationNumber };
const european = 'EU' as ParticipantCode;
const switzerland = 'CH' as ParticipantCode;
const hungary = 'HU' as ParticipantCode;
const congo = 'CG' as ParticipantCode;
const ivoryCoast = 'CI' as ParticipantCode;
const lebanon = 'LB' as ParticipantCode;
const taipei = 'TW' as ParticipantCode;
const botswana = 'BW' as ParticipantCode;
const half = '2004-H1' as StatisticalPeriod;
const production = { participant: botswana, dataset: 'production', period: half, segment: 'all' } as const;

const gemLine: CertificateLine = { hs: '7102.31', carats: carats(120_050), valueUsd: usDollars(18_007_500) };
const industrialLine: CertificateLine = { hs: '7102.21', carats: carats(30_025), valueUsd: usDollars(300_250) };

/** One event of each kind, made up except for the facts of membership and restriction, which are from the record. */
export const EVENT_EXAMPLES: Examples = {
  'application.filed': {
    type: 'application.filed',
    version: 1,
    data: {
      ...applicationKey,
      authority: 'Issuing office',
      exporter: { name: 'Exporter of the example', address: '1 First Street', registration: 'CA-E-1' },
      importer: { name: 'Importer of the example', address: '2 Second Street', registration: 'EU-I-2' },
      destination: european,
      origin: { kind: 'single', country: canada },
      lines: [industrialLine, gemLine],
      parcels: 3,
      purpose: 'commercial',
      declaration: {
        declaredBy: 'Director of the exporter',
        declaredOn: '2007-04-27' as LocalDate,
        statement: 'These stones come from our own mine and are not conflict diamonds.',
      },
      filedOn: '2007-04-27' as LocalDate,
    },
  },
  'application.approved': {
    type: 'application.approved',
    version: 1,
    data: {
      ...applicationKey,
      approvedOn: '2007-04-30' as LocalDate,
      authority: 'Issuing office',
      certificate: number,
    },
  },
  'application.declined': {
    type: 'application.declined',
    version: 1,
    data: {
      ...applicationKey,
      declinedOn: '2007-04-30' as LocalDate,
      authority: 'Issuing office',
      reason: 'The licence of the exporter has lapsed.',
    },
  },
  'certificate.issued': {
    type: 'certificate.issued',
    version: 1,
    data: {
      number,
      issuer: canada,
      issuingAuthority: 'Issuing office',
      destination: european,
      exporter: { name: 'Exporter of the example', address: '1 First Street', registration: 'CA-E-1' },
      importer: { name: 'Importer of the example', address: '2 Second Street', registration: 'EU-I-2' },
      origin: { kind: 'single', country: canada },
      issuedOn: '2007-05-01' as LocalDate,
      expiresOn: '2007-06-30' as LocalDate,
      lines: [industrialLine, gemLine],
      parcels: 3,
      purpose: 'commercial',
      languages: ['en', 'fr'],
      specimen: '2003-1',
      replaces: 'CA0012344' as CertificateNumber,
      application: applicationKey.application,
      sendsOn: 'AE0000077' as CertificateNumber,
    },
  },
  'certificate.validated': {
    type: 'certificate.validated',
    version: 1,
    data: { number, validatedOn: '2007-05-02' as LocalDate, seals: [{ container: 'C-1', seal: 'S-1' }] },
  },
  'certificate.dispatched': {
    type: 'certificate.dispatched',
    version: 1,
    data: {
      number,
      dispatchedOn: '2007-05-03' as LocalDate,
      transportMode: 'courier',
      carrier: 'Carrier of the example',
    },
  },
  'certificate.import-confirmed': {
    type: 'certificate.import-confirmed',
    version: 1,
    data: {
      number,
      confirmation: 'EU-2007-000077',
      confirmedBy: european,
      authority: 'Importing office',
      confirmedOn: '2007-05-06' as LocalDate,
      observed: {
        arrivedOn: '2007-05-05' as LocalDate,
        parcels: 3,
        carats: carats(150_075),
        valueUsd: usDollars(18_307_750),
        lines: [industrialLine, gemLine],
        importer: 'Importer of the example',
        exporter: 'Exporter of the example',
        sealsIntact: true,
        remarks: 'Opened and weighed.',
      },
    },
  },
  'certificate.import-refused': {
    type: 'certificate.import-refused',
    version: 1,
    data: {
      number,
      refusedBy: european,
      authority: 'Importing office',
      refusedOn: '2007-05-05' as LocalDate,
      reason: 'container-opened',
      remarks: 'The seal of one container is broken.',
    },
  },
  'certificate.voided': {
    type: 'certificate.voided',
    version: 1,
    data: { number, voidedOn: '2007-05-02' as LocalDate, reason: 'The weight was mistyped.' },
  },
  'certificate.invalidated': {
    type: 'certificate.invalidated',
    version: 1,
    data: { number, invalidatedOn: '2007-05-04' as LocalDate, reason: 'The origin is not as stated.' },
  },
  'certificate.replaced': {
    type: 'certificate.replaced',
    version: 1,
    data: {
      number,
      replacedOn: '2007-05-02' as LocalDate,
      replacedBy: 'CA0012346' as CertificateNumber,
      reason: 'The importer has moved.',
    },
  },
  'certificate.returned-unused': {
    type: 'certificate.returned-unused',
    version: 1,
    data: { number, returnedOn: '2007-06-20' as LocalDate, reason: 'The sale fell through.' },
  },
  'certificate.pre-alert-sent': {
    type: 'certificate.pre-alert-sent',
    version: 1,
    data: {
      number,
      notice: 'CA-N-1',
      to: european,
      sentOn: '2007-05-02' as LocalDate,
      expectedOn: '2007-05-05' as LocalDate,
    },
  },
  'certificate.transit-entered': {
    type: 'certificate.transit-entered',
    version: 1,
    data: {
      number,
      place: switzerland,
      reportedBy: switzerland,
      authority: 'Office of free ports',
      enteredOn: '2007-05-03' as LocalDate,
      sealsIntact: true,
      sealsRead: [{ container: 'C-1', seal: 'S-1' }],
      remarks: 'Moved to another aircraft.',
    },
  },
  'certificate.transit-left': {
    type: 'certificate.transit-left',
    version: 1,
    data: {
      number,
      place: switzerland,
      reportedBy: switzerland,
      authority: 'Office of free ports',
      leftOn: '2007-05-04' as LocalDate,
      sealsIntact: true,
      sealsRead: [{ container: 'C-1', seal: 'S-1' }],
      remarks: 'Left as it came.',
    },
  },
  'certificate.arrived': {
    type: 'certificate.arrived',
    version: 1,
    data: {
      number,
      reportedBy: european,
      authority: 'Importing office',
      arrivedOn: '2007-05-05' as LocalDate,
      sealsIntact: true,
      sealsRead: [{ container: 'C-1', seal: 'S-1' }],
      remarks: 'To be opened tomorrow.',
    },
  },
  'certificate.detained': {
    type: 'certificate.detained',
    version: 1,
    data: {
      number,
      detainedBy: european,
      authority: 'Importing office',
      detainedOn: '2007-05-05' as LocalDate,
      ground: 'container-opened',
      remarks: 'The lid of the container is loose.',
    },
  },
  'certificate.released': {
    type: 'certificate.released',
    version: 1,
    data: {
      number,
      releasedBy: european,
      authority: 'Importing office',
      releasedOn: '2007-05-08' as LocalDate,
      remedy: 'Weighed before witnesses and sealed again; nothing was missing.',
    },
  },
  'certificate.forfeited': {
    type: 'certificate.forfeited',
    version: 1,
    data: {
      number,
      forfeitedBy: european,
      authority: 'Importing office',
      forfeitedOn: '2007-06-05' as LocalDate,
      legalBasis: 'Order of the court of the example',
    },
  },
  'certificate.return-ordered': {
    type: 'certificate.return-ordered',
    version: 1,
    data: {
      number,
      orderedBy: european,
      authority: 'Importing office',
      orderedOn: '2007-05-08' as LocalDate,
      reason: 'The container was opened on the way.',
    },
  },
  'certificate.returned-to-issuer': {
    type: 'certificate.returned-to-issuer',
    version: 1,
    data: {
      number,
      receivedBy: canada,
      authority: 'Issuing office',
      receivedOn: '2007-05-12' as LocalDate,
      sealsIntact: true,
      sealsRead: [{ container: 'C-1', seal: 'S-9' }],
      remarks: 'Sealed again by the importing office.',
    },
  },
  'certificate.reported-fake': {
    type: 'certificate.reported-fake',
    version: 1,
    data: {
      number,
      reportedBy: european,
      authority: 'Importing office',
      reportedOn: '2007-05-05' as LocalDate,
      ground: 'security-features',
      presentedBy: 'Importer of the example',
      carats: carats(150_075),
      remarks: 'The invisible number is missing.',
    },
  },
  'certificate.correction-instructed': {
    type: 'certificate.correction-instructed',
    version: 1,
    data: {
      number,
      instruction: 'CA-L-12',
      instructedOn: '2007-05-06' as LocalDate,
      field: 'importer.name',
      reads: 'Imporer of the example',
      corrected: 'Importer of the example',
    },
  },
  'certificate.correction-endorsed': {
    type: 'certificate.correction-endorsed',
    version: 1,
    data: {
      number,
      instruction: 'CA-L-12',
      endorsedBy: european,
      authority: 'Importing office',
      endorsedOn: '2007-05-07' as LocalDate,
    },
  },
  'participant.admitted': {
    type: 'participant.admitted',
    version: 1,
    data: {
      participant: european,
      name: 'European Community',
      kind: 'regional-organisation',
      producer: false,
      effectiveFrom: '2003-01-01' as LocalDate,
      certainty: 'stated',
      source: 'List of the Chair, 31 October 2003',
    },
  },
  'participant.removed': {
    type: 'participant.removed',
    version: 1,
    data: {
      participant: congo,
      reason: 'Exports far above any production that could be shown.',
      effectiveFrom: '2004-07-09' as LocalDate,
      certainty: 'stated',
      source: 'Notice of the Chair, 9 July 2004',
    },
  },
  'participant.rejoined': {
    type: 'participant.rejoined',
    version: 1,
    data: {
      participant: lebanon,
      effectiveFrom: '2005-09-01' as LocalDate,
      certainty: 'uncertain',
      source: 'Communiqué of the Moscow Plenary, 2005; the month is recalled',
    },
  },
  'participant.absorbed': {
    type: 'participant.absorbed',
    version: 1,
    data: {
      participant: hungary,
      into: european,
      effectiveFrom: '2004-05-01' as LocalDate,
      certainty: 'derived',
      source: 'Accession to the European Union',
    },
  },
  'participant.recognised-for-trade': {
    type: 'participant.recognised-for-trade',
    version: 1,
    data: {
      participant: taipei,
      name: 'Chinese Taipei',
      effectiveFrom: '2003-10-31' as LocalDate,
      certainty: 'derived',
      source: 'List of the Chair, 31 October 2003',
    },
  },
  'participant.note-recorded': {
    type: 'participant.note-recorded',
    version: 1,
    data: {
      participant: ivoryCoast,
      note: 'Remains on the list while its trade is refused.',
      effectiveFrom: '2005-11-17' as LocalDate,
      certainty: 'stated',
      source: 'Communiqué of the Moscow Plenary, 2005',
    },
  },
  'participant.prefix-assigned': {
    type: 'participant.prefix-assigned',
    version: 1,
    data: {
      participant: canada,
      prefix: 'CA',
      effectiveUntil: '2099-12-31' as LocalDate,
      effectiveFrom: '2003-01-01' as LocalDate,
      certainty: 'derived',
      source: 'Specimen of the Participant',
    },
  },
  'participant.certificate-policy-adopted': {
    type: 'participant.certificate-policy-adopted',
    version: 1,
    data: {
      participant: canada,
      policy: 'CA-1',
      maximumValidity: { unit: 'days', count: 60 },
      effectiveFrom: '2003-01-01' as LocalDate,
      certainty: 'stated',
      source: 'Regulations of Canada, section 6',
    },
  },
  'participant.trade-restriction-imposed': {
    type: 'participant.trade-restriction-imposed',
    version: 1,
    data: {
      participant: ivoryCoast,
      restriction: 'UNSC-1643',
      scope: 'origin',
      effect: 'refuse',
      effectiveFrom: '2005-12-15' as LocalDate,
      effectiveUntil: '2014-04-28' as LocalDate,
      legalBasis: 'Security Council resolution 1643 (2005)',
    },
  },
  'participant.trade-restriction-lifted': {
    type: 'participant.trade-restriction-lifted',
    version: 1,
    data: {
      participant: ivoryCoast,
      restriction: 'UNSC-1643',
      effectiveFrom: '2014-04-29' as LocalDate,
      legalBasis: 'Security Council resolution 2153 (2014)',
    },
  },
  'return.filed': {
    type: 'return.filed',
    version: 1,
    data: {
      ...production,
      figures: { kind: 'stated', carats: carats(1_500_000_00), valueUsd: usDollars(120_000_000_00) },
      filedAt: '2004-08-30T09:00:00.000Z' as Instant,
      source: 'Statistics office',
    },
  },
  'return.revised': {
    type: 'return.revised',
    version: 1,
    data: {
      ...production,
      figures: { kind: 'nil' },
      revisedAt: '2004-09-15T09:00:00.000Z' as Instant,
      source: 'Statistics office, correction',
    },
  },
  'return.withdrawn': {
    type: 'return.withdrawn',
    version: 1,
    data: { ...production, withdrawnOn: '2004-09-20' as LocalDate, reason: 'Filed for the wrong period.' },
  },
};

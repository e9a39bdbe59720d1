import { carats, usDollars, type Instant, type LocalDate } from '@kp/kernel';
import type { ApplicationNumber } from '../applications/application-key';
import type { LotName } from '../accounts/paper-name';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateEvent, CertificateLine, CertificateNumber } from './events';
import type { ParticipantCode } from '../participant-code';

const number = 'CA0012345' as CertificateNumber;
const canada = 'CA' as ParticipantCode;
const european = 'EU' as ParticipantCode;
const switzerland = 'CH' as ParticipantCode;
const applicationKey = { issuer: canada, application: '2007-00017' as ApplicationNumber };
const gemLine: CertificateLine = { hs: '7102.31', carats: carats(120_050), valueUsd: usDollars(18_007_500) };
const industrialLine: CertificateLine = { hs: '7102.21', carats: carats(30_025), valueUsd: usDollars(300_250) };

/** One event of each kind about certificates, with every member filled in. */
export const CERTIFICATE_EVENT_EXAMPLES: EventExamples<CertificateEvent> = {
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
      zone: 'Northwest Territories',
      mine: 'Mine of the example',
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
      sources: [{ certificate: 'BW0000066' as CertificateNumber, hs: '7102.31', carats: carats(120_050) }],
      lots: ['CA-E-0003.L-0005' as LotName],
      validity: { policy: 'CA-1', until: '2007-07-01T00:00:00.000Z' as Instant },
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
  'certificate.drawn-from': {
    type: 'certificate.drawn-from',
    version: 1,
    data: {
      number,
      by: 'EU0000077' as CertificateNumber,
      hs: '7102.31',
      carats: carats(60_025),
      drawnBy: european,
      drawnOn: '2007-05-20' as LocalDate,
    },
  },
  'certificate.draw-released': {
    type: 'certificate.draw-released',
    version: 1,
    data: {
      number,
      by: 'EU0000077' as CertificateNumber,
      hs: '7102.31',
      carats: carats(10_025),
      releasedBy: european,
      releasedOn: '2007-05-21' as LocalDate,
    },
  },
};

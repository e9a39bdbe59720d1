import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { LotName } from '../accounts/paper-name';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateLine, CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { ApplicationNumber } from './application-key';
import type { ApplicationEvent } from './events';

const number = 'CA0012345' as CertificateNumber;
const canada = 'CA' as ParticipantCode;
const european = 'EU' as ParticipantCode;
const applicationKey = { issuer: canada, application: '2007-00017' as ApplicationNumber };
const gemLine: CertificateLine = { hs: '7102.31', carats: carats(120_050), valueUsd: usDollars(18_007_500) };
const industrialLine: CertificateLine = { hs: '7102.21', carats: carats(30_025), valueUsd: usDollars(300_250) };

/** One event of each kind about applications for certificates, with every member filled in. */
export const APPLICATION_EVENT_EXAMPLES: EventExamples<ApplicationEvent> = {
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
      lots: ['CA-E-0003.L-0005' as LotName],
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
};

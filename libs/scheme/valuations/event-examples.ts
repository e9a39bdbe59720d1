import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import type { ValuationEvent } from './events';

const certificate = 'CA0012345' as CertificateNumber;
const european = { certificate, by: 'EU' as ParticipantCode };
const canadian = { certificate, by: 'CA' as ParticipantCode };

/** One event of each kind about values, with every member filled in. */
export const VALUATION_EVENT_EXAMPLES: EventExamples<ValuationEvent> = {
  'valuation.recorded': {
    type: 'valuation.recorded',
    version: 1,
    data: {
      certificate,
      valuer: 'importer',
      valuedBy: 'Importer of the example',
      method: 'Price list of the importer',
      valuedOn: '2007-05-08' as LocalDate,
      lines: [{ hs: '7102.31', carats: carats(150_075), valueUsd: usDollars(25_000_000) }],
      onCertificate: false,
      reportedBy: 'EU' as ParticipantCode,
    },
  },
  'valuation.case-opened': {
    type: 'valuation.case-opened',
    version: 1,
    data: { ...european, actedOn: '2007-05-09' as LocalDate, reason: 'The importer values them a third higher.' },
  },
  'valuation.case-evidence-submitted': {
    type: 'valuation.case-evidence-submitted',
    version: 1,
    data: { ...canadian, actedOn: '2007-05-12' as LocalDate, evidence: 'Report of the government valuator.' },
  },
  'valuation.case-value-proposed': {
    type: 'valuation.case-value-proposed',
    version: 1,
    data: {
      ...canadian,
      actedOn: '2007-05-13' as LocalDate,
      valueUsd: usDollars(20_000_000),
      method: 'Joint sorting of a sample',
    },
  },
  'valuation.case-value-agreed': {
    type: 'valuation.case-value-agreed',
    version: 1,
    data: { ...european, actedOn: '2007-05-14' as LocalDate, valueUsd: usDollars(20_000_000) },
  },
  'valuation.case-closed': {
    type: 'valuation.case-closed',
    version: 1,
    data: { ...european, actedOn: '2007-05-15' as LocalDate, outcome: 'Agreed; the price lists differ in year.' },
  },
};

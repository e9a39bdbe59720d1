import { carats, usDollars, type Instant, type LocalDate } from '@kp/kernel';
import type { Complete } from './complete-type';
import type { CertificateNumber } from './certificates/events';
import type { NoticeId } from './notices/notice-id';
import type { ParticipantCode } from './participant-code';
import type { SchemeEvent, SchemeEventType } from './scheme-event';
import { SHIPMENT_EVENT_EXAMPLES } from './shipment-event-examples';
import type { StatisticalPeriod } from './statistical-period';

type Examples = { readonly [Type in SchemeEventType]: Complete<Extract<SchemeEvent, { readonly type: Type }>> };

const number = 'CA0012345' as CertificateNumber;
const notice = 'CA0012345.3' as NoticeId;
const canada = 'CA' as ParticipantCode;
const european = 'EU' as ParticipantCode;
const hungary = 'HU' as ParticipantCode;
const congo = 'CG' as ParticipantCode;
const ivoryCoast = 'CI' as ParticipantCode;
const lebanon = 'LB' as ParticipantCode;
const taipei = 'TW' as ParticipantCode;
const botswana = 'BW' as ParticipantCode;
const half = '2004-H1' as StatisticalPeriod;
const production = { participant: botswana, dataset: 'production', period: half, segment: 'all' } as const;

/** One event of each kind, made up except for the facts of membership and restriction, which are from the record. */
export const EVENT_EXAMPLES: Examples = {
  ...SHIPMENT_EVENT_EXAMPLES,
  'notice.raised': {
    type: 'notice.raised',
    version: 1,
    data: {
      notice,
      certificate: number,
      fact: 'certificate.import-confirmed',
      cause: '0f9d7a52-6a0b-5d0e-8a55-3a7f5c0e9b21',
      revision: 3,
      from: european,
      to: canada,
      role: 'exporting-authority',
      contradicts: true,
      raisedOn: '2007-05-05' as LocalDate,
    },
  },
  'notice.delivery-reported': {
    type: 'notice.delivery-reported',
    version: 1,
    data: {
      notice,
      outcome: 'delivered-with-warnings',
      reportedBy: canada,
      reportedOn: '2007-05-06' as LocalDate,
      remarks: 'The name of the importer came garbled.',
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
      utcOffsetInMinutes: 0,
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

import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { DecisionNumber } from '../decisions/decision-number';
import type { CertificateNumber } from '../certificates/events';
import type { ParticipantEvent } from './events';
import type { ParticipantCode } from '../participant-code';

const canada = 'CA' as ParticipantCode;
const european = 'EU' as ParticipantCode;
const hungary = 'HU' as ParticipantCode;
const congo = 'CG' as ParticipantCode;
const centralAfrica = 'CF' as ParticipantCode;
const ivoryCoast = 'CI' as ParticipantCode;
const lebanon = 'LB' as ParticipantCode;
const taipei = 'TW' as ParticipantCode;

const noticed = (effectiveFrom: string) =>
  ({ effectiveFrom: effectiveFrom as LocalDate, certainty: 'stated', source: 'Letter of the example' }) as const;

/** One event of each kind about Participants and other places, with every member filled in. */
export const PARTICIPANT_EVENT_EXAMPLES: EventExamples<ParticipantEvent> = {
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
  'participant.applicant-notified': {
    type: 'participant.applicant-notified',
    version: 1,
    data: { participant: lebanon, name: 'Lebanon', ...noticed('2005-05-02') },
  },
  'participant.applicant-circulated': {
    type: 'participant.applicant-circulated',
    version: 1,
    data: { participant: lebanon, ...noticed('2005-05-30') },
  },
  'participant.applicant-withdrawn': {
    type: 'participant.applicant-withdrawn',
    version: 1,
    data: { participant: lebanon, reason: 'The law is not passed', ...noticed('2005-07-01') },
  },
  'participant.organisation-joined': {
    type: 'participant.organisation-joined',
    version: 1,
    data: {
      participant: hungary,
      name: 'Hungary',
      organisation: european,
      hasAuthority: false,
      ...noticed('2004-05-01'),
    },
  },
  'participant.stock-declared': {
    type: 'participant.stock-declared',
    version: 1,
    data: {
      participant: lebanon,
      carats: carats(1_200_050),
      valueUsd: usDollars(96_000_000),
      ...noticed('2005-09-01'),
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
      decision: 'CHAIR-2004-CG' as DecisionNumber,
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
      restriction: 'CI-2005',
      scope: 'zone',
      subject: 'Séguéla',
      effect: 'refuse',
      effectiveFrom: '2005-12-15' as LocalDate,
      effectiveUntil: '2014-04-28' as LocalDate,
      legalBasis: 'Notice of the Chair, October 2005',
    },
  },
  'participant.trade-restriction-narrowed': {
    type: 'participant.trade-restriction-narrowed',
    version: 1,
    data: {
      participant: centralAfrica,
      restriction: 'CF-2013',
      effectiveFrom: '2015-07-17' as LocalDate,
      effect: 'refuse',
      exempt: ['Berbérati'],
      legalBasis: 'Written procedure, July 2015',
    },
  },
  'participant.shipment-approved': {
    type: 'participant.shipment-approved',
    version: 1,
    data: {
      participant: centralAfrica,
      restriction: 'CF-2015',
      certificate: 'CF0000001' as CertificateNumber,
      approval: '2016-03',
      approvedBy: 'Monitoring team',
      effectiveFrom: '2016-03-01' as LocalDate,
      effectiveUntil: '2016-04-30' as LocalDate,
    },
  },
  'participant.shipment-approval-withdrawn': {
    type: 'participant.shipment-approval-withdrawn',
    version: 1,
    data: {
      participant: centralAfrica,
      restriction: 'CF-2015',
      certificate: 'CF0000001' as CertificateNumber,
      effectiveFrom: '2016-03-10' as LocalDate,
      reason: 'The photographs do not show the stones that were sealed',
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
};

import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { ParticipantCode } from '../participant-code';
import type { ImplementationEvent } from './events';

const version = 1;
const participant = 'GN' as ParticipantCode;
const source = 'Letter of the example';
const law = { participant, measure: 'law', reference: 'Act of the example' } as const;

/** One event of each kind about the implementation of the scheme, with every member filled in. */
export const IMPLEMENTATION_EVENT_EXAMPLES: EventExamples<ImplementationEvent> = {
  'implementation.measure-declared': {
    type: 'implementation.measure-declared',
    version,
    data: {
      ...law,
      statement: 'Trade without a certificate is an offence',
      effectiveFrom: '2003-02-01' as LocalDate,
      certainty: 'stated',
      source,
    },
  },
  'implementation.measure-ended': {
    type: 'implementation.measure-ended',
    version,
    data: { ...law, effectiveUntil: '2006-12-31' as LocalDate, reason: 'Another act took its place' },
  },
  'implementation.information-provided': {
    type: 'implementation.information-provided',
    version,
    data: { participant, year: 2005, providedOn: '2005-10-20' as LocalDate, source },
  },
  'implementation.self-assessed': {
    type: 'implementation.self-assessed',
    version,
    data: {
      participant,
      ratings: [{ obligation: 'KP-IV-a', rating: 'partly-met', statement: 'Diggers are being registered' }],
      assessedOn: '2005-10-20' as LocalDate,
      source,
    },
  },
};

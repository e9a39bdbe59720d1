import type { LocalDate } from '@kp/kernel';
import type { AssessImplementation, DeclareMeasure, EndMeasure, ProvideInformation } from '../implementations/commands';
import type { ParticipantCode } from '../participant-code';

const participant = 'ZA' as ParticipantCode;
const source = 'Letter of the story';
const law = { participant, measure: 'law', reference: 'Act of the story' } as const;

export const declare = (changes: Partial<DeclareMeasure['data']> = {}): DeclareMeasure => ({
  type: 'DeclareMeasure',
  data: {
    ...law,
    statement: 'Trade without a certificate is an offence',
    effectiveFrom: '2002-12-01' as LocalDate,
    certainty: 'stated',
    source,
    ...changes,
  },
});

export const endMeasure = (changes: Partial<EndMeasure['data']> = {}): EndMeasure => ({
  type: 'EndMeasure',
  data: { ...law, effectiveUntil: '2004-12-31' as LocalDate, reason: 'Another act took its place', ...changes },
});

export const provideInformation = (year = 2004): ProvideInformation => ({
  type: 'ProvideInformation',
  data: { participant, year, source },
});

export const assess = (changes: Partial<AssessImplementation['data']> = {}): AssessImplementation => ({
  type: 'AssessImplementation',
  data: {
    participant,
    ratings: [{ obligation: 'KP-IV-a', rating: 'partly-met', statement: 'Diggers are being registered' }],
    source,
    ...changes,
  },
});

import fc, { type Arbitrary } from 'fast-check';
import {
  carats,
  dateOf,
  instantOf,
  usDollars,
  type Carats,
  type Instant,
  type LocalDate,
  type UsDollars,
} from '@kp/kernel';
import {
  CERTAINTIES,
  type ApplicationNumber,
  type CertificateNumber,
  type ParticipantCode,
  type ReferenceNumber,
} from '@kp/scheme';

export const CAPITALS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
export const SERIAL = [...CAPITALS, ...Array.from('0123456789')];

export const word = (letters: readonly string[], minLength: number, maxLength: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });

export const arbitraryParticipant = word(CAPITALS, 2, 2) as Arbitrary<ParticipantCode>;

export const applicationNumber = fc
  .tuple(word(SERIAL, 1, 8), word([...SERIAL, '-'], 0, 24), word(SERIAL, 1, 8))
  .map((parts) => parts.join('') as ApplicationNumber);

export const arbitraryNumber = fc
  .tuple(arbitraryParticipant, word(SERIAL, 1, 28))
  .map(([prefix, serial]) => `${prefix}${serial}` as CertificateNumber);

export const moment: Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map(instantOf);
export const arbitraryDay: Arbitrary<LocalDate> = moment.map(dateOf);

/** Text in NFC that may stand in a field: no blanks at its ends and no control characters. */
export const text = (most: number): Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((told) => Array.from(told.normalize('NFC').trim()).slice(0, most).join('').trim())
    .filter((told) => /^[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]+$/u.test(told));

export const lines = (most: number): Arbitrary<string> =>
  fc.array(text(Math.floor(most / 4)), { minLength: 1, maxLength: 3 }).map((told) => told.join('\n'));

const amount = { carats: { max: 99_999_999_999 }, valueUsd: { max: 9_999_999_999_999 } };
export const caratsFrom = (min: number): Arbitrary<Carats> => fc.integer({ min, ...amount.carats }).map(carats);
export const dollarsFrom = (min: number): Arbitrary<UsDollars> =>
  fc.integer({ min, ...amount.valueUsd }).map(usDollars);
export const orNull = <Value>(told: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(told, { nil: null });

/** What every dated fact about a place states. */
export const dated = {
  participant: arbitraryParticipant,
  effectiveFrom: arbitraryDay,
  certainty: fc.constantFrom(...CERTAINTIES),
  source: lines(1000),
};

/** A number that an office gives to what it keeps. */
export const referenceNumber = fc
  .tuple(word(SERIAL, 1, 8), word([...SERIAL, '-'], 0, 24), word(SERIAL, 1, 8))
  .map((parts) => parts.join('') as ReferenceNumber);

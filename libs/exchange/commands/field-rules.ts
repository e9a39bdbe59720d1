import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { parseInstant, parseLocalDate } from '@kp/kernel';
import { ROUGH_DIAMOND_CODES } from '@kp/scheme';
import { GIVEN_EXACTLY_WHEN, type GivenWhen, type WireClass } from '../shapes';
import { ListOf, readsAs, says, together, tooLong } from './rule-words';

/**
 * The kinds of field that commands are made of: decorators of class-validator with the words of their rule, so that each
 * rule is stated once for HTTP bodies, NDJSON lines, CSV rows and the JSON Schema. Those of names and numbers are
 * `name-rules.ts`.
 */

/** A latitude, or with 180 a longitude, in decimal degrees of WGS 84; north and east are positive. */
export function Degrees(most: 90 | 180): PropertyDecorator {
  const whole = most === 90 ? '(?:90(?:\\.0{1,6})?|[1-8]?\\d' : '(?:180(?:\\.0{1,6})?|(?:1[0-7]\\d|[1-9]?\\d)';
  return Matches(
    new RegExp(`^-?${whole}(?:\\.\\d{1,6})?)$`),
    says(
      'degrees',
      `This is a decimal string from -${String(most)} to ${String(most)} degrees with at most six decimals.`,
      'Write the degrees in quotes with a point, for example "-0.8033".',
    ),
  );
}

/** A calendar month between the years 1900 and 2199: `2005-03`. */
export function MonthText(): PropertyDecorator {
  return Matches(
    /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/,
    says('month', 'A month is written as year and month.', 'Write for example "2005-03".'),
  );
}

/** One of the three codes of the Harmonized System, with or without its dot (KPCS Section I). */
export function RoughDiamondCodeText(): PropertyDecorator {
  return IsIn(
    [...ROUGH_DIAMOND_CODES, ...ROUGH_DIAMOND_CODES.map((code) => code.replace('.', ''))],
    says(
      'hs-code',
      `Rough diamonds travel under one of the codes ${ROUGH_DIAMOND_CODES.join(', ')} of the Harmonized System (KPCS Section I).`,
      'Write one of these codes, with or without the dot.',
    ),
  );
}

/** A country's code, or `***` or `mixed` for a parcel of mixed origin (KPCS Annex I). */
export function OriginText(): PropertyDecorator {
  return Matches(
    /^(?:[A-Z]{2}|\*{3,20}|mixed)$/,
    says(
      'origin',
      'The origin is the two capital letters of the country in which the stones were mined, or "***" or "mixed" for a parcel of mixed origin.',
      'Write for example "BW", or "mixed".',
    ),
  );
}

/** A weight above nothing, as a decimal string: up to 999,999,999.99 ct. */
export function CaratsAboveZero(): PropertyDecorator {
  return Matches(
    /^(?!0(?:\.0{1,2})?$)(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/,
    says(
      'carats-above-zero',
      'Carats are a decimal string above zero with at most two decimals.',
      'Write the weight in quotes with a point and no more than two decimals, for example "12.34".',
    ),
  );
}

/** A weight, as a decimal string: up to 999,999,999.99 ct. */
export function CaratsOrZero(): PropertyDecorator {
  return Matches(
    /^(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/,
    says(
      'carats',
      'Carats are a decimal string, zero or more, with at most two decimals.',
      'Write the weight in quotes with a point and no more than two decimals, for example "12.34".',
    ),
  );
}

/** A value above nothing in US dollars, as a decimal string: up to 99,999,999,999.99 US$. */
export function UsDollarsAboveZero(): PropertyDecorator {
  return Matches(
    /^(?!0(?:\.0{1,2})?$)(?:0|[1-9]\d{0,10})(?:\.\d{1,2})?$/,
    says(
      'value-above-zero',
      'A value in US dollars is a decimal string above zero with at most two decimals.',
      'Write the value in quotes with a point and no more than two decimals, for example "1500.00".',
    ),
  );
}

/** A value in US dollars, as a decimal string: up to 99,999,999,999.99 US$. */
export function UsDollarsOrZero(): PropertyDecorator {
  return Matches(
    /^(?:0|[1-9]\d{0,10})(?:\.\d{1,2})?$/,
    says(
      'value',
      'A value in US dollars is a decimal string, zero or more, with at most two decimals.',
      'Write the value in quotes with a point and no more than two decimals, for example "1500.00".',
    ),
  );
}

/** A real day of the calendar between the years 1900 and 2199: `2004-02-29`. */
export function CalendarDay(): PropertyDecorator {
  const words = says(
    'calendar-day',
    'A day is written as year, month and day (ISO 8601), and must exist in the calendar.',
    'Write for example "2004-02-29".',
  );
  return together(
    Matches(/^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, words),
    readsAs('calendarDay', parseLocalDate, words),
  );
}

/** A moment in UTC between the years 1900 and 2199: `2004-02-29T12:00:00Z`. */
export function UtcInstant(): PropertyDecorator {
  const words = says(
    'utc-instant',
    'A moment is written in UTC (ISO 8601 with a Z at its end), and must exist in the calendar.',
    'Write for example "2004-02-29T12:00:00.000Z".',
  );
  return together(
    Matches(
      /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?)Z$/,
      words,
    ),
    readsAs('utcInstant', parseInstant, words),
  );
}

/** One line of text of at most so many characters. */
export function Text(most: number, options: ValidationOptions = {}): PropertyDecorator {
  return together(
    Matches(/^(?=\S)[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]*[^\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]$/u, {
      ...says(
        'text',
        'This is one line of text: not blank, without blanks at its ends, without control or direction-changing characters.',
        'Remove such characters, or leave the field out where it may be left out.',
      ),
      ...options,
    }),
    MaxLength(most, { ...tooLong(most), ...options }),
  );
}

/** Text of at most so many characters that may run over several lines. */
export function TextOfLines(most: number): PropertyDecorator {
  return together(
    Matches(
      /^(?=\S)(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|[\n\t])*[^\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]$/u,
      says(
        'text',
        'This is a text: not blank, without blanks at its ends, without control or direction-changing characters (line feeds and tabs may stand).',
        'Remove such characters, or leave the field out where it may be left out.',
      ),
    ),
    MaxLength(most, tooLong(most)),
  );
}

/** A list of lines of text, each of at most so many characters. */
export function ListOfTexts(least: number, most: number, longest: number): PropertyDecorator {
  return together(ListOf(least, most), Text(longest, { each: true }));
}

/** ISO 639-1 codes of languages. */
export function LanguageCodes(): PropertyDecorator {
  return together(
    ListOf(1, 10),
    Matches(/^[a-z]{2}$/, {
      ...says(
        'language-code',
        'A language is named by its two small letters of ISO 639-1.',
        'Write for example "en" or "fr".',
      ),
      each: true,
    }),
  );
}

/** The ISO 639-1 code of one language. */
export function LanguageCode(): PropertyDecorator {
  return Matches(
    /^[a-z]{2}$/,
    says(
      'language-code',
      'A language is named by its two small letters of ISO 639-1.',
      'Write for example "en" or "fr".',
    ),
  );
}

/** A half-year or a quarter (KPCS Annex III). */
export function PeriodText(): PropertyDecorator {
  return Matches(
    /^(?:19|20|21)\d{2}-(?:H[12]|Q[1-4])$/,
    says(
      'period',
      'A period is a half-year or a quarter (KPCS Annex III).',
      'Write for example "2004-H1" or "2004-Q3".',
    ),
  );
}

/** One of a few words. */
export function OneOf(words: readonly string[]): PropertyDecorator {
  return IsIn(
    words,
    says('one-of', `This is one of: ${words.join(', ')}.`, 'Write one of these words exactly as it stands there.'),
  );
}

/** A list of some of a few words. */
export function SomeOf(words: readonly string[], least: number): PropertyDecorator {
  return together(
    ListOf(least, words.length),
    IsIn(words, {
      ...says('one-of', `Each is one of: ${words.join(', ')}.`, 'Write these words exactly as they stand there.'),
      each: true,
    }),
  );
}

/** A list of positions of the log, as decimal strings. */
export function ListOfPositions(least: number, most: number): PropertyDecorator {
  return together(
    ListOf(least, most),
    Matches(/^(?:0|[1-9]\d{0,15})$/, {
      ...says('position', 'A position of the log is a whole number in quotes.', 'Write for example "4711".'),
      each: true,
    }),
  );
}

/** A whole number between two others, both included. */
export function WholeNumber(least: number, most: number): PropertyDecorator {
  const words = says(
    'whole-number',
    `This is a whole number from ${String(least)} to ${String(most)}.`,
    'Write it without quotes and without decimals.',
  );
  return together(IsInt(words), Min(least, words), Max(most, words));
}

/** `true` or `false`. */
export function YesOrNo(): PropertyDecorator {
  return IsBoolean(says('boolean', 'This is true or false.', 'Write true or false without quotes.'));
}

/** An object that has rules of its own. */
export function ObjectOf(wireClass: () => WireClass): PropertyDecorator {
  const words = says('not-an-object', 'A JSON object belongs here.', 'Write an object: { "field": "value" }.');
  return together(IsObject(words), ValidateNested(words), Type(wireClass));
}

/** A list of objects that have rules of their own. */
export function ListOfObjects(least: number, most: number, wireClass: () => WireClass): PropertyDecorator {
  const words = says('not-an-object', 'A JSON object belongs here.', 'Write an object: { "field": "value" }.');
  return together(ListOf(least, most), ValidateNested(words), Type(wireClass));
}

/** The field is given exactly when another field of the same object has this value. */
export function GivenExactlyWhen(field: string, value: string): PropertyDecorator {
  const condition: GivenWhen = { field, value };
  const wanted = (owner: object): boolean => (owner as Readonly<Record<string, unknown>>)[field] === value;
  const given = (told: unknown): boolean => told !== undefined && told !== null;
  return together(
    ValidateIf((owner: object, told: unknown) => wanted(owner) || given(told)),
    ValidateBy(
      {
        name: GIVEN_EXACTLY_WHEN,
        constraints: [condition],
        validator: {
          validate: (told: unknown, args) => args !== undefined && wanted(args.object) === given(told),
        },
      },
      says('given-exactly-when', `This is given exactly when "${field}" is "${value}".`, 'Give both, or neither.'),
    ),
  );
}

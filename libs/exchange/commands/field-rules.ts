import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
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
import { DISCREPANCY_RULES, ROUGH_DIAMOND_CODES } from '@kp/scheme';
import { GIVEN_EXACTLY_WHEN, type GivenWhen, type WireClass } from '../shapes';

/**
 * The kinds of field that commands are made of: decorators of class-validator with the words of their rule, so that each
 * rule is stated once for HTTP bodies, NDJSON lines, CSV rows and the JSON Schema.
 */

/** The form of all numbers that authorities give as they like. */
const OFFICE_NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Two capital letters: ISO 3166-1 alpha-2 or `EU`. */
export function ParticipantLetters(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}$/,
    says(
      'participant-code',
      'A Participant or other place is named by two capital letters: its ISO 3166-1 alpha-2 code, or EU.',
      'Write for example "ZA", "BE" or "EU".',
    ),
  );
}

/** A certificate's number (KPCS Annex I): the issuer's letters and its serial. */
export function CertificateNumberText(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}[A-Z0-9]{1,28}$/,
    says(
      'certificate-number',
      'A certificate number is the letters of its issuer and a serial, in capitals and digits without spaces (KPCS Annex I).',
      'Write for example "ZA0012345".',
    ),
  );
}

/** The number under which an exporting authority files an application. */
export function ApplicationNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'application-number',
      'The number of an application is up to forty capitals, digits and inner hyphens.',
      'Write for example "2004-00017".',
    ),
  );
}

/** The number under which an authority reports something that has no number of its own. */
export function ReportNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'report-number',
      'The number of a report is up to forty capitals, digits and inner hyphens.',
      'Write for example "2005-0007".',
    ),
  );
}

/** The number that an office of a Participant gives to a site, a licence, a chit, a voucher or a lot. */
export function OfficeNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'office-number',
      'The number is up to forty capitals, digits and inner hyphens.',
      'Write for example "D-0012".',
    ),
  );
}

/** The number that an office gives to what it keeps. */
export function ReferenceNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'reference-number',
      'The number under which it is kept is up to forty capitals, digits and inner hyphens.',
      'Write for example "2005-1".',
    ),
  );
}

/** A list of numbers that an office gives. */
export function OfficeNumbers(most: number): PropertyDecorator {
  return together(
    ListOf(0, most),
    Matches(OFFICE_NUMBER, {
      ...says(
        'office-number',
        'Each number is up to forty capitals, digits and inner hyphens.',
        'Write for example ["C-0001", "C-0002"].',
      ),
      each: true,
    }),
  );
}

/** A list of the names of vouchers or lots: the licence in whose account each stands, a point, and its number. */
export function PaperNames(least: number, most: number): PropertyDecorator {
  return together(
    ListOf(least, most),
    Matches(/^[A-Z]{2}-[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?\.[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/, {
      ...says(
        'paper-name',
        'A voucher or lot is named by the licence in whose account it stands, a point, and its number there.',
        'Write for example ["GH-D-0012.V-0001"].',
      ),
      each: true,
    }),
  );
}

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

/** The number or short name of a decision. */
export function DecisionNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'decision-number',
      'The number of a decision is up to forty capitals, digits and inner hyphens.',
      'Write for example "MOSCOW-2005-CI".',
    ),
  );
}

/** The short name of a working group or committee. */
export function GroupCodeText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'group-code',
      'The short name of a group is up to forty capitals, digits and inner hyphens.',
      'Write for example "WGM".',
    ),
  );
}

/** The title of an office of the scheme. */
export function OfficeTitleText(): PropertyDecorator {
  return Matches(
    /^[a-z][a-z0-9]{0,19}(?:-[a-z0-9]{1,20}){0,3}$/,
    says(
      'office-title',
      'An office is named by up to four words of small letters and digits with hyphens between them.',
      'Write for example "vice-chair".',
    ),
  );
}

/** The id of a notice: the number of a certificate, a point, and the revision of the fact in its history. */
export function NoticeIdText(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}[A-Z0-9]{1,28}\.(?:0|[1-9]\d{0,8})$/,
    says(
      'notice-id',
      'A notice is named by the number of its certificate, a point, and the revision of the fact that it tells.',
      'Write for example "ZA0012345.2".',
    ),
  );
}

/** The id of a discrepancy: the number of its certificate, its rule, and the place of the report that it is about. */
export function DiscrepancyIdText(): PropertyDecorator {
  return Matches(
    new RegExp(`^[A-Z]{2}[A-Z0-9]{1,28}\\.(?:${Object.keys(DISCREPANCY_RULES).join('|')})\\.(?:0|[1-9]\\d{0,5})$`),
    says(
      'discrepancy-id',
      'A discrepancy is named by the number of its certificate, its rule, and the place of the report that it is about.',
      'Write for example "ZA0012345.carats-differ.0".',
    ),
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

/** The letters with which the certificate numbers of a Participant begin. */
export function PrefixLetters(): PropertyDecorator {
  return Matches(/^[A-Z]{2,4}$/, says('prefix', 'A prefix is two to four capital letters.', 'Write for example "ZA".'));
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

/** A list of a number of items between two others, both included. */
function ListOf(least: number, most: number): PropertyDecorator {
  const words = says(
    'list-size',
    `This is a list of ${String(least)} to ${String(most)} items.`,
    'Write an array with as many items.',
  );
  return together(IsArray(words), ArrayMinSize(least, words), ArrayMaxSize(most, words));
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

/** The words of a rule, in the options of a decorator. */
export function says(code: string, detail: string, cure: string): ValidationOptions {
  return { message: detail, context: { code, cure } };
}

function tooLong(most: number): ValidationOptions {
  return says('text-length', `This is a text of at most ${String(most)} characters.`, 'Shorten it.');
}

/** A rule that holds for the strings that a parser of the kernel or the scheme can read. */
function readsAs(name: string, parse: (text: string) => unknown, words: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value === 'string' && parse(value) !== undefined } },
    words,
  );
}

/** Applies decorators as if they stood above each other in this order. */
function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorator of decorators.toReversed()) decorator(target, property);
  };
}

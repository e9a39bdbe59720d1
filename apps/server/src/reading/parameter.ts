import {
  parseCalendarMonth,
  parseInstant,
  parseLocalDate,
  parsePosition,
  type CalendarMonth,
  type Instant,
  type LocalDate,
  type Position,
} from '@kp/kernel';
import {
  parseCertificateNumber,
  parseOfficeNumber,
  parseParticipantCode,
  parseRegisterMonth,
  parseStatisticalPeriod,
  type CertificateNumber,
  type Origin,
  type LicenceNumber,
  type ParticipantCode,
  type RegisterMonth,
  type StatisticalPeriod,
} from '@kp/scheme';

/** One kind of parameter of a query: how its text is read, and how it is described. */
export interface Parameter<Value = unknown> {
  /** The value, or `undefined` when the text is not one. */
  readonly parse: (text: string) => Value | undefined;
  /** What it means, for the description of the API. */
  readonly description: string;
  /** Its form in one sentence, told to whoever got it wrong. */
  readonly form: string;
  /** The JSON Schema of its text. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A moment of recording: a position, or an instant that stands for the last position recorded by then. */
export type RecordedBy = { readonly position: Position } | { readonly instant: Instant };

export const participantCode = (description: string): Parameter<ParticipantCode> => ({
  parse: parseParticipantCode,
  description,
  form: 'Write two capital letters, for example ZA or EU.',
  schema: { type: 'string', pattern: '^[A-Z]{2}$' },
});

/** Where stones were mined: one country, or `mixed`. */
export const originOf = (description: string): Parameter<Origin> => ({
  parse: (told) => {
    if (told === 'mixed') return { kind: 'mixed' };
    const country = parseParticipantCode(told);
    return country === undefined ? undefined : { kind: 'single', country };
  },
  description,
  form: 'Write two capital letters, for example ZA, or mixed.',
  schema: { type: 'string', pattern: '^(?:[A-Z]{2}|mixed)$' },
});

export const certificateNumber = (description: string): Parameter<CertificateNumber> => ({
  parse: parseCertificateNumber,
  description,
  form: 'Write the letters of the issuer and the serial in capitals and digits, for example ZA0012345.',
  schema: { type: 'string' },
});

export const licenceNumber = (description: string): Parameter<LicenceNumber> => ({
  parse: parseOfficeNumber<'licence'>,
  description,
  form: 'Write up to forty capitals, digits and inner hyphens, for example D-0012.',
  schema: { type: 'string', maxLength: 40 },
});

export const registerMonth = (description: string): Parameter<RegisterMonth> => ({
  parse: parseRegisterMonth,
  description,
  form: 'Write a year and a month, for example 2005-03.',
  schema: { type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])$' },
});

export const day = (description: string): Parameter<LocalDate> => ({
  parse: parseLocalDate,
  description,
  form: 'Write a day that exists, for example 2005-11-17.',
  schema: { type: 'string', format: 'date' },
});

export const calendarMonth = (description: string): Parameter<CalendarMonth> => ({
  parse: parseCalendarMonth,
  description,
  form: 'Write a year and a month, for example 2005-11.',
  schema: { type: 'string', pattern: '^\\d{4}-(?:0[1-9]|1[0-2])$' },
});

export const statisticalPeriod = (description: string): Parameter<StatisticalPeriod> => ({
  parse: parseStatisticalPeriod,
  description,
  form: 'Write a half-year or a quarter, for example 2004-H1 or 2004-Q3.',
  schema: { type: 'string', pattern: '^\\d{4}-(?:H[12]|Q[1-4])$' },
});

export const positionOf = (description: string): Parameter<Position> => ({
  parse: parsePosition,
  description,
  form: 'Write a position of the log as a whole number, for example 4711.',
  schema: { type: 'string', pattern: '^(?:0|[1-9]\\d{0,15})$' },
});

export const recordedBy = (description: string): Parameter<RecordedBy> => ({
  parse: (text) => {
    const position = parsePosition(text);
    if (position !== undefined) return { position };
    const instant = parseInstant(text);
    return instant === undefined ? undefined : { instant };
  },
  description,
  form: 'Write a position of the log, for example 4711, or an instant in UTC, for example 2005-11-17T12:00:00Z.',
  schema: { type: 'string' },
});

/** The last moment of a day, or an instant as it stands. */
export const happenedBy = (description: string): Parameter<Instant> => ({
  parse: (text) => {
    const date = parseLocalDate(text);
    return date === undefined ? parseInstant(text) : (`${date}T23:59:59.999Z` as Instant);
  },
  description,
  form: 'Write a day, for example 2005-11-17, or an instant in UTC, for example 2005-11-17T12:00:00Z.',
  schema: { type: 'string' },
});

export const oneOf = <Word extends string>(words: readonly Word[], description: string): Parameter<Word> => ({
  parse: (text) => words.find((word) => word === text),
  description,
  form: `Write one of ${words.join(', ')}.`,
  schema: { type: 'string', enum: words },
});

/** Some of a list of words, each once, with commas between them. */
export const someOf = <Word extends string>(
  words: readonly Word[],
  description: string,
): Parameter<readonly Word[]> => ({
  parse: (text) => {
    const chosen = text.split(',').map((part) => words.find((word) => word === part));
    const known = chosen.filter((word) => word !== undefined);
    return known.length === chosen.length && new Set(known).size === known.length ? known : undefined;
  },
  description,
  form: `Write some of ${words.join(', ')}, with commas between them.`,
  schema: { type: 'string', pattern: `^(?:${words.join('|')})(?:,(?:${words.join('|')}))*$` },
});

export const wholeNumber = (least: number, most: number, description: string): Parameter<number> => ({
  parse: (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
  description,
  form: `Write a whole number from ${String(least)} to ${String(most)}.`,
  schema: { type: 'integer', minimum: least, maximum: most },
});

export const yesOrNo = (description: string): Parameter<boolean> => ({
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
  description,
  form: 'Write true or false.',
  schema: { type: 'boolean' },
});

/** A short text without control characters. */
export const text = (most: number, description: string): Parameter<string> => ({
  parse: (told) => (told.length <= most && /^[^\p{Cc}\p{Cs}]+$/u.test(told) ? told : undefined),
  description,
  form: `Write a text of 1 to ${String(most)} characters.`,
  schema: { type: 'string', minLength: 1, maxLength: most },
});

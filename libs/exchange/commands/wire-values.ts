import {
  parseCarats,
  parseInstant,
  parseLocalDate,
  parseUsDollars,
  type Carats,
  type Instant,
  type LocalDate,
  type UsDollars,
} from '@kp/kernel';
import {
  parseApplicationNumber,
  parseAttemptNumber,
  parseCertificateNumber,
  parseCoordinate,
  parseNoticeId,
  parseOfficeNumber,
  parseParticipantCode,
  parseRoughDiamondCode,
  parseStatisticalPeriod,
  type ApplicationNumber,
  type AttemptNumber,
  type CertificateNumber,
  type Coordinate,
  type NoticeId,
  type OfficeNumber,
  type Origin,
  type ParticipantCode,
  type RoughDiamondCode,
  type StatisticalPeriod,
} from '@kp/scheme';

/**
 * Single values on their way from the wire into the scheme. The rules of the field have been judged before, so a value
 * that cannot be read here is a defect of this program and thrown as a `TypeError`.
 */

export function caratsOf(text: string): Carats {
  return told(parseCarats(text), text);
}

export function usDollarsOf(text: string): UsDollars {
  return told(parseUsDollars(text), text);
}

export function dayOf(text: string): LocalDate {
  return told(parseLocalDate(text), text);
}

export function momentOf(text: string): Instant {
  return told(parseInstant(text), text);
}

export function numberOf(text: string): CertificateNumber {
  return told(parseCertificateNumber(text), text);
}

export function applicationOf(text: string): ApplicationNumber {
  return told(parseApplicationNumber(text), text);
}

export function attemptOf(text: string): AttemptNumber {
  return told(parseAttemptNumber(text), text);
}

export function officeNumberOf<Kind extends string>(text: string): OfficeNumber<Kind> {
  return told(parseOfficeNumber<Kind>(text), text);
}

export function latitudeOf(text: string): Coordinate {
  return told(parseCoordinate(text, 90), text);
}

export function longitudeOf(text: string): Coordinate {
  return told(parseCoordinate(text, 180), text);
}

export function noticeIdIn(text: string): NoticeId {
  return told(parseNoticeId(text), text);
}

export function participantOf(text: string): ParticipantCode {
  return told(parseParticipantCode(text), text);
}

export function periodOf(text: string): StatisticalPeriod {
  return told(parseStatisticalPeriod(text), text);
}

export function roughDiamondCodeOf(text: string): RoughDiamondCode {
  return told(parseRoughDiamondCode(text), text);
}

/** Asterisks stand for mixed origin on paper. */
export function originOf(text: string): Origin {
  return text === 'mixed' || text.startsWith('*')
    ? { kind: 'mixed' }
    : { kind: 'single', country: participantOf(text) };
}

/** One of the words of a list. */
export function wordOf<Word extends string>(words: readonly Word[], text: string): Word {
  return told(
    words.find((word) => word === text),
    text,
  );
}

/** Text in one normal form (Unicode NFC), so that the same name typed on two machines is the same text. */
export function textOf(text: string): string {
  return text.normalize('NFC');
}

/** Reads what may be left out; unknown is `null` in the scheme. */
export function orNull<Wire, Value>(value: Wire | null | undefined, read: (value: Wire) => Value): Value | null {
  return value === null || value === undefined ? null : read(value);
}

/** Writes what may be unknown: the member, or none. */
export function memberOrNone<Name extends string, Value, Wire>(
  name: Name,
  value: Value | null | undefined,
  write: (value: Value) => Wire,
): Readonly<Partial<Record<Name, Wire>>> {
  const members: Partial<Record<Name, Wire>> = {};
  if (value !== null && value !== undefined) members[name] = write(value);
  return members;
}

/** Writes an origin. */
export function originText(origin: Origin): string {
  return origin.kind === 'mixed' ? 'mixed' : origin.country;
}

/** For values that look the same on both sides. */
export function same<Value>(value: Value): Value {
  return value;
}

/** Reads a value whose type has a reader of its own. */
export function readBy<Value>(read: (text: string) => Value | undefined, text: string): Value {
  return told(read(text), text);
}

function told<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new TypeError(`"${text}" passed the rules of its field but cannot be read.`);
  return value;
}

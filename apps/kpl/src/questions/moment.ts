import { parseInstant, parseLocalDate, parsePosition, startOfDay, type Instant, type LocalDate } from '@kp/kernel';
import type { Moment } from '@kp/ledger';
import { Failure } from '../failure';

/** A moment in time as a user names it, and how to say it. */
export interface NamedMoment {
  readonly moment: Moment;
  /** `as the ledger knew it at position 1234`, `as it had happened by 2004-05-01`. */
  readonly words: string;
}

/** The present. */
export const NOW: NamedMoment = { moment: {}, words: 'as it stands now' };

/**
 * Reads a moment: a position (`1234` or `p1234`) asks what the ledger knew when it had come that far; a date or a UTC
 * instant asks what had happened by then, whenever it was recorded. A date includes its last millisecond.
 * @throws Failure (usage) when it is none of them.
 */
export function parseMoment(text: string, where: string): NamedMoment {
  const upTo = parsePosition(text.replace(/^p/, ''));
  if (upTo !== undefined) return { moment: { upTo }, words: `as the ledger knew it at position ${String(upTo)}` };
  const effectiveAt = lastInstantOf(text);
  if (effectiveAt !== undefined) return { moment: { effectiveAt }, words: `as it had happened by ${text}` };
  throw notATime(text, where, 'a position, a date or an instant', '1234, 2004-05-01 or 2004-05-01T12:00:00Z');
}

/** Splits `ZA0012345@2004-05-01` into the thing and the moment, which is the present when there is none. */
export function parseIdAtMoment(text: string): { readonly id: string; readonly at: NamedMoment } {
  const at = text.indexOf('@');
  if (at === -1) return { id: text, at: NOW };
  return { id: text.slice(0, at), at: parseMoment(text.slice(at + 1), text) };
}

/** The first instant of a date, or the instant itself. */
export function parseSince(text: string): Instant {
  const date = parseLocalDate(text);
  const instant = date === undefined ? parseInstant(text) : startOfDay(date);
  if (instant !== undefined) return instant;
  throw notATime(text, '--since', 'a date or a UTC instant', '2004-05-01 or 2004-05-01T12:00:00Z');
}

/** The last instant of a date, or the instant itself. */
export function parseUntil(text: string, where = '--until'): Instant {
  const instant = lastInstantOf(text);
  if (instant !== undefined) return instant;
  throw notATime(text, where, 'a date or a UTC instant', '2004-05-01 or 2004-05-01T12:00:00Z');
}

function lastInstantOf(text: string): Instant | undefined {
  const date = parseLocalDate(text);
  return date === undefined ? parseInstant(text) : lastOfDay(date);
}

function lastOfDay(date: LocalDate): Instant {
  return `${date}T23:59:59.999Z` as Instant;
}

function notATime(text: string, where: string, what: string, example: string): Failure {
  return new Failure('usage', {
    what: `${JSON.stringify(text)} is not ${what}.`,
    where,
    cure: `Write for example ${example}. Instants end with Z: all times are UTC.`,
  });
}

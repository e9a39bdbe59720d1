import { parseLocalDate, type LocalDate } from '@kp/kernel';
import { parseParticipantCode, type ParticipantCode } from '@kp/scheme';

/** Reads the days, codes and words of the record’s files; what cannot be read is a defect of the file. */
export function readDate(text: string): LocalDate {
  return told(parseLocalDate(text), text);
}

/** Reads the code of a place. */
export function readCode(text: string): ParticipantCode {
  return told(parseParticipantCode(text), text);
}

/** Reads one of a few words. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  return told(
    words.find((word) => word === text),
    text,
  );
}

/** Reads the text of a source by its name. */
export function readSource(sources: Readonly<Record<string, string>>, name: string): string {
  return told(sources[name], name);
}

/** What was read, or a `TypeError` that shows the text. */
export function told<Value>(value: Value | undefined, text: string): Value {
  if (value === undefined) throw new TypeError(`The public record is damaged: ${text}.`);
  return value;
}

import { Failure } from '../failure';

/**
 * Reads one of a few words.
 * @throws Failure (usage) for any other.
 */
export function parseWord<Word extends string>(words: readonly Word[], text: string, where: string): Word {
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return found;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is none of the words that may stand here.`,
    where,
    cure: `Write one of ${words.join(', ')}.`,
  });
}

import { ProblemAnswer } from './problem-answer';

/** Reads a name in a path. What cannot be a name of the kind is as unknown as one that nobody has: `not-found`. */
export function inPath<Name>(text: string, parse: (text: string) => Name | undefined, kind: string): Name {
  const name = parse(text);
  if (name !== undefined) return name;
  throw ProblemAnswer.of('not-found', { detail: `The path does not hold ${kind}.` });
}

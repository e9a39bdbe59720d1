import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, type ValidationOptions } from 'class-validator';

/** What the rules of fields are put together of. */

/** A list of a number of items between two others, both included. */
export function ListOf(least: number, most: number): PropertyDecorator {
  const words = says(
    'list-size',
    `This is a list of ${String(least)} to ${String(most)} items.`,
    'Write an array with as many items.',
  );
  return together(IsArray(words), ArrayMinSize(least, words), ArrayMaxSize(most, words));
}

/** The words of a rule, in the options of a decorator. */
export function says(code: string, detail: string, cure: string): ValidationOptions {
  return { message: detail, context: { code, cure } };
}

export function tooLong(most: number): ValidationOptions {
  return says('text-length', `This is a text of at most ${String(most)} characters.`, 'Shorten it.');
}

/** A rule that holds for the strings that a parser of the kernel or the scheme can read. */
export function readsAs(name: string, parse: (text: string) => unknown, words: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    { name, validator: { validate: (value: unknown) => typeof value === 'string' && parse(value) !== undefined } },
    words,
  );
}

/** Applies decorators as if they stood above each other in this order. */
export function together(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorator of decorators.toReversed()) decorator(target, property);
  };
}

import { IS_ARRAY, IS_BOOLEAN, IS_IN, IS_INT, MATCHES, MAX, MIN } from 'class-validator';

/** Judges a value on its own. */
export type Check = (value: unknown) => boolean;

/**
 * The same judgement as the rule of class-validator of that name, without the calls that it takes there; `undefined`
 * where the library has to judge itself. Commands come by the thousand, and each has dozens of rules.
 */
export function quickCheck(name: string, constraints: readonly unknown[]): Check | undefined {
  const [first, ...others] = constraints;
  switch (name) {
    case MATCHES:
      // An expression that remembers where it stopped would judge the same text differently the next time.
      if (!(first instanceof RegExp) || first.global || first.sticky || others.some((other) => other !== undefined))
        return undefined;
      return (value) => typeof value === 'string' && first.test(value);
    case IS_IN:
      return Array.isArray(first) ? (value) => first.includes(value) : undefined;
    case IS_INT:
      return (value) => Number.isInteger(value);
    case MIN:
      return typeof first === 'number' ? (value) => typeof value === 'number' && value >= first : undefined;
    case MAX:
      return typeof first === 'number' ? (value) => typeof value === 'number' && value <= first : undefined;
    case IS_ARRAY:
      return (value) => Array.isArray(value);
    case IS_BOOLEAN:
      return (value) => typeof value === 'boolean';
    default:
      return undefined;
  }
}

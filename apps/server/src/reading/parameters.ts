import { problem, type ProblemError } from '@kp/exchange/problems';
import { ProblemAnswer } from '../http/problem-answer';
import { positionOf, recordedBy, text, wholeNumber, type Parameter } from './parameter';

/** The parameters that a question takes, by name. None of them must be given. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** What was asked: the values of those that were given. */
export type Asked<P extends Parameters> = {
  readonly [Name in keyof P]?: P[Name] extends Parameter<infer Value> ? Value : never;
};

/** Taken by every question: an answer that holds at least what was recorded up to there. */
export const CONSISTENCY = {
  minPosition: positionOf(
    'Answer only when everything up to this position is in the answer; the header `Ledger-Min-Position` says the same.',
  ),
} as const satisfies Parameters;

/** Taken by every question about what the ledger knew. */
export const KNOWLEDGE = {
  ...CONSISTENCY,
  asOf: recordedBy('What the ledger knew at a position, or at an instant of recording; by default now.'),
} as const satisfies Parameters;

/** Taken by every table. */
export const PAGING = {
  ...KNOWLEDGE,
  limit: wholeNumber(1, 500, 'The most rows of a page; 100 by default. CSV and NDJSON give all rows without it.'),
  cursor: text(1_000, 'Where the page begins: `next` of the page before. All pages are as of the first one.'),
} as const satisfies Parameters;

/** What was asked of a table apart from its paging: its filter. */
export function filterOf<A extends Asked<typeof PAGING>>(asked: A): Omit<A, keyof typeof PAGING> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !Object.hasOwn(PAGING, name))) as Omit<
    A,
    keyof typeof PAGING
  >;
}

/**
 * Reads the parameters of a query. Throws the problem `parameter-invalid` with everything that is wrong: unknown names,
 * names given twice, values that are none.
 */
export function readParameters<P extends Parameters>(
  parameters: P,
  query: Readonly<Record<string, unknown>>,
): Asked<P> {
  const errors: ProblemError[] = [];
  const asked: Record<string, unknown> = {};
  for (const [name, told] of Object.entries(query)) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter === undefined) {
      const names = Object.keys(parameters).join(', ');
      errors.push(wrong(name, `There is no parameter ${JSON.stringify(name)} here.`, `The parameters are: ${names}.`));
    } else if (typeof told !== 'string') {
      errors.push(wrong(name, `The parameter ${name} is given more than once.`, 'Give it once.'));
    } else {
      const value = parameter.parse(told);
      if (value === undefined) errors.push(wrong(name, `${JSON.stringify(told)} is no ${name}.`, parameter.form));
      else asked[name] = value;
    }
  }
  const [first] = errors;
  if (first === undefined) return asked as Asked<P>;
  throw new ProblemAnswer(problem('parameter-invalid', { detail: `${first.detail} ${first.cure}`, errors }));
}

function wrong(name: string, detail: string, cure: string): ProblemError {
  const pointer = `/${name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1')}`;
  return { pointer, code: 'parameter-invalid', detail: detail.toWellFormed(), cure };
}

import fc, { type Arbitrary } from 'fast-check';

/** A JSON value with one place changed. */
export interface Mutation {
  readonly data: unknown;
  /** What was done, for the report of a failure. */
  readonly change: string;
  /** Whether plain data were changed; class-validator passes over some lists, objects and names of object members. */
  readonly plain: boolean;
}

const HOSTILE_SCALARS: readonly (string | number | boolean | null)[] = [
  null,
  '',
  ' ',
  'x',
  ' padded',
  'za',
  'ZAF',
  'mixed',
  '***',
  '7102.39',
  '7102.31',
  '710231',
  '2004-02-30',
  '2004-02-29',
  '2004-2-29',
  '2004-13-01',
  '0004-01-01',
  '0',
  '0.00',
  '0.01',
  '00.10',
  '1.234',
  '-1',
  '+1',
  '1e3',
  '1,5',
  '12.',
  '.5',
  '9999999999999999',
  'NaN',
  'Infinity',
  12.5,
  0.1 + 0.2,
  -1,
  0,
  1,
  1e300,
  true,
  false,
  'line\nfeed',
  'nul\u0000',
  'lone \ud800 surrogate',
  'turned \u202e round',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.org")',
  'x'.repeat(5000),
  '\u{1f48e}'.repeat(150),
];

const HOSTILE_STRUCTURES: readonly unknown[] = [[], {}, [null], [[]], ['x'], [{}], { kind: 'stated' }, { length: 1 }];

const HOSTILE_NAMES = ['unexpected', '__proto__', 'constructor', 'toString', '', 'a/b~c', 'Number', 'carats '];

/** Changes one place of a JSON value: puts something else there, takes it away, or adds a field beside it. */
export function arbitraryMutation(data: unknown): Arbitrary<Mutation> {
  const places = placesIn(data);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...places), fc.constantFrom(...HOSTILE_SCALARS)).map(([place, value]) => ({
      data: changed(data, place, () => value),
      change: `${place.join('/')} = ${JSON.stringify(value)}`,
      plain: true,
    })),
    fc.tuple(fc.constantFrom(...places), fc.constantFrom(...HOSTILE_STRUCTURES)).map(([place, value]) => ({
      data: changed(data, place, () => value),
      change: `${place.join('/')} = ${JSON.stringify(value)}`,
      plain: false,
    })),
    fc.constantFrom(...places).map((place) => ({
      data: changed(data, place, () => undefined),
      change: `${place.join('/')} taken away`,
      plain: true,
    })),
    fc.tuple(fc.constantFrom(...places), fc.constantFrom(...HOSTILE_NAMES)).map(([place, name]) => ({
      data: changed(data, place, (value) => withMember(value, name)),
      change: `${place.join('/')} with the field ${JSON.stringify(name)}`,
      plain: !(name in Object.prototype),
    })),
  );
}

type Place = readonly string[];

function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, member]) => placesIn(member, [...place, name]))];
}

function changed(value: unknown, [name, ...rest]: Place, change: (value: unknown) => unknown): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const kept = String(index) === name ? changed(item, rest, change) : item;
      return kept === undefined ? [] : [kept];
    });
  const members = Object.entries(value as object).map(
    ([key, member]: [string, unknown]) => [key, key === name ? changed(member, rest, change) : member] as const,
  );
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** `JSON.parse` makes `__proto__` a member like any other, which an assignment would not. */
function withMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return JSON.parse(
    `{${JSON.stringify(name)}:1${JSON.stringify(value).replace(/^\{(.)/, (_, first: string) => (first === '}' ? '}' : `,${first}`))}`,
  );
}

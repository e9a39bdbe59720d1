import { parseCarats, parseLocalDate, type Carats } from '@kp/kernel';
import { parseCertificateNumber, parseParticipantCode } from '@kp/scheme';
import { SUPPLY_KINDS, type SeedEntry, type SuspectSeed } from '../custody-network';

/** Seeds, or what is wrong with the first that is none. */
export type ReadSeeds =
  | { readonly kind: 'seeds'; readonly seeds: readonly SuspectSeed[] }
  | { readonly kind: 'problem'; readonly problem: string };

const WAYS = SUPPLY_KINDS.filter((kind) => kind !== 'stated');

/**
 * Reads seeds from JSON text: a list of objects with `name`, `source`, `low` and `high` (decimal strings or `"all"`), where
 * needed `from` (a date), and either `shipments` (numbers of certificates) or `participants` (codes, or `"any"`) with
 * `through` (kinds of supply).
 */
export function readSeeds(text: string): ReadSeeds {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return problem('The text is no JSON.');
  }
  if (!Array.isArray(parsed)) return problem('Seeds are a list.');
  const seeds: SuspectSeed[] = [];
  for (const [index, item] of (parsed as unknown[]).entries()) {
    const seed = seedOf(item);
    if (typeof seed === 'string') return problem(`Seed ${String(index + 1)}: ${seed}`);
    if (seeds.some(({ name }) => name === seed.name)) return problem(`Two seeds have the name ${seed.name}.`);
    seeds.push(seed);
  }
  return { kind: 'seeds', seeds };
}

function seedOf(item: unknown): SuspectSeed | string {
  if (typeof item !== 'object' || item === null) return 'it is no object.';
  const { name, source, low, high, from, ...where } = item as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || name === '') return 'it has no name.';
  if (typeof source !== 'string' || source === '') return 'it does not say who says so (source).';
  const [least, most] = [amountOf(low), amountOf(high)];
  if (least === undefined || most === undefined) return 'low and high are carats such as "12.50", or "all".';
  if (most !== 'all' && (least === 'all' || least > most)) return 'low is above high.';
  const day = from === undefined || from === null ? null : typeof from === 'string' ? parseLocalDate(from) : undefined;
  if (day === undefined) return 'from is a date such as 2005-12-15.';
  const enters = entryOf(where);
  return typeof enters === 'string' ? enters : { name, source, low: least, high: most, from: day, enters };
}

function amountOf(value: unknown): Carats | 'all' | undefined {
  if (typeof value !== 'string') return undefined;
  return value === 'all' ? value : parseCarats(value);
}

function entryOf({ shipments, participants, through }: Readonly<Record<string, unknown>>): SeedEntry | string {
  if (shipments !== undefined) {
    const numbers = everyOf(shipments, (text) => parseCertificateNumber(text));
    return numbers === undefined ? 'shipments are numbers of certificates.' : { kind: 'shipments', numbers };
  }
  const codes = participants === 'any' ? participants : everyOf(participants, (text) => parseParticipantCode(text));
  if (codes === undefined) return 'participants are codes, or "any".';
  const ways = everyOf(through, (text) => WAYS.find((kind) => kind === text));
  return ways === undefined
    ? `through is any of ${WAYS.join(', ')}.`
    : { kind: 'supply', participants: codes, through: ways };
}

/** All members of a list of text, each read; `undefined` when it is none, is empty, or one cannot be read. */
function everyOf<T>(list: unknown, read: (text: string) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const all = (list as unknown[]).flatMap((item) => (typeof item === 'string' ? (read(item) ?? []) : []));
  return all.length === list.length ? all : undefined;
}

function problem(text: string): ReadSeeds {
  return { kind: 'problem', problem: text };
}

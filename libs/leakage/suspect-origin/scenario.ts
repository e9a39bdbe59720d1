import { addDays, carats, daysBetween, type LocalDate } from '@kp/kernel';
import type { CustodyFacts } from '@kp/read-models';
import type { ParticipantCode } from '@kp/scheme';
import type { SuspectSeed } from '../custody-network';
import { IVORIAN_ORIGIN } from './ivorian-origin';
import type { PublishedEstimate, SuspectOrigin } from './published-estimate';

/** One view of what may be suspect. Competing views stand side by side, and each gives an interval of its own. */
export interface Scenario {
  /** In kebab case. */
  readonly id: string;
  /** What it supposes, in a sentence. */
  readonly supposes: string;
  readonly source: string;
  readonly seeds: readonly SuspectSeed[];
}

/** By which ways stones of a hidden origin can enter the trade of a Participant. */
const HIDDEN_WAYS = ['production', 'unexplained', 'orphan', 'transit-gain', 'overdraw', 'unrecorded'] as const;

const ORIGINS: readonly SuspectOrigin[] = [IVORIAN_ORIGIN];

/** What is publicly known of an origin that was barred; `undefined` for one of which nothing is. */
export function suspectOrigin(code: ParticipantCode): SuspectOrigin | undefined {
  return ORIGINS.find((origin) => origin.code === code);
}

/**
 * The scenarios for stones of an origin: what the ledger itself says is of that origin, and, for an origin of which
 * estimates were published, the same with each of them. An estimate of a year holds for each year of the embargo, by days
 * in its first and last one; what was mined need not have been sold, so nothing need have come in. The two fields' stocks
 * in the ground make one scenario, with a seed for each.
 */
export function scenariosFor(code: ParticipantCode, facts: CustodyFacts): readonly Scenario[] {
  const onRecord = seedsOnRecord(code, facts);
  const recorded: Scenario = {
    id: 'on-record',
    supposes: `Only what the ledger says was mined in ${code}, what ${code} sent beyond that, and what certificates of others say was mined there.`,
    source: 'the ledger',
    seeds: onRecord,
  };
  const origin = suspectOrigin(code);
  if (origin === undefined) return [recorded];
  const yearly = origin.estimates.filter(({ basis }) => basis === 'each-year');
  const inTheGround = origin.estimates.filter(({ basis }) => basis === 'in-the-ground');
  return [
    recorded,
    ...yearly.map((estimate) => ({
      id: estimate.id,
      supposes: `${estimate.printedAs} (${estimate.fields.join(' and ')}), in the embargo of ${origin.embargo.from} to ${origin.embargo.until}, by ${waysOf(origin)}.`,
      source: estimate.source,
      seeds: [...onRecord, ...yearsOf(origin.embargo).map((year) => yearSeed(origin, estimate, year))],
    })),
    {
      id: 'in-the-ground',
      supposes: `No more than was in the ground (${inTheGround.map(({ fields, printedAs }) => `${fields.join(', ')}: ${printedAs}`).join('; ')}), in the embargo, by ${waysOf(origin)}.`,
      source: [...new Set(inTheGround.map(({ source }) => source))].join(' '),
      seeds: [
        ...onRecord,
        ...inTheGround.map((estimate) =>
          hiddenSeed(origin, estimate, estimate.id, origin.embargo.from, estimate.high.carats),
        ),
      ],
    },
  ];
}

function seedsOnRecord(code: ParticipantCode, { shipments }: CustodyFacts): readonly SuspectSeed[] {
  const stated = shipments.flatMap(({ number, issued, dispatched }) => {
    if (issued === null || dispatched === null || issued.origin !== code || issued.issuer === code) return [];
    return issued.sources.length > 0 ? [] : [number];
  });
  return [
    {
      name: `mined in ${code}`,
      source: `the returns of ${code}`,
      low: 'all',
      high: 'all',
      from: null,
      enters: { kind: 'supply', participants: [code], through: ['production'] },
    },
    {
      name: `sent from ${code} beyond its returns and imports`,
      source: `the certificates of ${code}`,
      low: carats(0),
      high: 'all',
      from: null,
      enters: { kind: 'supply', participants: [code], through: ['unexplained'] },
    },
    ...(stated.length === 0
      ? []
      : [
          {
            name: `of origin ${code} by the certificates of others`,
            source: 'the certificates',
            low: 'all',
            high: 'all',
            from: null,
            enters: { kind: 'shipments', numbers: stated },
          } satisfies SuspectSeed,
        ]),
  ];
}

interface Span {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The calendar years of a span; the first and the last may be cut. */
function yearsOf({ from, until }: Span): readonly Span[] {
  const years: Span[] = [];
  for (let begin = from; begin <= until;) {
    const end = `${begin.slice(0, 4)}-12-31` as LocalDate;
    years.push({ from: begin, until: end < until ? end : until });
    begin = addDays(end, 1);
  }
  return years;
}

function yearSeed(origin: SuspectOrigin, estimate: PublishedEstimate, { from, until }: Span): SuspectSeed {
  const year = from.slice(0, 4);
  const days = daysBetween(from, until) + 1;
  const all = daysBetween(`${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate) + 1;
  const high = carats(Math.ceil((estimate.high.carats * days) / all));
  return hiddenSeed(origin, estimate, `${estimate.id} ${year}`, from, high);
}

function hiddenSeed(
  { code, routes }: SuspectOrigin,
  { source }: PublishedEstimate,
  name: string,
  from: LocalDate,
  high: SuspectSeed['high'],
): SuspectSeed {
  const participants = [code, ...routes.map(({ participant }) => participant)];
  return { name, source, low: carats(0), high, from, enters: { kind: 'supply', participants, through: HIDDEN_WAYS } };
}

function waysOf({ code, routes }: SuspectOrigin): string {
  return [code, ...routes.map(({ participant }) => participant)].join(', ');
}

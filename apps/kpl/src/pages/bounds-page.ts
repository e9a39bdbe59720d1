import { sumCarats, type Carats, type LocalDate } from '@kp/kernel';
import {
  SUPPLY_KINDS,
  type BoundsAnswer,
  type BoundsSubject,
  type ConventionRange,
  type ScenarioAnswer,
  type ToldArc,
  type ToldGreatest,
  type ToldLeast,
  type ToldPath,
  type ToldSeed,
} from '@kp/leakage';
import type { ParticipantCode } from '@kp/scheme';
import type { Style } from '../output/style';
import { width } from '../output/table';
import { labelled } from './labelled';
import { weight } from './quantities';

/** So many ways are shown of a proof; the JSON document has all. */
const WAYS_SHOWN = 12;

/** What the page is about. */
export interface ToldBounds extends BoundsAnswer {
  readonly suspect: ParticipantCode | null;
  readonly position: string;
  readonly until: LocalDate | null;
}

/** The intervals of all scenarios side by side, then the proof of the widest one. */
export function boundsPage(told: ToldBounds, style: Style): string {
  const { subject, suspect, position, until, scenarios, carats } = told;
  const what = whatOf(subject);
  const of = suspect === null ? 'Suspect carats' : `Carats of suspect origin ${suspect}`;
  const widest = scenarios.reduce<ScenarioAnswer | undefined>(
    (best, one) => (best === undefined || one.greatest.carats > best.greatest.carats ? one : best),
    undefined,
  );
  const by = until === null ? '' : `, as it had happened by ${until}`;
  return `${[
    style.strong(`${of} in ${what}`),
    `${weight(carats)} on record in all; computed at position ${position}${by}`,
    '',
    ...intervals(scenarios, style),
    '',
    style.faint(
      'Least and greatest are exact: no history that the records allow is outside, and both ends are possible.',
    ),
    style.faint(
      'Haircut, FIFO and poison are conventions, for the least and the most of every seed; none of them is a finding.',
    ),
    ...(widest === undefined ? [] : proof(widest, style)),
  ].join('\n')}\n`;
}

function intervals(scenarios: readonly ScenarioAnswer[], style: Style): readonly string[] {
  const rows = scenarios.map(({ id, least, greatest, haircut, fifo, poison }) => [
    id,
    weight(least.carats),
    weight(greatest.carats),
    range(haircut),
    range(fifo),
    range(poison),
  ]);
  const titles = ['SCENARIO', 'LEAST', 'GREATEST', 'HAIRCUT', 'FIFO', 'POISON'];
  const widths = titles.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [style.faint(line(titles)), ...rows.map(line)];
}

function range({ low, high }: ConventionRange): string {
  return low.carats === high.carats ? weight(low.carats) : `${weight(low.carats)} to ${weight(high.carats)}`;
}

function whatOf(subject: BoundsSubject): string {
  switch (subject.kind) {
    case 'shipment':
      return `shipment ${subject.number}`;
    case 'holding':
      return `what ${subject.participant} holds`;
    case 'exports':
      return `all that ${subject.participant} sent away`;
  }
}

function proof(scenario: ScenarioAnswer, style: Style): readonly string[] {
  const { id, supposes, source, greatest, least, leastProof, greatestProof, findings, wrong } = scenario;
  return [
    '',
    style.strong(greatestProof === null ? `The scenario ${id}` : `The proof for ${id}`),
    ...labelled([
      ['Supposes', supposes],
      ['Source', source],
    ]),
    ...(greatestProof === null ? [] : ['', ...whyGreatest(greatest.carats, greatestProof)]),
    ...(leastProof === null ? [] : ['', ...whyLeast(least.carats, leastProof)]),
    ...(findings.length === 0
      ? []
      : ['', 'What the records cannot all be right about:', ...some(findings.map(({ sentence }) => `  ${sentence}`))]),
    '',
    greatestProof === null
      ? 'A carat counts as often as it left, so no single cut proves these bounds; ask for a shipment or a stock to have one.'
      : wrong.length === 0
        ? style.good('The proof was checked by itself and holds.')
        : style.bad(`The proof does not hold: ${wrong.join(' ')}`),
  ];
}

function whyGreatest(greatest: Carats, { paths, cut }: ToldGreatest): readonly string[] {
  return [
    `At most ${weight(greatest)}: every suspect carat comes by`,
    ...(cut.arcs.length + cut.seeds.length === 0 ? ['  no way at all.'] : []),
    ...some([...cut.seeds.map(seedLine), ...cut.arcs.map(arcLine)]),
    ...(paths.length === 0 ? [] : ['and as many can come, for example:', ...some(paths.map(pathLine))]),
  ];
}

function whyLeast(least: Carats, { forced, exits }: ToldLeast): readonly string[] {
  if (least === 0) return [`At least ${weight(least)}: whatever surely came in can all be elsewhere.`];
  return [`At least ${weight(least)}: of what surely came in,`, ...some(forced.map(seedLine)), ...elsewhere(exits)];
}

/** How much of what surely came in can be elsewhere, and by which ways. What came in by other supplies is told as a sum. */
function elsewhere(exits: readonly ToldArc[]): readonly string[] {
  const supplies = exits.filter(({ kind }) => SUPPLY_KINDS.some((supply) => supply === kind));
  const others = exits.filter((exit) => !supplies.includes(exit));
  const sum = sumCarats(supplies.map(({ carats }) => carats));
  return [
    ...(supplies.length === 0
      ? []
      : [`of which ${weight(sum)} came in otherwise (${String(supplies.length)} supplies);`]),
    ...(others.length === 0
      ? ['nothing of the rest can be elsewhere.']
      : ['no more of the rest can be elsewhere than goes by']),
    ...some(others.map(arcLine)),
  ];
}

function some(lines: readonly string[]): readonly string[] {
  if (lines.length <= WAYS_SHOWN) return lines;
  return [...lines.slice(0, WAYS_SHOWN), `  and ${String(lines.length - WAYS_SHOWN)} more (--json tells all)`];
}

function seedLine({ seed, carats }: ToldSeed): string {
  return `  ${weight(carats)}  the seed: ${seed}`;
}

function arcLine(arc: ToldArc): string {
  return `  ${weight(arc.carats)}  ${arcText(arc)}`;
}

function pathLine({ seed, carats, arcs }: ToldPath): string {
  // What lies in stock between two movements says nothing new.
  const steps = arcs.filter(({ kind }) => kind !== 'holdover').map(arcText);
  return `  ${weight(carats)}  ${seed}: ${steps.join(' > ')}`;
}

function arcText({ kind, reference, from, to, left, reached }: ToldArc): string {
  switch (kind) {
    case 'production':
      return `${reference ?? ''} returned by ${to ?? ''}`;
    case 'unrecorded':
      return `beside all records into ${to ?? ''}`;
    case 'unexplained':
      return `what ${to ?? ''} sent beyond its records`;
    case 'orphan':
      return `${reference ?? ''} into ${to ?? ''}, never dispatched`;
    case 'holdover':
      return `stock of ${from ?? ''} until ${reached ?? ''}`;
    case 'stock':
      return `stock of ${from ?? ''} at the end`;
    case 'merger':
      return `stock of ${from ?? ''} to ${to ?? ''}`;
    case 'shipment':
      return `${reference ?? ''}${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`} ${left ?? ''}`.trimEnd();
    default:
      return `${kind} ${reference ?? ''}`.trimEnd();
  }
}

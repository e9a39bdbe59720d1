import { formatPosition } from '@kp/kernel';
import type { Leaf } from '../output/leaves';
import { cellText, readableInstant } from '../output/readable';
import type { Style } from '../output/style';
import type { Comparison } from '../replaying/compare-with-read-model';
import type { ReplayStep } from '../replaying/replay-steps';
import type { StateChange } from '../replaying/state-changes';

/** Lays out a replay: each event with what it changed, and at the end whether the read model says the same. */
export function replayPage(
  id: string,
  { steps, comparison }: { readonly steps: readonly ReplayStep[]; readonly comparison: Comparison },
  style: Style,
): string {
  return `${[
    `${style.strong(`Replay of ${id}`)}  ${String(steps.length)} ${steps.length === 1 ? 'event' : 'events'}`,
    ...steps.flatMap((step) => stepLines(step, style)),
    '',
    ...comparisonLines(comparison, style),
  ].join('\n')}\n`;
}

function stepLines({ position, type, occurredAt, synthetic, changes }: ReplayStep, style: Style): readonly string[] {
  const columns = Math.max(0, ...changes.map(({ path }) => path.length));
  return [
    '',
    `${style.strong(`@${position}  ${type}`)}  ${readableInstant(occurredAt)}${synthetic ? `  ${style.notable('SYNTHETIC')}` : ''}`,
    ...(changes.length === 0 ? ['    changes nothing'] : changes.map((change) => changeLine(change, columns, style))),
  ];
}

function changeLine({ path, before, after }: StateChange, columns: number, style: Style): string {
  const name = path.padEnd(columns);
  if (before === undefined) return style.good(`  + ${name}  ${valueText(after)}`);
  if (after === undefined) return style.bad(`  - ${name}  ${valueText(before)}`);
  return style.notable(`  ~ ${name}  ${valueText(before)} -> ${valueText(after)}`);
}

function comparisonLines({ position, inReadModel, differences }: Comparison, style: Style): readonly string[] {
  const at = `at position ${formatPosition(position)}`;
  if (!inReadModel) return [style.bad(`DIFFERENT: the read model ${at} does not hold it.`)];
  if (differences.length === 0) return [style.good(`Equal: the read model ${at} says the same.`)];
  return [
    style.bad(`DIFFERENT: the read model ${at} says otherwise (replay -> read model):`),
    ...differences.map(({ path, before, after }) => `    ${path}  ${valueText(before)} -> ${valueText(after)}`),
  ];
}

function valueText(value: Leaf | undefined): string {
  return value === undefined ? 'nothing' : cellText(value);
}

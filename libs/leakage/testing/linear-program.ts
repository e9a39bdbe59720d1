import { SINK, SOURCE, type SeededNetwork } from '../custody-network';

/** The bounds on what some arcs carry as a linear program, in the LP format that HiGHS reads. */
export function linearProgram(
  { network, seeds, arriving, leaving }: SeededNetwork,
  targets: readonly number[],
  sense: 'Minimize' | 'Maximize',
): string {
  const constraints: string[] = [];
  const bounds: string[] = [];
  const used = new Set<number>();
  const term = (sign: '+' | '-', arc: number): string => {
    used.add(arc);
    return `${sign} x${String(arc)}`;
  };
  for (let node = 0; node < network.nodes; node += 1) {
    if (node === SOURCE || node === SINK) continue;
    const into = [...arriving.arcs.subarray(arriving.from[node], arriving.from[node + 1])];
    const out = [...leaving.arcs.subarray(leaving.from[node], leaving.from[node + 1])];
    constraints.push(`${[...into.map((arc) => term('+', arc)), ...out.map((arc) => term('-', arc))].join(' ')} = 0`);
  }
  const brought = new Map<number, string[]>();
  seeds.forEach(({ entries, low, high }, seed) => {
    if (entries.length === 0) return;
    const all = [...entries].map((arc) => `y${String(seed)}_${String(arc)}`);
    for (const arc of entries) brought.set(arc, [...(brought.get(arc) ?? []), `y${String(seed)}_${String(arc)}`]);
    constraints.push(`${all.map((name) => `+ ${name}`).join(' ')} >= ${String(low)}`);
    constraints.push(`${all.map((name) => `+ ${name}`).join(' ')} <= ${String(high)}`);
  });
  for (const arc of leaving.arcs.subarray(leaving.from[SOURCE], leaving.from[SOURCE + 1])) {
    const parts = brought.get(arc) ?? [];
    constraints.push(`${term('+', arc)} ${parts.map((name) => `- ${name}`).join(' ')} = 0`);
  }
  const objective = targets.map((arc) => term('+', arc)).join(' ');
  for (const arc of used) bounds.push(`0 <= x${String(arc)} <= ${String(network.carats[arc])}`);
  return [
    sense,
    ` ${objective}`,
    'Subject To',
    ...constraints.map((line) => ` ${line}`),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
}

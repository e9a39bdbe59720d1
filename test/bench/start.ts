import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inTurn, type Figure } from './figure';

const KPL = join(__dirname, '../../apps/kpl/src/main.js');

/** The start of `kpl` for a command that needs no server and no ledger. */
export async function measureStart(): Promise<Figure> {
  const { limit, ours } = await inTurn(
    15,
    () => Promise.resolve(milliseconds(['-e', '0'])),
    () => Promise.resolve(milliseconds([KPL, 'commands', '--json'])),
  );
  return {
    name: 'start and end of `kpl commands --json`',
    limitName: 'bare `node -e 0`',
    unit: 'ms',
    ours,
    limit,
    ratio: limit / ours,
    target: 1 / 1.5,
  };
}

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(status)}.`);
  return performance.now() - start;
}

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';

/** Where the build puts the programs that tests start; `npm test` builds first. */
const PROGRAMS = resolve(__dirname, '../../dist/test/programs/event-store');

/** The path of a compiled program. */
export function programFile(name: string): string {
  return join(PROGRAMS, `${name}.js`);
}

/** Starts a program of its own process. Its errors appear among those of the test. */
export function startProgram(
  name: string,
  ...parameters: readonly string[]
): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [programFile(name), ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a program to its end and gives its exit code. */
export async function runProgram(name: string, ...parameters: readonly string[]): Promise<number | null> {
  const child = startProgram(name, ...parameters);
  child.stdout.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}

/** Does something in a folder of its own and removes the folder. */
export async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kp-crash-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

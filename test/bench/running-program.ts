import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a program that prints its address on one of its first lines, and gives the address and a way to end it. */
export async function startProgram(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const address = await Promise.race([addressIn(child.stdout), addressIn(child.stderr), deathOf(child)]);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function addressIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[\d.a-z:[\]]+/.exec(line)?.[0];
    if (address !== undefined) {
      output.resume();
      return address;
    }
  }
  return new Promise<never>(() => undefined);
}

function deathOf(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`The program ended with ${String(code)} before it listened.`));
    });
  });
}

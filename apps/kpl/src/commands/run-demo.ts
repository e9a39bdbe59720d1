import type { Exit } from '../exit-codes';
import type { Session } from '../session';
import { runDemo } from './demo';

/** `kpl demo`: fills the folder with real and synthetic history, and shows what the ledger makes of it. */
export async function demo({ data, log, output }: Session): Promise<Exit> {
  const agreed = await runDemo({ data, log, json: output.form === 'json' });
  return agreed ? 'ok' : 'differs';
}

import { COMMUNIQUE_2005 } from '@kp/public-record';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import type { Session } from '../session';
import { runDemo } from './demo';

/** The options of `kpl demo`. */
export interface DemoVerbOptions {
  readonly certificates?: string;
}

/** A smaller year is too small for the trade of all Participants; a larger one is not what the communiqué counts. */
const FEWEST = 500;
const MOST = COMMUNIQUE_2005.certificates2004.value;

/** `kpl demo`: fills the folder with real and synthetic history, and shows what the ledger makes of it. */
export async function demo({ data, log, output }: Session, options: DemoVerbOptions): Promise<Exit> {
  const certificates = numberIn(options.certificates);
  const agreed = await runDemo({ data, log, certificates, json: output.form === 'json' });
  return agreed ? 'ok' : 'differs';
}

function numberIn(text: string | undefined): number {
  if (text === undefined) return MOST;
  const certificates = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (certificates >= FEWEST && certificates <= MOST) return certificates;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a number of certificates.`,
    where: '--certificates',
    cure: `Give a whole number from ${String(FEWEST)} to ${String(MOST)}.`,
  });
}

import { rmSync } from 'node:fs';
import { standIn } from './start-stand-in';

/** Ends what `start-stand-in.ts` has started. */
export default async function stopStandIn(): Promise<void> {
  await standIn.node?.stop();
  if (standIn.folder !== undefined) rmSync(standIn.folder, { recursive: true });
}

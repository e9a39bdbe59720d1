import type { Readable } from 'node:stream';
import type { TalkStream } from './output/talk';
import type { WritableText } from './output/text-sink';

/** What `kpl` is given by the system; `process` is one. */
export interface Host {
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  readonly stdout: WritableText & { readonly isTTY?: boolean };
  readonly stderr: TalkStream;
}

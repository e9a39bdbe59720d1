import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder with little room, how a program has to be run on it, and how to make room and to give it up. */
export interface TightFolder {
  readonly data: string;
  readonly env: Readonly<Record<string, string>>;
  /** Gives the disk ten times the room; `undefined` where nobody can while a program runs. */
  readonly makeRoom: (() => void) | undefined;
  readonly release: () => void;
}

const FEW_PAGES = ['a log that may not grow', withFewPages] as const;
const TINY_DISK = ['a disk of a few megabytes', onTinyDisk] as const;

/** Ways to run out of room: one that is possible everywhere, and a real disk where one can be mounted. */
export const TIGHT_FOLDERS: readonly (readonly [name: string, make: (scratch: string) => TightFolder])[] = canMount()
  ? [FEW_PAGES, TINY_DISK]
  : [FEW_PAGES];

/** A log that SQLite does not let grow beyond some pages: as good as a full disk. */
function withFewPages(scratch: string): TightFolder {
  const hook = join(scratch, 'few-pages.cjs');
  writeFileSync(
    hook,
    `const Module = require('node:module');
     const load = Module._load;
     Module._load = function (name, ...rest) {
       const loaded = load.call(this, name, ...rest);
       if (name !== 'better-sqlite3') return loaded;
       return class extends loaded {
         constructor(file, options) {
           super(file, options);
           if (file.endsWith('log.sqlite') && !options?.readonly) this.pragma('max_page_count = 100');
         }
       };
     };`,
  );
  return {
    data: join(scratch, 'few-pages'),
    env: { NODE_OPTIONS: `--require ${hook}` },
    makeRoom: undefined,
    release: () => undefined,
  };
}

/** A real file system of three megabytes. */
function onTinyDisk(scratch: string): TightFolder {
  const data = join(scratch, 'tiny-disk');
  mkdirSync(data);
  mountTinyDisk(data);
  return {
    data,
    env: {},
    makeRoom: () => {
      spawnSync('mount', ['-o', 'remount,size=30m', data]);
    },
    release: () => spawnSync('umount', [data]),
  };
}

function mountTinyDisk(folder: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0;
}

/** Whether a file system can be mounted here: it takes Linux and the right to do so. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'kp-ledger-mount-'));
  const mounted = mountTinyDisk(folder);
  if (mounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
}

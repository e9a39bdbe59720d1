import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '@kp/event-store';
import { FileLock } from './file-lock';
import { generationFile, parseGenerationFile, type GenerationName } from './generation-name';

interface Generation {
  readonly version: number;
  readonly generation: number;
}

/** Which generation of a read model is live, and which is kept for going back. */
export interface ManifestEntry {
  readonly live: Generation | null;
  readonly previous: Generation | null;
  /** The highest number given to a generation so far. */
  readonly last: number;
}

type Entries = Readonly<Record<string, ManifestEntry>>;

const NOTHING: ManifestEntry = { live: null, previous: null, last: 0 };
const PATIENCE_MS = 5_000;

/**
 * The one switch that says which generations are live: a small file that is replaced at once. Changes are made one after
 * another, by any number of programs; readers only look whether the file is another than before.
 */
export class Manifest {
  readonly #directory: string;
  readonly #path: string;
  #stamp = '';
  #entries: Entries = {};

  constructor(directory: string) {
    this.#directory = directory;
    this.#path = join(directory, 'manifest.json');
  }

  /** How a read model stands now. */
  entry(name: string): ManifestEntry {
    this.#refresh();
    return this.#entries[name] ?? NOTHING;
  }

  /** Draws a number for a new generation of each read model, which no other program gets. */
  draw(readModels: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
    const names = readModels.map(({ name }) => name);
    const entries = this.#change(names, (entry) => ({ ...entry, last: entry.last + 1 }));
    return new Map(names.map((name) => [name, (entries[name] ?? NOTHING).last]));
  }

  /** Makes generations the live ones, all at once, keeps those before, and removes the older ones. */
  promote(generations: readonly GenerationName[]): void {
    const live = new Map(generations.map(({ name, version, generation }) => [name, { version, generation }]));
    this.#change([...live.keys()], (entry, name) => ({ ...entry, live: live.get(name) ?? null, previous: entry.live }));
    for (const name of live.keys()) this.sweep(name);
  }

  /** Makes the generation kept for going back the live one, and keeps the other. */
  swap(name: string): void {
    this.#change([name], (entry) => ({ ...entry, live: entry.previous, previous: entry.live }));
  }

  /** Removes what is neither live nor kept, unless another program is building it at the moment. */
  sweep(name: string): void {
    const { live, previous } = this.entry(name);
    const kept = [live, previous].map((kept) => kept?.generation);
    const files = readdirSync(this.#directory).map((file) => ({ file, of: parseGenerationFile(file) }));
    const old = files.filter(({ of }) => of?.name === name && !kept.includes(of.generation));
    for (const { of } of old) {
      if (of === undefined) continue;
      const lockFile = generationFile(this.#directory, of, 'lock');
      const lock = FileLock.acquire(lockFile);
      if (lock === undefined) continue;
      for (const { file, of: other } of old) {
        if (other?.generation === of.generation) rmSync(join(this.#directory, file), { force: true });
      }
      lock.release();
    }
  }

  #refresh(): void {
    const found = statSync(this.#path, { throwIfNoEntry: false });
    const stamp = found === undefined ? '' : `${String(found.ino)} ${String(found.mtimeMs)} ${String(found.size)}`;
    if (stamp === this.#stamp) return;
    this.#entries = found === undefined ? {} : (JSON.parse(readFileSync(this.#path, 'utf8')) as Entries);
    this.#stamp = stamp;
  }

  #change(names: readonly string[], change: (entry: ManifestEntry, name: string) => ManifestEntry): Entries {
    const lock = FileLock.acquire(join(this.#directory, 'manifest.lock'), PATIENCE_MS);
    if (lock === undefined) throw new Error(`Another program has held ${this.#path} for too long.`);
    try {
      const changed = Object.fromEntries(names.map((name) => [name, change(this.entry(name), name)]));
      const entries = { ...this.#entries, ...changed };
      replaceFile(this.#path, `${JSON.stringify(entries, null, 2)}\n`);
      return entries;
    } finally {
      lock.release();
    }
  }
}

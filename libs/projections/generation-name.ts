import { join } from 'node:path';

/** Names one generation of one read model. */
export interface GenerationName {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
}

const FILE = /^([a-z][a-z0-9-]*)\.v(\d+)\.g(\d+)\.(sqlite|building|scratch|lock)(-wal|-shm|-journal)?$/;

/** What a file of a generation is: the read model, one that is being built, a refold for a comparison, or a lock. */
export type GenerationFileKind = 'sqlite' | 'building' | 'scratch' | 'lock';

/** Where a generation's file lies, for example `certificates.v1.g3.sqlite`. */
export function generationFile(
  directory: string,
  { name, version, generation }: GenerationName,
  kind: GenerationFileKind = 'sqlite',
): string {
  return join(directory, `${name}.v${String(version)}.g${String(generation)}.${kind}`);
}

/** Reads the name of a file in the folder; `undefined` for what is no part of a generation. */
export function parseGenerationFile(file: string): GenerationName | undefined {
  const [, name, version, generation] = FILE.exec(file) ?? [];
  if (name === undefined) return undefined;
  return { name, version: Number(version), generation: Number(generation) };
}

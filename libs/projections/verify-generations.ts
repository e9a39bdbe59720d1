import type { Position } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import type { BuildSite } from './build-generations';
import { digestOf } from './digest';
import { ReadModelUnavailable } from './errors';
import { foldLog } from './fold-log';
import { GenerationBuilder } from './generation-builder';
import { connectReader } from './generation-connection';
import { generationFile } from './generation-name';
import { readRecord } from './generation-record';
import type { Projection } from './projection';
import type { OnProgress, Verification } from './status';

interface LiveDigest {
  readonly digest: string;
  readonly position: Position;
  readonly events: number;
}

/**
 * Folds the log again, up to where each live generation was when this began, and compares all rows. The live ones go on
 * meanwhile; what was folded again is removed.
 *
 * @throws ReadModelUnavailable when one of them was never built in this version.
 */
export async function verifyGenerations(
  projections: readonly Projection[],
  { store, directory, manifest }: BuildSite,
  { signal, onProgress }: { readonly signal?: AbortSignal | undefined; readonly onProgress?: OnProgress | undefined },
): Promise<readonly Verification[]> {
  const builders: GenerationBuilder[] = [];
  try {
    const live = new Map<GenerationBuilder, LiveDigest>();
    for (const projection of projections) {
      const found = await digestOfLive(projection, { directory, manifest });
      const name = manifest.draw(projection.name, projection.version);
      const builder = new GenerationBuilder(projection, name, { directory, store: store.id, kind: 'scratch' });
      builders.push(builder);
      live.set(builder, found);
    }
    await foldLog(store, builders, {
      upTo: (target) => (target instanceof GenerationBuilder ? live.get(target)?.position : undefined),
      signal,
      onProgress,
    });
    const verifications: Verification[] = [];
    for (const [builder, { digest, position, events }] of live) {
      const refolded = await builder.digest();
      const { name } = builder.name;
      verifications.push({ name, equal: digest === refolded, digest, refolded, position, events });
    }
    return verifications;
  } finally {
    for (const builder of builders) builder.abandon();
  }
}

/** The digest of a live generation in one consistent view, while others may write to it. */
async function digestOfLive(
  { name, version, tables }: Projection,
  { directory, manifest }: Omit<BuildSite, 'store'>,
): Promise<LiveDigest> {
  const { live } = manifest.entry(name);
  if (live?.version !== version) {
    throw new ReadModelUnavailable(name, live === null ? 'absent' : 'other-version');
  }
  const database: Database = connectReader(generationFile(directory, { name, ...live }));
  try {
    database.exec('BEGIN');
    const { checkpoint: position, events } = readRecord(database);
    return { digest: await digestOf(database, tables), position, events };
  } finally {
    database.close();
  }
}

import type { Position } from '@kp/kernel';
import type { Database } from 'better-sqlite3';
import { beginBuilders } from './begin-builders';
import type { BuildOptions, BuildSite } from './build-share';
import { digestOf } from './digest';
import { ReadModelUnavailable } from './errors';
import { foldLog } from './fold-log';
import { connectReader } from './generation-connection';
import { generationFile } from './generation-name';
import { readRecord } from './generation-record';
import type { Projection } from './projection';
import type { Verification } from './status';

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
  site: BuildSite,
  { signal, onProgress }: Omit<BuildOptions, 'upTo'>,
): Promise<readonly Verification[]> {
  const found = new Map<string, LiveDigest>();
  for (const projection of projections) {
    found.set(projection.name, await digestOfLive(projection, site));
  }
  const builders = beginBuilders(projections, site, 'scratch');
  try {
    await foldLog(site.store, builders, {
      upTo: ({ writer }) => found.get(writer.projection.name)?.position,
      signal,
      onProgress,
    });
    const verifications: Verification[] = [];
    for (const builder of builders) {
      const { name } = builder.name;
      const live = found.get(name);
      if (live === undefined) continue;
      const { digest, position, events } = live;
      const refolded = await builder.digest();
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

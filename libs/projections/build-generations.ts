import type { EventStore } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import { foldLog } from './fold-log';
import { GenerationBuilder } from './generation-builder';
import type { Manifest } from './manifest';
import type { Projection } from './projection';
import type { OnProgress } from './status';

/** Where generations are built from and to. */
export interface BuildSite {
  readonly store: EventStore;
  readonly directory: string;
  readonly manifest: Manifest;
}

export interface BuildOptions {
  readonly upTo?: Position | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Folds the log into a new generation of each projection, reading it once for all, and makes them the live ones. Until
 * then readers keep the old ones. When it fails or is ended, what was built is removed and nothing else has changed.
 */
export async function buildGenerations(
  projections: readonly Projection[],
  { store, directory, manifest }: BuildSite,
  { upTo, signal, onProgress }: BuildOptions,
): Promise<void> {
  const builders: GenerationBuilder[] = [];
  const options = { upTo: () => upTo, signal, onProgress };
  try {
    for (const projection of projections) {
      manifest.sweep(projection.name);
      const name = manifest.draw(projection.name, projection.version);
      builders.push(new GenerationBuilder(projection, name, { directory, store: store.id, kind: 'building' }));
    }
    await foldLog(store, builders, options);
    for (const builder of builders) builder.finish();
    // What was appended meanwhile: readers are never handed a generation that is behind the one before.
    await foldLog(store, builders, options);
  } catch (error) {
    for (const builder of builders) builder.abandon();
    throw error;
  }
  for (const builder of builders) {
    manifest.promote(builder.name);
    builder.release();
  }
}

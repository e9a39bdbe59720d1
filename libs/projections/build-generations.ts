import type { BuildOptions, BuildSite } from './build-share';
import { buildShares, type BuildThreads } from './build-threads';
import type { Projection } from './projection';
import { takeTogether } from './take-together';

/**
 * Folds the log into a new generation of each projection, reading it once for all in each thread, and makes them the live
 * ones. Until then readers keep the old ones. When it fails or is ended, what was built is removed and nothing else has
 * changed.
 */
export async function buildGenerations(
  projections: readonly Projection[],
  site: BuildSite,
  { signal, ...options }: BuildOptions & { readonly threads?: BuildThreads | undefined },
): Promise<void> {
  await takeTogether(
    (stop) => buildShares(projections, site, { ...options, signal: stop }),
    async (inAll) => {
      await inAll((share) => share.build());
      // What was appended meanwhile: readers are never handed a generation that is behind the one before.
      await inAll((share) => share.catchUp());
      await inAll((share) => share.promote());
    },
    signal,
  );
}

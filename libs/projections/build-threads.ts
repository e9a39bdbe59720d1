import { availableParallelism } from 'node:os';
import type { BuildOptions, BuildShare, BuildSite } from './build-share';
import { LocalShare } from './local-share';
import type { Projection } from './projection';
import { sharesByCost } from './shares-by-cost';
import { ThreadShare } from './thread-share';

/** Threads in which read models are built anew and verified, each with a share of them and its own reading of the log. */
export interface BuildThreads {
  /** The compiled module that each thread runs. It calls `serveShare`, with the same projections as the projector's. */
  readonly script: string;
  /** What the module needs to open the log; copied into the thread. */
  readonly log: unknown;
  /** How many threads at the most; by default two, or one where there is only one processor. */
  readonly count?: number;
}

/** Divides read models among threads, or gives all of them to the calling one when there are no threads to be used. */
export function buildShares(
  projections: readonly Projection[],
  site: BuildSite,
  { threads, ...options }: BuildOptions & { readonly threads?: BuildThreads | undefined },
): readonly BuildShare[] {
  if (threads === undefined) return [new LocalShare(projections, site, options)];
  const { script, log, count = Math.min(2, availableParallelism()) } = threads;
  return sharesByCost(projections, count).map((share) => {
    const names = share.map(({ name }) => name);
    return new ThreadShare({ ...options, directory: site.directory, names, script, log });
  });
}

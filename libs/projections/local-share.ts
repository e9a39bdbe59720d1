import { beginBuilders } from './begin-builders';
import type { BuildOptions, BuildShare, BuildSite } from './build-share';
import { foldLog } from './fold-log';
import type { GenerationBuilder } from './generation-builder';
import type { Projection } from './projection';
import type { Verification } from './status';
import { verifyGenerations } from './verify-generations';

/** A share that the calling thread works on. What all other shares come to as well, in threads of their own. */
export class LocalShare implements BuildShare {
  readonly #projections: readonly Projection[];
  readonly #site: BuildSite;
  readonly #options: BuildOptions;
  #builders: readonly GenerationBuilder[] = [];

  constructor(projections: readonly Projection[], site: BuildSite, options: BuildOptions) {
    this.#projections = projections;
    this.#site = site;
    this.#options = options;
  }

  async build(): Promise<void> {
    for (const { name } of this.#projections) this.#site.manifest.sweep(name);
    this.#builders = beginBuilders(this.#projections, this.#site, 'building');
    await this.catchUp();
    for (const builder of this.#builders) builder.finish();
  }

  catchUp(): Promise<void> {
    const { upTo, signal, onProgress } = this.#options;
    return foldLog(this.#site.store, this.#builders, { upTo: () => upTo, signal, onProgress });
  }

  promote(): Promise<void> {
    this.#site.manifest.promote(this.#builders.map(({ name }) => name));
    for (const builder of this.#builders) builder.release();
    this.#builders = [];
    return Promise.resolve();
  }

  abandon(): Promise<void> {
    for (const builder of this.#builders) builder.abandon();
    this.#builders = [];
    return Promise.resolve();
  }

  verify(): Promise<readonly Verification[]> {
    return verifyGenerations(this.#projections, this.#site, this.#options);
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
}

import type { BuildSite } from './build-share';
import type { LogToFold } from './fold-log';
import { GenerationBuilder, type BuilderKind } from './generation-builder';
import type { Projection } from './projection';

/** Begins a new generation of each projection; none of them when one cannot be begun. @throws ProjectorBusy */
export function beginBuilders(
  projections: readonly Projection[],
  { store, directory, manifest }: Omit<BuildSite, 'store'> & { readonly store: LogToFold },
  kind: BuilderKind,
): readonly GenerationBuilder[] {
  const generations = manifest.draw(projections);
  const builders: GenerationBuilder[] = [];
  try {
    for (const projection of projections) {
      const generation = generations.get(projection.name);
      if (generation === undefined) throw new Error(`No generation of ${projection.name} was drawn.`);
      const name = { name: projection.name, version: projection.version, generation };
      builders.push(new GenerationBuilder(projection, name, { directory, store: store.id, kind }));
    }
    return builders;
  } catch (error) {
    for (const builder of builders) builder.abandon();
    throw error;
  }
}

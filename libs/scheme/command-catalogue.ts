import type { Aggregate } from './aggregate';
import { AGGREGATE_NAMES, AGGREGATES } from './aggregates';
import type { CommandEntry } from './catalogue-entry';
import type { SchemeCommandType } from './scheme-command';

/** What a reader should know of a kind of command, and what it is about. */
export interface CataloguedCommand extends CommandEntry {
  readonly aggregate: Aggregate;
}

/** Every command, with its meaning and who may send it. */
export const COMMAND_CATALOGUE = Object.fromEntries(
  AGGREGATE_NAMES.flatMap((aggregate) =>
    Object.entries<CommandEntry>(AGGREGATES[aggregate].commands).map(([type, entry]) => [
      type,
      { aggregate, ...entry },
    ]),
  ),
) as Readonly<Record<SchemeCommandType, CataloguedCommand>>;

import type { Role } from '@kp/kernel';
import type { Aggregate, SchemeCommandType } from '@kp/scheme';
import document from '../command-catalogue.json';

/** What a sender has to know of one command. */
export interface CommandDescription {
  readonly name: SchemeCommandType;
  readonly aggregate: Aggregate;
  readonly summary: string;
  readonly whoMay: readonly Role[];
  readonly source: string;
  /** Whether it is evidence, which is recorded also when it contradicts the ledger. */
  readonly evidence: boolean;
  /** Data that pass. */
  readonly example: Readonly<Record<string, unknown>>;
  /** The columns of a CSV file of this command; of each list, those of the first two items. */
  readonly columns: readonly string[];
  /** The JSON Schema (draft 2020-12) of the data. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** All commands, and the JSON Schema of a line of a command file. */
export interface CommandCatalogue {
  readonly line: Readonly<Record<string, unknown>>;
  readonly commands: readonly CommandDescription[];
}

/** The catalogue from its committed file, without the machinery that made it. */
export function readCommandCatalogue(): CommandCatalogue {
  // A spec holds the file against what the code says today.
  return document as CommandCatalogue;
}

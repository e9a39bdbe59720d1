import type { Aggregate, CommandOf } from './aggregate';

/** Every command that the ledger takes. */
export type SchemeCommand = CommandOf<Aggregate>;
export type SchemeCommandType = SchemeCommand['type'];

import { EventStoreUnavailable, type Unavailability } from '@kp/event-store';
import { isProblemCode, problemKind, type ProblemCode } from '@kp/exchange/problems';
import type { Exit } from './exit-codes';
import { Failure } from './failure';

const OF_THE_LOG: Readonly<Record<Unavailability, readonly [Exit, ProblemCode]>> = {
  closed: ['error', 'log-unavailable'],
  'disk-full': ['log-unavailable', 'disk-full'],
  'in-use': ['in-use', 'data-folder-in-use'],
  'newer-version': ['log-unavailable', 'newer-version'],
  damaged: ['log-unavailable', 'log-damaged'],
  'not-a-log': ['log-unavailable', 'not-a-log'],
  unreachable: ['log-unavailable', 'log-unavailable'],
  'no-permission': ['unauthorised', 'no-permission'],
  'wrong-runtime': ['log-unavailable', 'wrong-runtime'],
};

/** What the read models and the system throw, by their codes: how it ends, and what can be done. */
const BY_CODE: Readonly<Record<string, readonly [Exit, string]>> = {
  'projector-busy': ['in-use', 'Wait until it is done, or stop the process that does it.'],
  'read-model-unavailable': ['error', 'Build it with `kpl projections rebuild`.'],
  'position-not-reached': ['error', 'Ask again in a moment; `kpl projections status` tells how far it is.'],
  EACCES: ['unauthorised', 'Give this user the right to it.'],
  EPERM: ['unauthorised', 'Give this user the right to it.'],
  ENOSPC: ['log-unavailable', 'Make room on the disk and repeat.'],
};

/** Turns what a library or the system threw into what the user is told, with the catalogue's rule and cure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof EventStoreUnavailable) {
    const [exit, code] = OF_THE_LOG[error.reason];
    return new Failure(exit, { what: error.message, ...ruleAndCureOf(code) }, { cause: error });
  }
  if (!(error instanceof Error)) return new Failure('error', { what: String(error) });
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = BY_CODE[code];
  if (known !== undefined) return new Failure(known[0], { what: error.message, cure: known[1] }, { cause: error });
  if (isProblemCode(code))
    return new Failure('error', { what: error.message, ...ruleAndCureOf(code) }, { cause: error });
  const cure = 'It may be a defect of kpl: run again with KPL_TRACE=1 to see where it came from, and report it.';
  return new Failure('error', { what: error.message, cure }, { cause: error });
}

function ruleAndCureOf(code: ProblemCode): { readonly rule: string; readonly cure: string } {
  const { rule, cure } = problemKind(code);
  return { rule, cure };
}

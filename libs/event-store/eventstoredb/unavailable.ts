import { ErrorType, StreamDeletedError } from '@eventstore/db-client';
import { EventStoreUnavailable, type Unavailability } from '../errors';

/** What a node may do without the client noticing: say nothing any more, or end what has no end. It may pass. */
export class NodeFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NodeFault';
  }
}

/**
 * Waits for an answer for so many milliseconds.
 *
 * @throws NodeFault when it did not come by then. What was asked may still be done.
 */
export async function answerWithin<Value>(milliseconds: number, answer: Promise<Value>): Promise<Value> {
  let watch: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    watch = setTimeout(() => {
      reject(new NodeFault(`It did not answer within ${String(milliseconds)} ms.`));
    }, milliseconds);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(watch);
  }
}

/** What the client's errors have in common with the bare errors of gRPC that it lets through. */
interface Clues {
  /** The client's name of the error, if it gave it one. */
  readonly type: string;
  /** The status of gRPC, if there is one. */
  readonly code: number | undefined;
  readonly message: string;
}

interface Meaning {
  readonly fits: (clues: Clues) => boolean;
  readonly reason: Unavailability;
  readonly sentence: string;
  /** Whether another attempt, to the same node and with the same words, could go better. */
  readonly mayPass: boolean;
}

const UNAVAILABLE = 14;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;
/** The statuses of gRPC that tell of the moment and not of the request. */
const PASSING = new Set([1, 2, 4, 8, 10, 13, UNAVAILABLE]);
const PASSING_TYPES = new Set<string>([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.NOT_LEADER,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
]);

/** The first that fits tells what an error means to whoever uses the log. */
const MEANINGS: readonly Meaning[] = [
  {
    fits: ({ type, code }) =>
      type === (ErrorType.ACCESS_DENIED as string) || code === PERMISSION_DENIED || code === UNAUTHENTICATED,
    reason: 'no-permission',
    sentence: 'It refuses the login. Put a user who may read and write into the address: esdb://user:password@host.',
    mayPass: false,
  },
  {
    fits: ({ type }) => type === (ErrorType.STREAM_DELETED as string),
    reason: 'damaged',
    sentence:
      'A stream of the ledger was deleted on the server for ever. Put back a copy, and let read models be rebuilt.',
    mayPass: false,
  },
  {
    fits: ({ message }) => /certificate|self.signed|unable to verify|altname/i.test(message),
    reason: 'unreachable',
    sentence: 'Its certificate is not trusted. Name the file of its authority in the address: tlsCAFile=...',
    mayPass: false,
  },
  {
    fits: ({ message }) => /wrong version number|packet length too long/i.test(message),
    reason: 'unreachable',
    sentence: 'It speaks no TLS. Correct the address, or add tls=false to it.',
    mayPass: false,
  },
  {
    fits: ({ message }) => /name resolution failed|ENOTFOUND|EAI_AGAIN/i.test(message),
    reason: 'unreachable',
    sentence: 'Its name is not known. Correct the address, or the name service of this machine.',
    mayPass: true,
  },
  {
    fits: ({ type, message }) =>
      type === (ErrorType.NOT_LEADER as string) || /failed to discover|no leader|not ready/i.test(message),
    reason: 'unreachable',
    sentence: 'No node leads. See that most nodes of the cluster run and reach each other.',
    mayPass: true,
  },
  {
    fits: ({ type, code }) => PASSING_TYPES.has(type) || (code !== undefined && PASSING.has(code)),
    reason: 'unreachable',
    sentence: 'It does not answer as it should. See that it runs and can be reached from here.',
    mayPass: true,
  },
  {
    fits: () => true,
    reason: 'not-a-log',
    sentence: 'It refuses what it was asked. See that the address is that of the node of this ledger.',
    mayPass: false,
  },
];

/** Whether the same may go well in a moment. For an append it means that its outcome is not known. */
export function isTransient(error: unknown): boolean {
  if (error instanceof EventStoreUnavailable) return false;
  if (error instanceof NodeFault) return true;
  const clues = cluesOf(error);
  return clues !== undefined && meaningOf(clues).mayPass;
}

/** Whether the name of the node leads nowhere: when a log is opened, this is a mistake in its address. */
export function isUnknownName(error: unknown): boolean {
  return /name resolution failed|ENOTFOUND/i.test(cluesOf(error)?.message ?? '');
}

/** Says in the port's words why the log cannot be used. What does not come from the client stays what it is. */
export function unavailable(address: string, error: unknown): unknown {
  if (error instanceof EventStoreUnavailable) return error;
  const clues = error instanceof NodeFault ? { type: '', code: UNAVAILABLE, message: error.message } : cluesOf(error);
  if (clues === undefined) return error;
  const { reason, sentence } = meaningOf(clues);
  return new EventStoreUnavailable(reason, `The log at ${address} cannot be used: ${sentence} (${clues.message})`, {
    cause: error,
  });
}

function meaningOf(clues: Clues): Meaning {
  const meaning = MEANINGS.find(({ fits }) => fits(clues));
  if (meaning === undefined) throw new RangeError('The last meaning fits everything.');
  return meaning;
}

/** `undefined` when neither the client nor gRPC speaks, but a mistake of the program. */
function cluesOf(error: unknown): Clues | undefined {
  if (!(error instanceof Error)) return undefined;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
  const code = 'code' in error && typeof error.code === 'number' ? error.code : undefined;
  const broken = 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE' ? UNAVAILABLE : code;
  const discovery = error.message.startsWith('Failed to discover');
  if (type === '' && broken === undefined && !discovery) return undefined;
  // The client names the stream beside its message, which is empty.
  const message = error instanceof StreamDeletedError ? `stream ${error.streamName}` : error.message;
  return { type, code: broken, message };
}

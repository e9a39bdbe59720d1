import { status } from '@grpc/grpc-js';
import fc from 'fast-check';
import type { FaultRule } from '../../../../test/eventstoredb';

const when = fc.constantFrom('before' as const, 'after' as const);
const code = fc.constantFrom(status.UNAVAILABLE, status.CANCELLED, status.ABORTED);
const milliseconds = fc.constantFrom(5, 40, 150);

const appendFault: fc.Arbitrary<FaultRule['effect']> = fc.oneof(
  fc.constant({ kind: 'lose-answer' as const }),
  fc.record({ kind: fc.constant('delay' as const), when, milliseconds }),
  fc.record({ kind: fc.constant('reset' as const), when }),
  fc.record({ kind: fc.constant('time-out' as const), when }),
  fc.record({ kind: fc.constant('refuse' as const), code }),
);
const afterEvents = fc.nat(6);
const readFault: fc.Arbitrary<FaultRule['effect']> = fc.oneof(
  fc.record({ kind: fc.constant('break' as const), afterEvents, code }),
  fc.record({ kind: fc.constant('delay' as const), when: fc.constant('before' as const), milliseconds }),
  fc.record({ kind: fc.constant('reset' as const), when: fc.constant('before' as const) }),
  fc.record({ kind: fc.constant('refuse' as const), code }),
);
const subscriptionFault: fc.Arbitrary<FaultRule['effect']> = fc.oneof(
  readFault,
  fc.record({ kind: fc.constant('end' as const), afterEvents }),
  fc.constant({ kind: 'checkpoint-ahead' as const }),
);
const skip = fc.nat(4);
/** A fault that one call suffers, of those that the adapter absorbs without its caller noticing. */
export const faultRule: fc.Arbitrary<FaultRule> = fc.oneof(
  fc.record({ on: fc.constant('batch-append' as const), skip, effect: appendFault }),
  fc.record({ on: fc.constant('read' as const), skip, effect: readFault }),
  fc.record({ on: fc.constant('subscribe' as const), skip, effect: subscriptionFault }),
);

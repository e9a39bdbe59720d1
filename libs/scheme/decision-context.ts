import type { Actor, Instant } from '@kp/kernel';
import type { Aggregate, StateOf, StreamOf } from './aggregate';
import type { CertificateNumber } from './certificates/events';
import type { CertificateState } from './certificates/state';
import type { ParticipantState } from './participants/state';
import type { ParticipantCode } from './participant-code';

/**
 * What a decider knows beside its command and its own state. The states of other things are those of the moment at which
 * the command is decided; what held on a date is read out of them. Of what the ledger has never heard of, and of what was
 * not named among the references of the command, they are the initial ones.
 */
export interface DecisionContext {
  readonly actor: Actor;
  /** When the act took place, as the actor says. */
  readonly occurredAt: Instant;
  /** The ledger's own time. */
  readonly now: Instant;
  /** Any thing that the command names. */
  readonly stateOf: <A extends Aggregate>(stream: StreamOf<A>) => StateOf<A>;
  /** Any Participant or place. */
  readonly participant: (code: ParticipantCode) => ParticipantState;
  /** A certificate that the command names beside its own. */
  readonly certificate: (number: CertificateNumber) => CertificateState;
}

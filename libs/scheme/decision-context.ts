import type { Actor, Instant } from '@kp/kernel';
import type { ApplicationKey } from './applications/application-key';
import type { ApplicationState } from './applications/state';
import type { CertificateNumber } from './certificates/events';
import type { CertificateState } from './certificates/state';
import type { ParticipantState } from './participants/state';
import type { ParticipantCode } from './participant-code';

/**
 * What a decider knows beside its command and its own state. The states of other things are those of the moment at which
 * the command is decided; what held on a date is read out of them.
 */
export interface DecisionContext {
  readonly actor: Actor;
  /** When the act took place, as the actor says. */
  readonly occurredAt: Instant;
  /** The ledger's own time. */
  readonly now: Instant;
  /** Any Participant or place; the initial state for one that the ledger has never heard of. */
  readonly participant: (code: ParticipantCode) => ParticipantState;
  /** A certificate that the command names beside its own. */
  readonly certificate: (number: CertificateNumber) => CertificateState;
  /** An application that the command names. */
  readonly application: (key: ApplicationKey) => ApplicationState;
}

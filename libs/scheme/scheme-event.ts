import type { ApplicationEvent } from './applications/events';
import type { AttemptEvent } from './attempts/events';
import type { CertificateEvent } from './certificates/events';
import type { NoticeEvent } from './notices/events';
import type { ParticipantEvent } from './participants/events';
import type { ReturnEvent } from './returns/events';

/** Every fact that the ledger records. */
export type SchemeEvent =
  ApplicationEvent | AttemptEvent | CertificateEvent | NoticeEvent | ParticipantEvent | ReturnEvent;
export type SchemeEventType = SchemeEvent['type'];

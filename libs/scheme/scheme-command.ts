import type { ApplicationCommand } from './applications/commands';
import type { AttemptCommand } from './attempts/commands';
import type { CertificateCommand } from './certificates/commands';
import type { NoticeCommand } from './notices/commands';
import type { ParticipantCommand } from './participants/commands';
import type { ReturnCommand } from './returns/commands';

/** Every command that the ledger takes. */
export type SchemeCommand =
  ApplicationCommand | AttemptCommand | CertificateCommand | NoticeCommand | ParticipantCommand | ReturnCommand;
export type SchemeCommandType = SchemeCommand['type'];

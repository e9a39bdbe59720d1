import type { SchemeCommandType } from './scheme-command';

/** The commands that bring their thing into being: before them its stream is empty, but for evidence that came early. */
export const OPENING_COMMANDS: ReadonlySet<SchemeCommandType> = new Set<SchemeCommandType>([
  'FileApplication',
  'IssueCertificate',
  'AdmitParticipant',
  'RecogniseTradingEntity',
  'FileReturn',
  'ReportTradeAttempt',
  'RaiseNotice',
]);

import type {
  CertificatePolicyAdopted,
  MembershipNoteRecorded,
  ParticipantAbsorbed,
  ParticipantAdmitted,
  ParticipantRejoined,
  ParticipantRemoved,
  PrefixAssigned,
  TradingEntityRecognised,
} from './events';
import type { RestrictionCommand } from './restrictions/commands';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

// A fact of membership is decided elsewhere and reported here, so a command holds just what its event will hold.
export type AdmitParticipant = Intention<'AdmitParticipant', ParticipantAdmitted['data']>;
export type RemoveParticipant = Intention<'RemoveParticipant', ParticipantRemoved['data']>;
export type RejoinParticipant = Intention<'RejoinParticipant', ParticipantRejoined['data']>;
export type AbsorbParticipant = Intention<'AbsorbParticipant', ParticipantAbsorbed['data']>;
export type RecogniseTradingEntity = Intention<'RecogniseTradingEntity', TradingEntityRecognised['data']>;
export type RecordMembershipNote = Intention<'RecordMembershipNote', MembershipNoteRecorded['data']>;
export type AssignPrefix = Intention<'AssignPrefix', PrefixAssigned['data']>;
export type AdoptCertificatePolicy = Intention<'AdoptCertificatePolicy', CertificatePolicyAdopted['data']>;

export type ParticipantCommand =
  | AdmitParticipant
  | RemoveParticipant
  | RejoinParticipant
  | AbsorbParticipant
  | RecogniseTradingEntity
  | RecordMembershipNote
  | AssignPrefix
  | AdoptCertificatePolicy
  | RestrictionCommand;

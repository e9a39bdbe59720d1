import type {
  ApplicantCirculated,
  ApplicantNotified,
  ApplicantWithdrawn,
  CertificatePolicyAdopted,
  MembershipNoteRecorded,
  OrganisationJoined,
  ParticipantAbsorbed,
  ParticipantAdmitted,
  ParticipantRejoined,
  ParticipantRemoved,
  PrefixAssigned,
  StockDeclared,
  TradingEntityRecognised,
} from './events';
import type { RestrictionCommand } from './restrictions/commands';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

// A fact of membership is decided elsewhere and reported here, so a command holds just what its event will hold.
export type AdmitParticipant = Intention<'AdmitParticipant', ParticipantAdmitted['data']>;
export type NotifyApplicant = Intention<'NotifyApplicant', ApplicantNotified['data']>;
export type CirculateApplicant = Intention<'CirculateApplicant', ApplicantCirculated['data']>;
export type WithdrawApplicant = Intention<'WithdrawApplicant', ApplicantWithdrawn['data']>;
export type JoinOrganisation = Intention<'JoinOrganisation', OrganisationJoined['data']>;
export type DeclareStock = Intention<'DeclareStock', StockDeclared['data']>;
export type RemoveParticipant = Intention<'RemoveParticipant', ParticipantRemoved['data']>;
export type RejoinParticipant = Intention<'RejoinParticipant', ParticipantRejoined['data']>;
export type AbsorbParticipant = Intention<'AbsorbParticipant', ParticipantAbsorbed['data']>;
export type RecogniseTradingEntity = Intention<'RecogniseTradingEntity', TradingEntityRecognised['data']>;
export type RecordMembershipNote = Intention<'RecordMembershipNote', MembershipNoteRecorded['data']>;
export type AssignPrefix = Intention<'AssignPrefix', PrefixAssigned['data']>;
export type AdoptCertificatePolicy = Intention<'AdoptCertificatePolicy', CertificatePolicyAdopted['data']>;

export type ParticipantCommand =
  | AdmitParticipant
  | NotifyApplicant
  | CirculateApplicant
  | WithdrawApplicant
  | JoinOrganisation
  | DeclareStock
  | RemoveParticipant
  | RejoinParticipant
  | AbsorbParticipant
  | RecogniseTradingEntity
  | RecordMembershipNote
  | AssignPrefix
  | AdoptCertificatePolicy
  | RestrictionCommand;

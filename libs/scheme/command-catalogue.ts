import type { Role } from '@kp/kernel';
import type { SchemeCommandType } from './scheme-command';
import type { Aggregate } from './streams';

/** What a reader should know of a kind of command. */
export interface CommandEntry {
  readonly aggregate: Aggregate;
  readonly summary: string;
  /** The roles that may send it; the decider holds further conditions, such as for which Participant. */
  readonly whoMay: readonly Role[];
  /** The rule or practice behind it. */
  readonly source: string;
  /** It adds evidence and changes no intention, so it needs no knowledge of the revision that it meets. */
  readonly evidence: boolean;
  /** It is judged by what remains, not by what its sender has seen, so that many may be sent side by side. */
  readonly sideBySide?: true;
}

const ISSUER: readonly Role[] = ['exporting-authority'];
const CUSTOMS: readonly Role[] = ['importing-authority'];
const AUTHORITIES: readonly Role[] = ['importing-authority', 'exporting-authority'];
const LEDGER: readonly Role[] = ['ledger'];
const AUTHORITIES_AND_LEDGER: readonly Role[] = [...AUTHORITIES, ...LEDGER];
const KEEPERS_OF_MEMBERSHIP: readonly Role[] = ['chair', 'participation-committee'];
const PARTICIPANT_ITSELF: readonly Role[] = ['exporting-authority', 'chair'];
const STATISTICIANS: readonly Role[] = ['statistics-office', 'working-group', 'chair'];

/** Every command, with its meaning and who may send it. */
export const COMMAND_CATALOGUE: Readonly<Record<SchemeCommandType, CommandEntry>> = {
  FileApplication: {
    aggregate: 'application',
    summary: 'File what an exporter applies for, with its declaration that the stones are free of conflict',
    whoMay: ISSUER,
    source: 'KPCS Annex II 18',
    evidence: false,
  },
  ApproveApplication: {
    aggregate: 'application',
    summary: 'Approve an application and set a number aside for its certificate',
    whoMay: ISSUER,
    source: 'KPCS IV(a)',
    evidence: false,
  },
  DeclineApplication: {
    aggregate: 'application',
    summary: 'Decline an application',
    whoMay: ISSUER,
    source: 'KPCS IV(a)',
    evidence: false,
  },
  IssueCertificate: {
    aggregate: 'certificate',
    summary: 'Issue a certificate for a shipment',
    whoMay: ISSUER,
    source: 'KPCS II(a), Annex I',
    evidence: false,
  },
  ValidateCertificate: {
    aggregate: 'certificate',
    summary: 'Validate an issued certificate and state the seal of each container',
    whoMay: ISSUER,
    source: 'KPCS III(a), IV(c)',
    evidence: false,
  },
  DispatchCertificate: {
    aggregate: 'certificate',
    summary: 'State that the shipment left',
    whoMay: ISSUER,
    source: 'KPCS III(a)',
    evidence: false,
  },
  ConfirmImport: {
    aggregate: 'certificate',
    summary: 'Confirm what was received; recorded also where it contradicts the ledger',
    whoMay: CUSTOMS,
    source: 'KPCS III(b)',
    evidence: true,
  },
  RefuseImport: {
    aggregate: 'certificate',
    summary: 'State that a shipment was not let in',
    whoMay: CUSTOMS,
    source: 'KPCS III(b), III(c)',
    evidence: true,
  },
  VoidCertificate: {
    aggregate: 'certificate',
    summary: 'Cancel a certificate before dispatch; its number stays used',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  InvalidateCertificate: {
    aggregate: 'certificate',
    summary: 'Declare a certificate inaccurate after dispatch',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  ReplaceCertificate: {
    aggregate: 'certificate',
    summary: 'Retire a certificate before dispatch in favour of its successor',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  ReturnUnusedCertificate: {
    aggregate: 'certificate',
    summary: 'Take back a certificate under which nothing was shipped',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  SendPreAlert: {
    aggregate: 'certificate',
    summary: 'Tell the importing authority of a shipment before it arrives',
    whoMay: ISSUER,
    source: 'KPCS Annex II 19 and 21',
    evidence: false,
  },
  RecordTransitEntry: {
    aggregate: 'certificate',
    summary: 'Report that a sealed shipment came into transit; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS III(d)',
    evidence: true,
  },
  RecordTransitExit: {
    aggregate: 'certificate',
    summary: 'Report that a shipment left its place of transit; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS III(d)',
    evidence: true,
  },
  RecordArrival: {
    aggregate: 'certificate',
    summary: 'Report that a shipment came before customs, at its destination or elsewhere',
    whoMay: CUSTOMS,
    source: 'KPCS III(b), Annex II 22',
    evidence: true,
  },
  DetainShipment: {
    aggregate: 'certificate',
    summary: 'Report that an authority holds a shipment; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS IV(d); national practice',
    evidence: true,
  },
  ReleaseShipment: {
    aggregate: 'certificate',
    summary: 'Let a detained shipment go on, after what was wrong has been put right',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: false,
  },
  ForfeitShipment: {
    aggregate: 'certificate',
    summary: 'Let a detained shipment fall to the state',
    whoMay: AUTHORITIES,
    source: 'KPCS IV(d); national practice',
    evidence: false,
  },
  OrderReturn: {
    aggregate: 'certificate',
    summary: 'Order a shipment back to the Participant that issued its certificate',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: false,
  },
  ReturnToIssuer: {
    aggregate: 'certificate',
    summary: 'Report that the issuer has a shipment back',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: true,
  },
  ReportFake: {
    aggregate: 'certificate',
    summary: 'Report a paper as a fake, also one whose number was never issued',
    whoMay: AUTHORITIES,
    source: 'KPCS Annex I (resistance to forgery); guidelines on fraudulent certificates',
    evidence: true,
  },
  InstructCorrection: {
    aggregate: 'certificate',
    summary: 'Instruct the importing authority to put a clerical error right',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  EndorseCorrection: {
    aggregate: 'certificate',
    summary: 'Endorse a clerical correction on the written instruction of the issuer',
    whoMay: CUSTOMS,
    source: 'National practice',
    evidence: false,
  },
  DrawFromCertificate: {
    aggregate: 'certificate',
    summary: 'Set imported stones aside for a certificate that is to be issued',
    whoMay: ISSUER,
    source: 'KPCS IV(a); national practice: a re-export names every certificate of import',
    evidence: false,
    sideBySide: true,
  },
  ReleaseDraw: {
    aggregate: 'certificate',
    summary: 'Give back what was drawn for a certificate that does not need it',
    whoMay: ISSUER,
    source: 'Order of this ledger',
    evidence: false,
    sideBySide: true,
  },
  ReportTradeAttempt: {
    aggregate: 'attempt',
    summary: 'Report an attempt to trade with a place that is no Participant',
    whoMay: AUTHORITIES,
    source: 'KPCS III(c)',
    evidence: true,
  },
  RaiseNotice: {
    aggregate: 'notice',
    summary:
      'Tell an authority of the other side what it has to know; given by the ledger itself when the fact is recorded',
    whoMay: LEDGER,
    source: 'KPCS III(b), Annex II 19, 21 and 24',
    evidence: false,
  },
  ReportDelivery: {
    aggregate: 'notice',
    summary: 'Report what became of a notice; its addressee acknowledges it so',
    whoMay: AUTHORITIES_AND_LEDGER,
    source: 'Order of this ledger',
    evidence: true,
  },
  AdmitParticipant: {
    aggregate: 'participant',
    summary: 'Record that the scheme became effective for a Participant',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.8 and VI.9',
    evidence: false,
  },
  RemoveParticipant: {
    aggregate: 'participant',
    summary: 'Record that a Participant was taken off the list',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI',
    evidence: false,
  },
  RejoinParticipant: {
    aggregate: 'participant',
    summary: 'Record that a former Participant came back',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.8 and VI.9',
    evidence: false,
  },
  AbsorbParticipant: {
    aggregate: 'participant',
    summary: 'Record that a Participant’s seat passed to a regional organisation',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS I (Participant)',
    evidence: false,
  },
  RecogniseTradingEntity: {
    aggregate: 'participant',
    summary: 'Record that a place which is no Participant meets the minimum requirements for trade',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'Notice of the Chair',
    evidence: false,
  },
  RecordMembershipNote: {
    aggregate: 'participant',
    summary: 'Record what a list says of a Participant beside membership and trade',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'Notice of the Chair',
    evidence: false,
  },
  AssignPrefix: {
    aggregate: 'participant',
    summary: 'State the letters with which a Participant’s certificate numbers begin',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS II(d), Annex I',
    evidence: false,
  },
  AdoptCertificatePolicy: {
    aggregate: 'participant',
    summary: 'State for how long a Participant’s certificates are valid',
    whoMay: PARTICIPANT_ITSELF,
    source: 'National law',
    evidence: false,
  },
  ImposeTradeRestriction: {
    aggregate: 'participant',
    summary: 'Record a restriction of trade with a Participant or in stones mined there',
    whoMay: ['chair'],
    source: 'Notice of the Chair, or a Security Council resolution',
    evidence: false,
  },
  LiftTradeRestriction: {
    aggregate: 'participant',
    summary: 'Record the end of a restriction of trade',
    whoMay: ['chair'],
    source: 'Notice of the Chair, or a Security Council resolution',
    evidence: false,
  },
  FileReturn: {
    aggregate: 'return',
    summary: 'File a return of production for a half-year',
    whoMay: STATISTICIANS,
    source: 'KPCS V(b), Annex III',
    evidence: false,
  },
  ReviseReturn: {
    aggregate: 'return',
    summary: 'Put other figures in the place of those that stand',
    whoMay: STATISTICIANS,
    source: 'KPCS Annex III',
    evidence: false,
  },
  WithdrawReturn: {
    aggregate: 'return',
    summary: 'Take a return back',
    whoMay: STATISTICIANS,
    source: 'KPCS Annex III',
    evidence: false,
  },
};

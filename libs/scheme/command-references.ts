import type { Actor, StreamName } from '@kp/kernel';
import type { ApplicationKey } from './applications/application-key';
import type { CertificateContent, CertificateNumber } from './certificates/events';
import { reportedBy } from './certificates/evidence';
import type { CertificateState } from './certificates/state';
import { issuerNamedIn } from './notices/addressee';
import { noticeIdOf } from './notices/notice-id';
import { parseParticipantCode, type ParticipantCode } from './participant-code';
import type { SchemeCommand } from './scheme-command';
import {
  applicationStream,
  attemptStream,
  certificateStream,
  noticeStream,
  participantStream,
  returnStream,
} from './streams';

/** The stream whose history the command joins. */
export function streamOf(command: SchemeCommand): StreamName {
  switch (command.type) {
    case 'IssueCertificate':
    case 'ValidateCertificate':
    case 'DispatchCertificate':
    case 'ConfirmImport':
    case 'RefuseImport':
    case 'VoidCertificate':
    case 'InvalidateCertificate':
    case 'ReplaceCertificate':
    case 'ReturnUnusedCertificate':
    case 'SendPreAlert':
    case 'RecordTransitEntry':
    case 'RecordTransitExit':
    case 'RecordArrival':
    case 'DetainShipment':
    case 'ReleaseShipment':
    case 'ForfeitShipment':
    case 'OrderReturn':
    case 'ReturnToIssuer':
    case 'ReportFake':
    case 'InstructCorrection':
    case 'EndorseCorrection':
    case 'DrawFromCertificate':
    case 'ReleaseDraw':
      return certificateStream(command.data.number);
    case 'FileApplication':
    case 'ApproveApplication':
    case 'DeclineApplication':
      return applicationStream(command.data);
    case 'ReportTradeAttempt':
      return attemptStream(command.data);
    case 'RaiseNotice':
      return noticeStream(noticeIdOf(command.data.certificate, command.data.revision));
    case 'ReportDelivery':
      return noticeStream(command.data.notice);
    case 'FileReturn':
    case 'ReviseReturn':
    case 'WithdrawReturn':
      return returnStream(command.data);
    default:
      return participantStream(command.data.participant);
  }
}

/** The things beside its own that a command must be judged by. */
export interface References {
  readonly participants: readonly ParticipantCode[];
  readonly certificates: readonly CertificateNumber[];
  readonly applications: readonly ApplicationKey[];
}

/**
 * What has to be loaded before a command is decided: the decision context must know these, and what it is asked for and
 * does not know it may take for unheard of. `certificate` is the state of the certificate that the command is about, whose
 * content names the parties of a dispatch or an arrival; for another aggregate it is the initial state.
 * Evidence is recorded whatever these say; they are then there for the discrepancies of its receipt.
 */
export function referencesOf(command: SchemeCommand, actor: Actor, certificate: CertificateState): References {
  switch (command.type) {
    case 'FileApplication':
      return { ...NOTHING, participants: partiesOf(command.data, certificate, actor) };
    case 'ApproveApplication':
      return { ...NOTHING, certificates: [command.data.certificate] };
    case 'IssueCertificate': {
      const { replaces, sendsOn, issuer, application, sources = [] } = command.data;
      return {
        participants: partiesOf(command.data, certificate, actor),
        certificates: [...new Set([replaces, sendsOn, ...sources.map(({ certificate: source }) => source)])].filter(
          (number) => number !== undefined,
        ),
        applications: application === undefined ? [] : [{ issuer, application }],
      };
    }
    case 'DispatchCertificate': {
      const sources = certificate.content?.sources ?? [];
      return {
        ...NOTHING,
        participants: partiesOf(certificate.content, certificate, actor),
        certificates: [...new Set(sources.map(({ certificate: source }) => source))],
      };
    }
    case 'ConfirmImport':
    case 'RefuseImport':
    case 'RecordArrival':
    case 'DetainShipment':
    case 'ReturnToIssuer':
    case 'ReportFake':
      return { ...NOTHING, participants: partiesOf(certificate.content, certificate, actor) };
    case 'RecordTransitEntry':
    case 'RecordTransitExit': {
      const parties = partiesOf(certificate.content, certificate, actor);
      return { ...NOTHING, participants: [...new Set([...parties, command.data.place])] };
    }
    case 'ReplaceCertificate':
      return { ...NOTHING, certificates: [command.data.replacedBy] };
    case 'DrawFromCertificate':
    case 'ReleaseDraw':
      return { ...NOTHING, certificates: [command.data.by] };
    case 'ReportTradeAttempt':
      return { ...NOTHING, participants: [command.data.place] };
    case 'RaiseNotice': {
      const named = issuerNamedIn(command.data.certificate);
      return {
        ...NOTHING,
        participants: named === undefined ? [] : [named],
        certificates: [command.data.certificate],
      };
    }
    case 'AbsorbParticipant':
      return { ...NOTHING, participants: [command.data.into] };
    case 'FileReturn':
    case 'ReviseReturn':
    case 'WithdrawReturn':
      return { ...NOTHING, participants: [command.data.participant] };
    default:
      return NOTHING;
  }
}

const NOTHING: References = { participants: [], certificates: [], applications: [] };

/** Whom a shipment concerns: issuer, destination, origin, and who acts or has reported on it. */
function partiesOf(
  content: Pick<CertificateContent, 'issuer' | 'destination' | 'origin'> | null,
  { evidence }: CertificateState,
  actor: Actor,
): readonly ParticipantCode[] {
  const parties = new Set(evidence.map(reportedBy));
  const acting = actor.participant === undefined ? undefined : parseParticipantCode(actor.participant);
  if (acting !== undefined) parties.add(acting);
  if (content !== null) {
    parties.add(content.issuer).add(content.destination);
    if (content.origin.kind === 'single') parties.add(content.origin.country);
  }
  return [...parties];
}

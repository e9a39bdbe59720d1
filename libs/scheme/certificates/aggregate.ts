import type { AggregateEntry, StreamOf } from '../aggregate';
import { permissionToTrade, type PermissionRule } from '../participants/permission';
import { applicationStream, certificateStream, participantStream } from '../streams';
import { CERTIFICATE_COMMANDS, CERTIFICATE_EVENTS } from './catalogue';
import { certificateDecider } from './decide';
import { discrepanciesRaisedBy } from './discrepancies';
import { partiesOf } from './parties';

/**
 * Certificates. Evidence is recorded whatever the things say that are loaded for it; they are then there for the
 * discrepancies of its receipt.
 */
export const CERTIFICATE: AggregateEntry<'certificate'> = {
  decider: certificateDecider,
  commands: CERTIFICATE_COMMANDS,
  events: CERTIFICATE_EVENTS,
  streamOf: ({ number }) => certificateStream(number),
  referencesOf: (command, actor, state): readonly StreamOf<'application' | 'certificate' | 'participant'>[] => {
    switch (command.type) {
      case 'IssueCertificate': {
        const { replaces, sendsOn, issuer, application, sources = [] } = command.data;
        return [
          ...partiesOf(command.data, state, actor).map(participantStream),
          ...[replaces, sendsOn, ...sources.map(({ certificate }) => certificate)]
            .filter((number) => number !== undefined)
            .map(certificateStream),
          ...(application === undefined ? [] : [applicationStream({ issuer, application })]),
        ];
      }
      case 'DispatchCertificate':
        return [
          ...partiesOf(state.content, state, actor).map(participantStream),
          ...(state.content?.sources ?? []).map(({ certificate }) => certificateStream(certificate)),
        ];
      case 'ConfirmImport':
      case 'RefuseImport':
      case 'RecordArrival':
      case 'DetainShipment':
      case 'ReturnToIssuer':
      case 'ReportFake':
        return partiesOf(state.content, state, actor).map(participantStream);
      case 'RecordTransitEntry':
      case 'RecordTransitExit':
        return [...partiesOf(state.content, state, actor), command.data.place].map(participantStream);
      case 'ReplaceCertificate':
        return [certificateStream(command.data.replacedBy)];
      case 'DrawFromCertificate':
      case 'ReleaseDraw':
        return [certificateStream(command.data.by)];
      default:
        return [];
    }
  },
  flagsOf: (event, before, { tolerance, participant }) => {
    const permission: PermissionRule = (question) => permissionToTrade(question, participant);
    return discrepanciesRaisedBy(event, before, { tolerance, permission }).map(({ rule }) => rule);
  },
  policyOf: ({ tolerance }) => tolerance.version,
};

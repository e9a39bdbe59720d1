import type { AggregateEntry, StreamOf } from '../aggregate';
import { permissionToTrade, type PermissionRule } from '../participants/permission';
import { toleranceInForce } from '../policies/tolerance-in-force';
import { applicationStream, certificateStream, participantStream, policyStream } from '../streams';
import { CERTIFICATE_COMMANDS, CERTIFICATE_EVENTS } from './catalogue';
import { certificateDecider } from './decide';
import { discrepanciesRaisedBy } from './discrepancies';
import { isEvidence, seenOn } from './evidence';
import { referencesOfLots } from './lot-rules';
import { partiesOf } from './parties';

const TOLERANCE = policyStream('tolerance');

/**
 * Certificates. Evidence is recorded whatever the things say that are loaded for it; they are then there for the
 * discrepancies of its receipt.
 */
export const CERTIFICATE: AggregateEntry<'certificate'> = {
  decider: certificateDecider,
  commands: CERTIFICATE_COMMANDS,
  events: CERTIFICATE_EVENTS,
  streamOf: ({ number }) => certificateStream(number),
  referencesOf: (
    command,
    actor,
    state,
  ): readonly StreamOf<'account' | 'application' | 'certificate' | 'participant' | 'policy'>[] => {
    switch (command.type) {
      case 'IssueCertificate': {
        const { replaces, sendsOn, issuer, application, sources = [], lots } = command.data;
        return [
          ...partiesOf(command.data, state, actor).map(participantStream),
          ...[replaces, sendsOn, ...sources.map(({ certificate }) => certificate)]
            .filter((number) => number !== undefined)
            .map(certificateStream),
          ...referencesOfLots(lots),
          ...(application === undefined ? [] : [applicationStream({ issuer, application })]),
          ...(state.evidence.length === 0 ? [] : [TOLERANCE]),
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
        return [...partiesOf(state.content, state, actor).map(participantStream), TOLERANCE];
      case 'RecordTransitEntry':
      case 'RecordTransitExit':
        return [...[...partiesOf(state.content, state, actor), command.data.place].map(participantStream), TOLERANCE];
      case 'ReplaceCertificate':
        return [certificateStream(command.data.replacedBy)];
      case 'DrawFromCertificate':
      case 'ReleaseDraw':
        return [certificateStream(command.data.by)];
      default:
        return [];
    }
  },
  flagsOf: (event, before, { stateOf, participant }) => {
    const tolerance = toleranceInForce(stateOf(TOLERANCE));
    const permission: PermissionRule = (question) => permissionToTrade(question, participant);
    return discrepanciesRaisedBy(event, before, { tolerance, permission }).map(({ rule }) => rule);
  },
  policyOf: (event, { evidence }, { stateOf }) => {
    const tolerance = toleranceInForce(stateOf(TOLERANCE));
    if (isEvidence(event)) return tolerance(seenOn(event)).version;
    if (event.type !== 'certificate.issued') return undefined;
    // What was reported early is compared now, each report by the tolerance of its own day.
    return [...new Set(evidence.map((piece) => tolerance(seenOn(piece)).version))].join(', ');
  },
};

import type { Decider } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import type { CertificateCommand } from './commands';
import { decideEndorsement, decideInstruction } from './corrections/decide-correction';
import { decideFake } from './custody/decide-fake';
import { decideHold } from './custody/decide-hold';
import { decidePreAlert } from './custody/decide-pre-alert';
import { decideSighting } from './custody/decide-sighting';
import { decideConfirmation, decideRefusal } from './decide-evidence';
import { decideIssue } from './decide-issue';
import {
  decideDispatch,
  decideInvalidation,
  decideReplacement,
  decideReturnUnused,
  decideValidation,
  decideVoid,
} from './decide-lifecycle';
import type { CertificateEvent } from './events';
import { decideDraw, decideDrawRelease } from './lineage/decide-draw';
import { evolveCertificate, initialCertificateState, type CertificateState } from './state';

/**
 * The rules of one certificate, from issue to what customs report and decide.
 *
 * What an issuer intends is refused with every rule that stands against it; an actor that may not act at all is told only
 * that. What authorities report is evidence: it is refused when malformed or sent by somebody who may not report it,
 * never because it contradicts what is on record.
 */
export const certificateDecider: Decider<CertificateState, CertificateCommand, CertificateEvent, DecisionContext> = {
  initialState: initialCertificateState,
  evolve: evolveCertificate,
  decide: (command, state, context) => {
    switch (command.type) {
      case 'IssueCertificate':
        return decideIssue(command, state, context);
      case 'ValidateCertificate':
        return decideValidation(command, state, context);
      case 'DispatchCertificate':
        return decideDispatch(command, state, context);
      case 'ConfirmImport':
        return decideConfirmation(command, context);
      case 'RefuseImport':
        return decideRefusal(command, context);
      case 'VoidCertificate':
        return decideVoid(command, state, context);
      case 'InvalidateCertificate':
        return decideInvalidation(command, state, context);
      case 'ReplaceCertificate':
        return decideReplacement(command, state, context);
      case 'ReturnUnusedCertificate':
        return decideReturnUnused(command, state, context);
      case 'SendPreAlert':
        return decidePreAlert(command, state, context);
      case 'RecordTransitEntry':
      case 'RecordTransitExit':
      case 'RecordArrival':
      case 'DetainShipment':
      case 'ReturnToIssuer':
        return decideSighting(command, state, context);
      case 'ReleaseShipment':
      case 'ForfeitShipment':
      case 'OrderReturn':
        return decideHold(command, state, context);
      case 'InstructCorrection':
        return decideInstruction(command, state, context);
      case 'EndorseCorrection':
        return decideEndorsement(command, state, context);
      case 'DrawFromCertificate':
        return decideDraw(command, state, context);
      case 'ReleaseDraw':
        return decideDrawRelease(command, state, context);
      case 'ReportFake':
        return decideFake(command, context);
    }
  },
};

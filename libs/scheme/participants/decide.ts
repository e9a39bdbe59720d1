import { actsFor, hasRole, type Decider, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { parseParticipantCode } from '../participant-code';
import { hatsOf, notInTheFuture } from '../record-rules';
import { judged, reject } from '../rejections';
import type { ParticipantCommand } from './commands';
import type { ParticipantEvent } from './events';
import { circulationRules, noticeRules, organisationRules, stockRules, withdrawalRules } from './joining-rules';
import {
  absorptionRules,
  admissionRules,
  noteRules,
  recognitionRules,
  rejoiningRules,
  removalRules,
} from './membership-rules';
import {
  approvalRules,
  approvalWithdrawalRules,
  impositionRules,
  liftingRules,
  narrowingRules,
} from './restrictions/rules';
import { evolveParticipant, initialParticipantState, type ParticipantState } from './state';
import { policyRules, prefixRules } from './trade-rules';

/**
 * The rules of one Participant, or of another place that the scheme speaks of.
 *
 * Facts of membership and restrictions are decided elsewhere; these rules see to it that their record is in order, and
 * that only those report them who may: membership the Chair and the Participation Committee, restrictions the Chair, approvals
 * of shipments under them the Chair and working groups, prefixes and certificate policies the Participant itself and the Chair (KPCS II, VI).
 */
export const participantDecider: Decider<ParticipantState, ParticipantCommand, ParticipantEvent, DecisionContext> = {
  initialState: initialParticipantState,
  evolve: evolveParticipant,
  decide: (command, state, context) => {
    const barred = authorityRule(command, context);
    if (barred.length > 0) return judged(barred);
    return judged<ParticipantEvent>(
      [...notInTheFuture(context), ...codeRule(command), ...rulesOf(command, state, context)],
      eventOf(command),
    );
  },
};

function authorityRule({ type, data }: ParticipantCommand, { actor }: DecisionContext): readonly Rejection[] {
  const detail = `The actor is ${hatsOf(actor)}.`;
  switch (type) {
    case 'NotifyApplicant':
    case 'CirculateApplicant':
    case 'WithdrawApplicant':
    case 'JoinOrganisation':
    case 'AdmitParticipant':
    case 'RemoveParticipant':
    case 'RejoinParticipant':
    case 'AbsorbParticipant':
    case 'RecogniseTradingEntity':
    case 'RecordMembershipNote':
      return hasRole(actor, 'chair', 'participation-committee')
        ? []
        : [reject('not-a-keeper-of-membership', '', detail)];
    case 'ImposeTradeRestriction':
    case 'NarrowTradeRestriction':
    case 'LiftTradeRestriction':
      return hasRole(actor, 'chair') ? [] : [reject('not-the-chair', '', detail)];
    case 'ApproveShipment':
    case 'WithdrawShipmentApproval':
      return hasRole(actor, 'chair', 'working-group') ? [] : [reject('not-a-monitor', '', detail)];
    case 'DeclareStock':
    case 'AssignPrefix':
    case 'AdoptCertificatePolicy':
      return hasRole(actor, 'chair') || actsFor(actor, data.participant, 'exporting-authority')
        ? []
        : [reject('not-this-participant', '', detail)];
  }
}

function codeRule({ data: { participant } }: ParticipantCommand): readonly Rejection[] {
  if (parseParticipantCode(participant) !== undefined) return [];
  return [reject('code-malformed', '/participant', `"${participant}" is not two capital letters.`)];
}

function rulesOf(command: ParticipantCommand, state: ParticipantState, context: DecisionContext): readonly Rejection[] {
  switch (command.type) {
    case 'AdmitParticipant':
      return admissionRules(command.data, state);
    case 'RemoveParticipant':
      return removalRules(command.data, state, context);
    case 'NotifyApplicant':
      return noticeRules(command.data, state);
    case 'CirculateApplicant':
      return circulationRules(command.data, state);
    case 'WithdrawApplicant':
      return withdrawalRules(command.data, state);
    case 'JoinOrganisation':
      return organisationRules(command.data, state, context);
    case 'DeclareStock':
      return stockRules(command.data, state);
    case 'RejoinParticipant':
      return rejoiningRules(command.data, state);
    case 'AbsorbParticipant':
      return absorptionRules(command.data, state, context);
    case 'RecogniseTradingEntity':
      return recognitionRules(command.data, state);
    case 'RecordMembershipNote':
      return noteRules(command.data, state);
    case 'AssignPrefix':
      return prefixRules(command.data, state);
    case 'AdoptCertificatePolicy':
      return policyRules(command.data, state);
    case 'ImposeTradeRestriction':
      return impositionRules(command.data, state);
    case 'NarrowTradeRestriction':
      return narrowingRules(command.data, state);
    case 'LiftTradeRestriction':
      return liftingRules(command.data, state);
    case 'ApproveShipment':
      return approvalRules(command.data, state);
    case 'WithdrawShipmentApproval':
      return approvalWithdrawalRules(command.data, state);
  }
}

function eventOf(command: ParticipantCommand): ParticipantEvent {
  switch (command.type) {
    case 'AdmitParticipant':
      return { type: 'participant.admitted', version: 1, data: command.data };
    case 'RemoveParticipant':
      return { type: 'participant.removed', version: 1, data: command.data };
    case 'NotifyApplicant':
      return { type: 'participant.applicant-notified', version: 1, data: command.data };
    case 'CirculateApplicant':
      return { type: 'participant.applicant-circulated', version: 1, data: command.data };
    case 'WithdrawApplicant':
      return { type: 'participant.applicant-withdrawn', version: 1, data: command.data };
    case 'JoinOrganisation':
      return { type: 'participant.organisation-joined', version: 1, data: command.data };
    case 'DeclareStock':
      return { type: 'participant.stock-declared', version: 1, data: command.data };
    case 'RejoinParticipant':
      return { type: 'participant.rejoined', version: 1, data: command.data };
    case 'AbsorbParticipant':
      return { type: 'participant.absorbed', version: 1, data: command.data };
    case 'RecogniseTradingEntity':
      return { type: 'participant.recognised-for-trade', version: 1, data: command.data };
    case 'RecordMembershipNote':
      return { type: 'participant.note-recorded', version: 1, data: command.data };
    case 'AssignPrefix':
      return { type: 'participant.prefix-assigned', version: 1, data: command.data };
    case 'AdoptCertificatePolicy':
      return { type: 'participant.certificate-policy-adopted', version: 1, data: command.data };
    case 'ImposeTradeRestriction':
      return { type: 'participant.trade-restriction-imposed', version: 1, data: command.data };
    case 'NarrowTradeRestriction':
      return { type: 'participant.trade-restriction-narrowed', version: 1, data: command.data };
    case 'ApproveShipment':
      return { type: 'participant.shipment-approved', version: 1, data: command.data };
    case 'WithdrawShipmentApproval':
      return { type: 'participant.shipment-approval-withdrawn', version: 1, data: command.data };
    case 'LiftTradeRestriction':
      return { type: 'participant.trade-restriction-lifted', version: 1, data: command.data };
  }
}

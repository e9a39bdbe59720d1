import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { KEEPERS_OF_MEMBERSHIP, MONITORS, PARTICIPANT_ITSELF } from '../who-may';
import type { ParticipantCommand } from './commands';
import { PARTICIPANT_EVENT_EXAMPLES } from './event-examples';
import type { ParticipantEvent } from './events';

/** The commands about Participants and other places, with their meaning and who may send them. */
export const PARTICIPANT_COMMANDS: CommandEntries<ParticipantCommand> = {
  AdmitParticipant: {
    summary: 'Record that the scheme became effective for a Participant',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.8 and VI.9',
    opens: true,
    evidence: false,
  },
  NotifyApplicant: {
    summary: 'Record that a state or organisation wants to join',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.9',
    evidence: false,
    sideBySide: true,
  },
  CirculateApplicant: {
    summary: 'Record that the wish of an applicant was made known to all Participants',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.9',
    evidence: false,
  },
  WithdrawApplicant: {
    summary: 'Record that an applicant no longer wants to join',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.9',
    evidence: false,
  },
  JoinOrganisation: {
    summary: 'Record that a state is a member of a regional organisation',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS I (Participant)',
    evidence: false,
    sideBySide: true,
  },
  DeclareStock: {
    summary: 'State what rough diamonds are in the territory of a place that joins',
    whoMay: PARTICIPANT_ITSELF,
    source: 'Lesson of the return of Lebanon in 2005: stock built up outside has to be declared',
    evidence: false,
    sideBySide: true,
  },
  RemoveParticipant: {
    summary: 'Record that a Participant was taken off the list',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI',
    evidence: false,
  },
  RejoinParticipant: {
    summary: 'Record that a former Participant came back',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS VI.8 and VI.9',
    evidence: false,
  },
  AbsorbParticipant: {
    summary: 'Record that a Participant’s seat passed to a regional organisation',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'KPCS I (Participant)',
    evidence: false,
  },
  RecogniseTradingEntity: {
    summary: 'Record that a place which is no Participant meets the minimum requirements for trade',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'Notice of the Chair',
    opens: true,
    evidence: false,
  },
  RecordMembershipNote: {
    summary: 'Record what a list says of a Participant beside membership and trade',
    whoMay: KEEPERS_OF_MEMBERSHIP,
    source: 'Notice of the Chair',
    evidence: false,
  },
  AssignPrefix: {
    summary: 'State the letters with which a Participant’s certificate numbers begin',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS II(d), Annex I',
    evidence: false,
  },
  AdoptCertificatePolicy: {
    summary: 'State for how long a Participant’s certificates are valid',
    whoMay: PARTICIPANT_ITSELF,
    source: 'National law',
    evidence: false,
  },
  ImposeTradeRestriction: {
    summary: 'Record a restriction of trade with a Participant or in stones mined there',
    whoMay: ['chair'],
    source: 'Notice of the Chair, or a Security Council resolution',
    evidence: false,
  },
  NarrowTradeRestriction: {
    summary: 'Record that a restriction of trade asks for less, or leaves out some zones and mines',
    whoMay: ['chair'],
    source: 'Notice of the Chair, or a decision of the Plenary',
    evidence: false,
  },
  ApproveShipment: {
    summary: 'Record that a shipment may pass a restriction by prior approval',
    whoMay: MONITORS,
    source: 'The decision that asks for prior approval',
    evidence: false,
    sideBySide: true,
  },
  WithdrawShipmentApproval: {
    summary: 'Record that the approval of a shipment was taken back',
    whoMay: MONITORS,
    source: 'The decision that asks for prior approval',
    evidence: false,
    sideBySide: true,
  },
  LiftTradeRestriction: {
    summary: 'Record the end of a restriction of trade',
    whoMay: ['chair'],
    source: 'Notice of the Chair, or a Security Council resolution',
    evidence: false,
  },
};

/** The facts about Participants and other places, in their present version. */
export const PARTICIPANT_EVENTS: EventEntries<ParticipantEvent> = {
  'participant.admitted': {
    version: 1,
    meaning: 'The scheme became effective for a state or a regional organisation.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.admitted'],
  },
  'participant.applicant-notified': {
    version: 1,
    meaning: 'A state or organisation wants to join.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.applicant-notified'],
  },
  'participant.applicant-circulated': {
    version: 1,
    meaning: 'The wish of an applicant was made known to all Participants.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.applicant-circulated'],
  },
  'participant.applicant-withdrawn': {
    version: 1,
    meaning: 'An applicant no longer wants to join.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.applicant-withdrawn'],
  },
  'participant.organisation-joined': {
    version: 1,
    meaning: 'A state is a member of a regional organisation, which is the Participant.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.organisation-joined'],
  },
  'participant.stock-declared': {
    version: 1,
    meaning: 'A place stated what rough diamonds were there when it joined.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.stock-declared'],
  },
  'participant.removed': {
    version: 1,
    meaning: 'A Participant was taken off the list.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.removed'],
  },
  'participant.rejoined': {
    version: 1,
    meaning: 'A former Participant came back.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.rejoined'],
  },
  'participant.absorbed': {
    version: 1,
    meaning: 'The seat of a Participant passed to a regional organisation.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.absorbed'],
  },
  'participant.recognised-for-trade': {
    version: 1,
    meaning: 'A place that is no Participant may trade with Participants.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.recognised-for-trade'],
  },
  'participant.note-recorded': {
    version: 1,
    meaning: 'A list says something that changes neither membership nor trade.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.note-recorded'],
  },
  'participant.prefix-assigned': {
    version: 1,
    meaning: 'The Participant numbers its certificates with these letters for some days.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.prefix-assigned'],
  },
  'participant.certificate-policy-adopted': {
    version: 1,
    meaning: 'The Participant limits for how long its certificates are valid.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.certificate-policy-adopted'],
  },
  'participant.trade-restriction-imposed': {
    version: 1,
    meaning: 'Trade with a Participant, or in stones mined there, is restricted.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.trade-restriction-imposed'],
  },
  'participant.trade-restriction-narrowed': {
    version: 1,
    meaning: 'A restriction of trade asks for less than before, or leaves out some zones and mines.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.trade-restriction-narrowed'],
  },
  'participant.shipment-approved': {
    version: 1,
    meaning: 'One shipment may pass a restriction by prior approval.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.shipment-approved'],
  },
  'participant.shipment-approval-withdrawn': {
    version: 1,
    meaning: 'The approval of a shipment was taken back.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.shipment-approval-withdrawn'],
  },
  'participant.trade-restriction-lifted': {
    version: 1,
    meaning: 'A restriction of trade ended.',
    example: PARTICIPANT_EVENT_EXAMPLES['participant.trade-restriction-lifted'],
  },
};

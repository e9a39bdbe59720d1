import type { Projection } from '@kp/projections';
import type { ParticipantEvent } from '@kp/scheme';
import { facts } from './tables';

/** The name of this read model. */
export const PARTICIPANTS = 'participants';

/** The facts about Participants and other places. */
export const participantsProjection: Projection<ParticipantEvent> = {
  name: PARTICIPANTS,
  version: 3,
  tables: [facts],
  handles: [
    'participant.admitted',
    'participant.applicant-notified',
    'participant.applicant-circulated',
    'participant.applicant-withdrawn',
    'participant.organisation-joined',
    'participant.stock-declared',
    'participant.removed',
    'participant.rejoined',
    'participant.absorbed',
    'participant.recognised-for-trade',
    'participant.note-recorded',
    'participant.prefix-assigned',
    'participant.certificate-policy-adopted',
    'participant.trade-restriction-imposed',
    'participant.trade-restriction-narrowed',
    'participant.trade-restriction-lifted',
    'participant.shipment-approved',
    'participant.shipment-approval-withdrawn',
  ],
  apply({ position, type, data, metadata }, rows) {
    rows.put(facts, {
      position,
      code: data.participant,
      type,
      effective_from: data.effectiveFrom,
      data,
      synthetic: metadata.synthetic === true ? 1 : 0,
    });
  },
};

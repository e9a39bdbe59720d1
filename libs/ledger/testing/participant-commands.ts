import type { Clock, Instant, LocalDate } from '@kp/kernel';
import type { ParticipantCode, SchemeCommand } from '@kp/scheme';

/** A clock that always tells the same. */
export const STILL_CLOCK: Clock = { now: () => '2024-01-01T00:00:00.000Z' as Instant };

/** The Chair's command to admit a state from a day on. */
export function admission(participant: string, effectiveFrom = '2003-01-01'): SchemeCommand {
  return {
    type: 'AdmitParticipant',
    data: {
      participant: participant as ParticipantCode,
      name: `Participant ${participant}`,
      kind: 'state',
      producer: true,
      effectiveFrom: effectiveFrom as LocalDate,
      certainty: 'stated',
      source: 'List of the Chair',
    },
  };
}

/** The Chair's command to record a note about it. */
export function note(participant: string, text: string): SchemeCommand {
  return {
    type: 'RecordMembershipNote',
    data: {
      participant: participant as ParticipantCode,
      note: text,
      effectiveFrom: '2003-01-01' as LocalDate,
      certainty: 'stated',
      source: 'List of the Chair',
    },
  };
}

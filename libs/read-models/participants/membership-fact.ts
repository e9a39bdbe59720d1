import type { ParticipantEvent } from '@kp/scheme';
import type { Fact } from './place';
import type { MembershipFact } from './records';

/** A fact as a list shows it. */
export function membershipFact({ event, position, isSynthetic }: Fact): MembershipFact {
  const { data } = event;
  return {
    code: data.participant,
    type: event.type,
    effectiveFrom: data.effectiveFrom,
    certainty: 'certainty' in data ? data.certainty : null,
    source: 'source' in data ? data.source : data.legalBasis,
    detail: inWords(event),
    position,
    synthetic: isSynthetic,
  };
}

function inWords(event: ParticipantEvent): string {
  switch (event.type) {
    case 'participant.admitted': {
      const { name, kind, producer } = event.data;
      const what = kind === 'state' ? 'state' : 'regional organisation';
      return `${name} admitted as a ${producer ? 'producing ' : ''}${what}`;
    }
    case 'participant.removed':
      return `Removed: ${event.data.reason}`;
    case 'participant.rejoined':
      return 'Rejoined';
    case 'participant.absorbed':
      return `Seat passed to ${event.data.into}`;
    case 'participant.recognised-for-trade':
      return `${event.data.name} recognised for trade`;
    case 'participant.note-recorded':
      return event.data.note;
    case 'participant.prefix-assigned': {
      const { prefix, effectiveUntil } = event.data;
      return `Certificate numbers begin with ${prefix}${effectiveUntil === null ? '' : ` until ${effectiveUntil}`}`;
    }
    case 'participant.certificate-policy-adopted': {
      const { policy, maximumValidity } = event.data;
      const life = maximumValidity === null ? 'no maximum' : `${String(maximumValidity.count)} ${maximumValidity.unit}`;
      return `Certificate policy ${policy}: validity, ${life}`;
    }
    case 'participant.trade-restriction-imposed': {
      const { restriction, scope, effect, effectiveUntil } = event.data;
      const of = scope === 'origin' ? 'stones mined there' : 'its trade';
      return `Restriction ${restriction} on ${of}: ${effect}${effectiveUntil === null ? '' : ` until ${effectiveUntil}`}`;
    }
    case 'participant.trade-restriction-lifted':
      return `Restriction ${event.data.restriction} lifted`;
  }
}

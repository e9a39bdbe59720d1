import { formatCarats, formatUsDollars } from '@kp/kernel';
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
    source: sourceOf(event),
    detail: inWords(event),
    position,
    synthetic: isSynthetic,
  };
}

function sourceOf({ type, data }: ParticipantEvent): string {
  switch (type) {
    case 'participant.trade-restriction-imposed':
    case 'participant.trade-restriction-narrowed':
    case 'participant.trade-restriction-lifted':
      return data.legalBasis;
    case 'participant.shipment-approved':
      return `${data.approvedBy}: ${data.approval}`;
    case 'participant.shipment-approval-withdrawn':
      return data.reason;
    default:
      return data.source;
  }
}

function inWords(event: ParticipantEvent): string {
  switch (event.type) {
    case 'participant.admitted': {
      const { name, kind, producer } = event.data;
      const what = kind === 'state' ? 'state' : 'regional organisation';
      return `${name} admitted as a ${producer ? 'producing ' : ''}${what}`;
    }
    case 'participant.applicant-notified':
      return `${event.data.name} wants to join`;
    case 'participant.applicant-circulated':
      return 'Its wish to join was made known to all Participants';
    case 'participant.applicant-withdrawn':
      return `It no longer wants to join: ${event.data.reason}`;
    case 'participant.organisation-joined': {
      const { organisation, hasAuthority } = event.data;
      const seat = hasAuthority === true ? ', with an authority of it' : '';
      return `A member of ${organisation}${seat}`;
    }
    case 'participant.stock-declared': {
      const { carats, valueUsd } = event.data;
      return `Stock of ${formatCarats(carats)} ct declared${valueUsd === null ? '' : `, worth US$ ${formatUsDollars(valueUsd)}`}`;
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
      const { restriction, scope, subject, effect, effectiveUntil } = event.data;
      const of =
        scope === 'origin' ? 'stones mined there' : subject === undefined ? 'its trade' : `${scope} ${subject}`;
      return `Restriction ${restriction} on ${of}: ${effect}${effectiveUntil === null ? '' : ` until ${effectiveUntil}`}`;
    }
    case 'participant.trade-restriction-narrowed': {
      const { restriction, effect, exempt } = event.data;
      return `Restriction ${restriction} narrowed: ${effect}${exempt.length === 0 ? '' : `, but for ${exempt.join(', ')}`}`;
    }
    case 'participant.trade-restriction-lifted':
      return `Restriction ${event.data.restriction} lifted`;
    case 'participant.shipment-approved':
      return `${event.data.certificate} approved under ${event.data.restriction}`;
    case 'participant.shipment-approval-withdrawn':
      return `Approval of ${event.data.certificate} under ${event.data.restriction} withdrawn`;
  }
}

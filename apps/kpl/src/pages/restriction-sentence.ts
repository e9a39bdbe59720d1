import type { ParticipantEvent, RestrictionEvent } from '@kp/scheme';

/** Whether a fact about a place is one about a restriction of trade. */
export function isAboutRestriction(event: ParticipantEvent): event is RestrictionEvent {
  return 'restriction' in event.data;
}

/** What happened to a restriction of trade, in a sentence. */
export function restrictionSentence(event: RestrictionEvent): string {
  const from = `from ${event.data.effectiveFrom}`;
  switch (event.type) {
    case 'participant.trade-restriction-imposed': {
      const { scope, subject, effect, effectiveUntil, legalBasis, restriction } = event.data;
      const whose =
        subject === undefined ? (scope === 'origin' ? 'stones mined there' : 'all its trade') : `${scope} ${subject}`;
      const until = effectiveUntil === null ? '' : ` to ${effectiveUntil}`;
      return `${effect} for ${whose} ${from}${until}: ${legalBasis} (${restriction})`;
    }
    case 'participant.trade-restriction-narrowed': {
      const { effect, exempt, legalBasis, restriction } = event.data;
      const but = exempt.length === 0 ? '' : `, but for ${exempt.join(', ')}`;
      return `restriction ${restriction} narrowed to ${effect}${but} ${from}: ${legalBasis}`;
    }
    case 'participant.trade-restriction-lifted':
      return `restriction ${event.data.restriction} no longer holds ${from}: ${event.data.legalBasis}`;
    case 'participant.shipment-approved': {
      const { certificate, restriction, approval, approvedBy, effectiveUntil } = event.data;
      const until = effectiveUntil === null ? '' : ` to ${effectiveUntil}`;
      return `${certificate} may pass the restriction ${restriction} ${from}${until}: ${approvedBy}, ${approval}`;
    }
    case 'participant.shipment-approval-withdrawn': {
      const { certificate, restriction, reason } = event.data;
      return `${certificate} may no longer pass the restriction ${restriction} ${from}: ${reason}`;
    }
  }
}

import { sameName } from '../../certificates/same-name';
import type { ParticipantCode } from '../../participant-code';
import type { PermissionReason, TradeQuestion, TradeSide } from '../permission';
import { approvalOn, termsOn } from './in-force';
import type { TradeRestriction } from './state';

/** Whether a restriction is about a shipment; `not-told` where that depends on what is not stated. */
type Bearing = 'yes' | 'no' | 'not-told';

/** The reason that a restriction in force on one side of a trade gives, or none where it is not about the shipment. */
export function weightOf(
  restriction: TradeRestriction,
  side: TradeSide,
  participant: ParticipantCode,
  question: TradeQuestion,
): readonly PermissionReason[] {
  const bearing = bearingOn(restriction, side, question, participant);
  const { effect, exempt, legalBasis } = termsOn(restriction, question.date);
  if (bearing === 'no' || isExempt(exempt, participant, question)) return [];
  const { restriction: name, scope, subject } = restriction;
  const reason = { side, participant, restriction: name, scope, subject };
  if (effect === 'enhanced-vigilance') return [{ ...reason, bars: false, code: effect, legalBasis }];
  const { stated, date } = question;
  const approval = effect === 'prior-approval' ? approvalOn(restriction, stated?.number, date) : undefined;
  if (approval !== undefined) {
    return [{ ...reason, bars: false, code: 'approved', legalBasis: `${approval.approvedBy}: ${approval.approval}` }];
  }
  return [{ ...reason, bars: true, code: bearing === 'not-told' ? 'place-not-stated' : effect, legalBasis }];
}

function bearingOn(
  { scope, subject }: TradeRestriction,
  side: TradeSide,
  { exporter, importer, stated = {} }: TradeQuestion,
  participant: ParticipantCode,
): Bearing {
  const names = subject ?? '';
  switch (scope) {
    case 'participant':
      return yesOrNo(side !== 'origin');
    case 'origin':
      return yesOrNo(side === 'origin');
    case 'zone':
    case 'mine': {
      if (side !== 'origin') return 'no';
      const place = stated[scope];
      return place === undefined ? 'not-told' : yesOrNo(sameName(place, names));
    }
    case 'company': {
      const company = side === 'origin' ? undefined : stated[side];
      return yesOrNo(company !== undefined && (company.registration === names || sameName(company.name, names)));
    }
    case 'party': {
      // Of a country that is both an end of the trade and the origin, it is told once.
      const isToldAtEnd = side === 'origin' && (participant === exporter || participant === importer);
      const isMeant = [stated.exporter, stated.importer].some(
        (party) => party !== undefined && sameName(party.name, names),
      );
      return yesOrNo(!isToldAtEnd && isMeant);
    }
  }
}

/** Stones of a zone or mine that a restriction of the country leaves out. */
function isExempt(
  exempt: readonly string[],
  participant: ParticipantCode,
  { origin, stated = {} }: TradeQuestion,
): boolean {
  if (origin.kind !== 'single' || origin.country !== participant) return false;
  return [stated.zone, stated.mine].some(
    (place) => place !== undefined && exempt.some((other) => sameName(place, other)),
  );
}

function yesOrNo(applies: boolean): Bearing {
  return applies ? 'yes' : 'no';
}

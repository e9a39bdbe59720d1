import type { LocalDate, Rejection } from '@kp/kernel';
import { sameName } from '../../certificates/same-name';
import { parseCertificateNumber } from '../../certificates/certificate-number';
import { textsPresent } from '../../record-rules';
import { reject } from '../../rejections';
import { endsAfterItBegins } from '../trade-rules';
import type { ParticipantState } from '../state';
import {
  RESTRICTION_EFFECTS,
  type RestrictionEffect,
  type ShipmentApprovalWithdrawn,
  type ShipmentApproved,
  type TradeRestrictionImposed,
  type TradeRestrictionLifted,
  type TradeRestrictionNarrowed,
} from './events';
import { approvalOn, isInForce, termsOn } from './in-force';
import type { TradeRestriction } from './state';

/** Each restriction of a place has a name of its own. The place need not be a Participant. */
export function impositionRules(data: TradeRestrictionImposed['data'], state: ParticipantState): readonly Rejection[] {
  const { restriction, scope, subject, effectiveFrom, effectiveUntil, legalBasis } = data;
  const same = state.restrictions.find((other) => other.restriction === restriction);
  const isOfAll = scope === 'participant' || scope === 'origin';
  return [
    ...textsPresent({ '/restriction': restriction, '/legalBasis': legalBasis }),
    ...(same === undefined
      ? []
      : [
          reject(
            'restriction-named-already',
            '/restriction',
            `${restriction} was imposed with effect from ${same.effectiveFrom}.`,
          ),
        ]),
    ...(isOfAll === (subject === undefined)
      ? textsPresent(subject === undefined ? {} : { '/subject': subject })
      : [reject('subject-out-of-scope', '/subject', `The scope is ${scope}; the subject is ${subject ?? 'missing'}.`)]),
    ...endsAfterItBegins(effectiveFrom, effectiveUntil),
  ];
}

/** Only what is in force is lifted. A restriction lifted on its first day never held. */
export function liftingRules(data: TradeRestrictionLifted['data'], state: ParticipantState): readonly Rejection[] {
  const { effectiveFrom, legalBasis } = data;
  return [
    ...textsPresent({ '/legalBasis': legalBasis }),
    ...ofRestrictionInForce(data, state, effectiveFrom, ({ narrowings }) => {
      const last = narrowings.at(-1);
      return last === undefined || last.effectiveFrom <= effectiveFrom
        ? []
        : [outOfOrder(`It would be lifted on ${effectiveFrom}; it was narrowed from ${last.effectiveFrom} on.`)];
    }),
  ];
}

/** A narrowing asks for no more than before and leaves out no less, and it changes something. */
export function narrowingRules(data: TradeRestrictionNarrowed['data'], state: ParticipantState): readonly Rejection[] {
  const { effectiveFrom, effect, exempt, legalBasis } = data;
  return [
    ...textsPresent({ '/legalBasis': legalBasis }),
    ...exempt.flatMap((place, index) => textsPresent({ [`/exempt/${String(index)}`]: place })),
    ...ofRestrictionInForce(data, state, effectiveFrom, (restriction) => {
      const last = restriction.narrowings.at(-1);
      if (last !== undefined && effectiveFrom <= last.effectiveFrom) {
        return [outOfOrder(`It would be narrowed from ${effectiveFrom} on; it was from ${last.effectiveFrom} on.`)];
      }
      const before = termsOn(restriction, effectiveFrom);
      const isNarrower =
        strength(effect) <= strength(before.effect) &&
        before.exempt.every((place) => exempt.some((other) => sameName(place, other))) &&
        (effect !== before.effect || exempt.length > before.exempt.length);
      if (isNarrower) return [];
      const words = `${before.effect}${before.exempt.length === 0 ? '' : `, but for ${before.exempt.join(', ')}`}`;
      return [reject('restriction-not-narrowed', '/effect', `Until then it asks for ${words}.`)];
    }),
  ];
}

/** A shipment is approved under a restriction that asks for it on that day. */
export function approvalRules(data: ShipmentApproved['data'], state: ParticipantState): readonly Rejection[] {
  const { certificate, approval, approvedBy, effectiveFrom, effectiveUntil } = data;
  return [
    ...textsPresent({ '/approval': approval, '/approvedBy': approvedBy }),
    ...(parseCertificateNumber(certificate) === undefined
      ? [reject('number-malformed', '/certificate', `"${certificate}" is no certificate number.`)]
      : []),
    ...endsAfterItBegins(effectiveFrom, effectiveUntil),
    ...ofRestrictionInForce(data, state, effectiveFrom, (restriction) => {
      const { effect } = termsOn(restriction, effectiveFrom);
      const standing = restriction.approvals.find(
        (other) => other.certificate === certificate && other.withdrawn === null,
      );
      return [
        ...(effect === 'prior-approval'
          ? []
          : [reject('approval-not-asked-for', '/restriction', `On ${effectiveFrom} it asks for ${effect}.`)]),
        ...(standing === undefined
          ? []
          : [reject('approved-already', '/certificate', `${certificate} is approved by ${standing.approval}.`)]),
      ];
    }),
  ];
}

/** Only an approval that stands is taken back. */
export function approvalWithdrawalRules(
  data: ShipmentApprovalWithdrawn['data'],
  state: ParticipantState,
): readonly Rejection[] {
  const { restriction: name, certificate, effectiveFrom, reason } = data;
  const found = [...textsPresent({ '/reason': reason })];
  const restriction = state.restrictions.find((other) => other.restriction === name);
  if (restriction === undefined) return [...found, unknownRestriction(data)];
  if (approvalOn(restriction, certificate, effectiveFrom) === undefined) {
    const detail = `On ${effectiveFrom} no approval of ${certificate} under ${name} stands.`;
    found.push(reject('approval-unknown', '/certificate', detail));
  }
  return found;
}

function ofRestrictionInForce(
  data: { readonly participant: string; readonly restriction: string },
  { restrictions }: ParticipantState,
  date: LocalDate,
  rules: (restriction: TradeRestriction) => readonly Rejection[],
): readonly Rejection[] {
  const { restriction } = data;
  const imposed = restrictions.find((other) => other.restriction === restriction);
  if (imposed === undefined) return [unknownRestriction(data)];
  if (imposed.lifted === null && isInForce(imposed, date)) return rules(imposed);
  const end = imposed.lifted?.effectiveFrom ?? imposed.effectiveUntil ?? 'no set end';
  const detail = `${restriction} holds from ${imposed.effectiveFrom} to ${end}; the act would hold from ${date}.`;
  return [reject('restriction-not-in-force', '/effectiveFrom', detail)];
}

function unknownRestriction(data: { readonly participant: string; readonly restriction: string }): Rejection {
  return reject('restriction-unknown', '/restriction', `${data.participant} has no restriction ${data.restriction}.`);
}

function outOfOrder(detail: string): Rejection {
  return reject('dates-out-of-order', '/effectiveFrom', detail);
}

function strength(effect: RestrictionEffect): number {
  return -RESTRICTION_EFFECTS.indexOf(effect);
}

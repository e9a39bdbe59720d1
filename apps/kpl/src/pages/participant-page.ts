import type { LocalDate } from '@kp/kernel';
import {
  isInForce,
  membershipOn,
  policyOn,
  prefixesOn,
  termsOn,
  type DatedFact,
  type Membership,
  type ParticipantCode,
  type ParticipantState,
} from '@kp/scheme';
import type { Style } from '../output/style';
import { labelled } from './labelled';

/** A Participant as a page sees it: what the ledger holds, and on which day it is asked what holds. */
export interface ParticipantView {
  readonly code: ParticipantCode;
  readonly state: ParticipantState;
  readonly on: LocalDate;
}

/** Lays out what is known of a Participant or place: how it stands on a day, then every fact with its source. */
export function participantPage({ code, state, on }: ParticipantView, style: Style): readonly string[] {
  const policy = policyOn(state, on);
  const inForce = state.restrictions.filter((restriction) => isInForce(restriction, on));
  return [
    style.strong(`${code}  ${state.name ?? 'name not recorded'}`),
    '',
    ...labelled([
      [`On ${on}`, style.strong(membershipInWords(membershipOn(state, on)))],
      ['Kind', state.kind === null ? null : `${state.kind}${state.producer ? ', producer of rough diamonds' : ''}`],
      ['Prefixes', prefixesOn(state, on).map(({ prefix }) => prefix)],
      ['Certificates', policy === undefined ? null : validityInWords(policy)],
      [
        'Restrictions',
        inForce.map((restriction) =>
          style.bad(`${termsOn(restriction, on).effect} (${scopeOf(restriction)}), ${restriction.restriction}`),
        ),
      ],
    ]),
    ...facts(
      'Membership',
      state.membership.map((fact) => [fact.kind + detailOf(fact), fact] as const),
      style,
    ),
    ...facts(
      'Prefixes',
      state.prefixes.map((fact) => [prefixInWords(fact), fact] as const),
      style,
    ),
    ...facts(
      'Validity of certificates',
      state.policies.map((fact) => [validityInWords(fact), fact] as const),
      style,
    ),
    ...restrictionLines(state, style),
    ...facts(
      'Notes',
      state.notes.map((fact) => [fact.note, fact] as const),
      style,
    ),
  ];
}

/** How a place stands, in words. */
export function membershipInWords(membership: Membership): string {
  switch (membership.kind) {
    case 'participant':
      return `a Participant since ${membership.since}`;
    case 'recognised':
      return `no Participant, recognised for trade since ${membership.since}`;
    case 'former':
      return membership.cause === 'absorbed'
        ? `its seat belongs to ${membership.into ?? 'another'} since ${membership.since}`
        : `off the list since ${membership.since}`;
    case 'never':
      return membership.until === null ? 'no Participant' : `not yet a Participant (from ${membership.until})`;
  }
}

function facts(
  title: string,
  told: readonly (readonly [words: string, fact: DatedFact])[],
  style: Style,
): readonly string[] {
  if (told.length === 0) return [];
  return [
    '',
    style.strong(title),
    ...told.flatMap(([words, { effectiveFrom, certainty, source }]) => [
      `  ${effectiveFrom}  ${words}`,
      style.faint(`              ${certainty}: ${source}`),
    ]),
  ];
}

function restrictionLines({ restrictions }: ParticipantState, style: Style): readonly string[] {
  if (restrictions.length === 0) return [];
  return [
    '',
    style.strong('Restrictions of trade'),
    ...restrictions.flatMap((imposed) => {
      const { restriction, effect, effectiveFrom, effectiveUntil, legalBasis, narrowings, approvals, lifted } = imposed;
      const until = effectiveUntil === null ? '' : ` to ${effectiveUntil}`;
      return [
        `  ${effectiveFrom}  ${effect} (${scopeOf(imposed)})${until}, ${restriction}`,
        style.faint(`              ${legalBasis}`),
        ...narrowings.map(
          (terms) =>
            `  ${terms.effectiveFrom}  ${terms.effect}${terms.exempt.length === 0 ? '' : `, but for ${terms.exempt.join(', ')}`}: ${terms.legalBasis}`,
        ),
        ...approvals.map(
          ({ effectiveFrom: from, certificate, approval, withdrawn }) =>
            `  ${from}  ${certificate} approved (${approval})${withdrawn === null ? '' : `, withdrawn on ${withdrawn.effectiveFrom}`}`,
        ),
        ...(lifted === null ? [] : [`  ${lifted.effectiveFrom}  lifted: ${lifted.legalBasis}`]),
      ];
    }),
  ];
}

function scopeOf({ scope, subject }: ParticipantState['restrictions'][number]): string {
  return subject === null ? scope : `${scope} ${subject}`;
}

function detailOf(fact: ParticipantState['membership'][number]): string {
  if (fact.kind === 'removed') return `: ${fact.reason}`;
  return fact.kind === 'absorbed' ? ` into ${fact.into}` : '';
}

function prefixInWords({ prefix, effectiveUntil }: ParticipantState['prefixes'][number]): string {
  return effectiveUntil === null ? prefix : `${prefix} to ${effectiveUntil}`;
}

function validityInWords({ policy, maximumValidity }: ParticipantState['policies'][number]): string {
  const limit =
    maximumValidity === null
      ? 'valid without a limit'
      : `valid at most ${String(maximumValidity.count)} ${maximumValidity.unit}`;
  return `${limit} (${policy})`;
}

import type { Rejection } from '@kp/kernel';
import { textsPresent } from '../record-rules';
import { reject } from '../rejections';
import type { CertificatePolicyAdopted, PrefixAssigned } from './events';
import { knownToTheLedger } from './membership-rules';
import type { ParticipantState } from './state';

const PREFIX = /^[A-Z]{2,4}$/;
const LONGEST_VALIDITY = 1000;

/** A prefix is assigned for days on which the Participant does not have it yet. */
export function prefixRules(data: PrefixAssigned['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, prefix, effectiveFrom, effectiveUntil } = data;
  const found = [...knownToTheLedger(participant, state), ...textsPresent({ '/source': data.source })];
  if (!PREFIX.test(prefix)) {
    found.push(reject('prefix-malformed', '/prefix', `"${prefix}" is not two to four capital letters.`));
  }
  found.push(...endsAfterItBegins(effectiveFrom, effectiveUntil));
  const overlapping = state.prefixes.find(
    (other) =>
      other.prefix === prefix &&
      (other.effectiveUntil === null || effectiveFrom <= other.effectiveUntil) &&
      (effectiveUntil === null || other.effectiveFrom <= effectiveUntil),
  );
  if (overlapping !== undefined) {
    const detail = `${prefix} is assigned from ${overlapping.effectiveFrom} to ${overlapping.effectiveUntil ?? 'no set end'}.`;
    found.push(reject('prefix-assigned-already', '/prefix', detail));
  }
  return found;
}

/** Policies follow each other and are never changed. */
export function policyRules(data: CertificatePolicyAdopted['data'], state: ParticipantState): readonly Rejection[] {
  const { participant, policy, maximumValidity, effectiveFrom, utcOffsetInMinutes = 0 } = data;
  const found = [
    ...knownToTheLedger(participant, state),
    ...textsPresent({ '/policy': policy, '/source': data.source }),
  ];
  const same = state.policies.find((other) => other.policy === policy);
  if (same !== undefined) {
    const detail = `The policy ${policy} was adopted with effect from ${same.effectiveFrom}.`;
    found.push(reject('policy-named-already', '/policy', detail));
  }
  const last = state.policies.at(-1);
  if (last !== undefined && effectiveFrom <= last.effectiveFrom) {
    const detail = `The policy holds from ${effectiveFrom}; the one before it, ${last.policy}, from ${last.effectiveFrom}.`;
    found.push(reject('dates-out-of-order', '/effectiveFrom', detail));
  }
  const count = maximumValidity?.count ?? 1;
  if (!Number.isSafeInteger(count) || count < 1 || count > LONGEST_VALIDITY) {
    const detail = `The maximum validity is ${String(count)} ${maximumValidity?.unit ?? ''}.`;
    found.push(reject('validity-not-positive', '/maximumValidity/count', detail));
  }
  if (!Number.isSafeInteger(utcOffsetInMinutes) || utcOffsetInMinutes < -720 || utcOffsetInMinutes > 840) {
    const detail = `The offset is ${String(utcOffsetInMinutes)} minutes.`;
    found.push(reject('offset-of-no-zone', '/utcOffsetInMinutes', detail));
  }
  return found;
}

/** What has a last day begins before it or on it. */
export function endsAfterItBegins(effectiveFrom: string, effectiveUntil: string | null): readonly Rejection[] {
  if (effectiveUntil === null || effectiveFrom <= effectiveUntil) return [];
  const detail = `It would hold from ${effectiveFrom} to ${effectiveUntil}.`;
  return [reject('dates-out-of-order', '/effectiveUntil', detail)];
}

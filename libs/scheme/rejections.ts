import { accepted, rejected, type Decision, type Rejection } from '@kp/kernel';
import { ACCOUNT_REJECTIONS } from './accounts/account-rejections';
import { APPLICATION_REJECTIONS } from './applications/application-rejections';
import { ATTEMPT_REJECTIONS } from './attempts/attempt-rejections';
import { CERTIFICATE_REJECTIONS } from './certificates/certificate-rejections';
import { CORRECTION_REJECTIONS } from './certificates/corrections/correction-rejections';
import { CUSTODY_REJECTIONS } from './certificates/custody/custody-rejections';
import { LINEAGE_REJECTIONS } from './certificates/lineage/lineage-rejections';
import { LICENCE_REJECTIONS } from './licences/licence-rejections';
import { IMPLEMENTATION_REJECTIONS } from './implementations/implementation-rejections';
import { DISCREPANCY_REJECTIONS } from './discrepancies/discrepancy-rejections';
import { ENDPOINT_REJECTIONS } from './endpoints/endpoint-rejections';
import { DECISION_REJECTIONS } from './decisions/decision-rejections';
import { GROUP_REJECTIONS } from './groups/group-rejections';
import { NONSUBMISSION_REJECTIONS } from './nonsubmissions/nonsubmission-rejections';
import { NOTICE_REJECTIONS } from './notices/notice-rejections';
import { OFFICE_REJECTIONS } from './offices/office-rejections';
import { PARTICIPANT_REJECTIONS } from './participants/participant-rejections';
import { RESTRICTION_REJECTIONS } from './participants/restrictions/restriction-rejections';
import { POLICY_REJECTIONS } from './policies/policy-rejections';
import type { RejectionEntry } from './rejection-entry';
import { RETURN_REJECTIONS } from './returns/return-rejections';
import { SITE_REJECTIONS } from './sites/site-rejections';
import { RECOMMENDATION_REJECTIONS } from './recommendations/recommendation-rejections';
import { REVIEW_REJECTIONS } from './reviews/review-rejections';
import { VALUATION_REJECTIONS } from './valuations/valuation-rejections';

const GENERAL_REJECTIONS = {
  'in-the-future': {
    kind: 'invalid',
    title: 'The act lies in the future',
    rule: 'Order of this ledger: facts are recorded after they happen',
    cure: 'Send the time at which it took place, or wait until it has.',
  },
  'dates-out-of-order': {
    kind: 'invalid',
    title: 'The dates are out of order',
    rule: 'Order of this ledger: the acts on one thing follow each other',
    cure: 'Send the true dates; a fact that lies earlier needs to be recorded first.',
  },
  'text-missing': {
    kind: 'invalid',
    title: 'A text is empty',
    rule: 'Order of this ledger: names, sources and reasons are words',
    cure: 'Fill in the field.',
  },
  'amount-out-of-range': {
    kind: 'invalid',
    title: 'The amount is not one that can be weighed or paid',
    rule: 'Order of this ledger: whole hundredths, from zero to thirteen digits before the point',
    cure: 'Send a decimal string of at most two decimals.',
  },
  'participant-unknown': {
    kind: 'not-found',
    title: 'The ledger knows no such Participant',
    rule: 'KPCS I (Participant)',
    cure: 'Have the Chair record its admission first, or correct the code.',
  },
  'code-malformed': {
    kind: 'invalid',
    title: 'The code does not name a place',
    rule: 'KPCS Annex I(A): ISO 3166-1 alpha-2',
    cure: 'Write two capital letters.',
  },
  'not-a-participant': {
    kind: 'conflict',
    title: 'One side is no Participant on that day',
    rule: 'KPCS III(c)',
    cure: 'Trade only with Participants and places recognised for trade; inside a regional organisation name the organisation.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

/** Every reason for which a command is refused. Codes are stable: once released, one keeps its meaning. */
export const REJECTIONS = {
  ...GENERAL_REJECTIONS,
  ...ACCOUNT_REJECTIONS,
  ...APPLICATION_REJECTIONS,
  ...ATTEMPT_REJECTIONS,
  ...CERTIFICATE_REJECTIONS,
  ...CORRECTION_REJECTIONS,
  ...CUSTODY_REJECTIONS,
  ...DECISION_REJECTIONS,
  ...GROUP_REJECTIONS,
  ...LINEAGE_REJECTIONS,
  ...LICENCE_REJECTIONS,
  ...IMPLEMENTATION_REJECTIONS,
  ...DISCREPANCY_REJECTIONS,
  ...ENDPOINT_REJECTIONS,
  ...NONSUBMISSION_REJECTIONS,
  ...NOTICE_REJECTIONS,
  ...OFFICE_REJECTIONS,
  ...PARTICIPANT_REJECTIONS,
  ...RESTRICTION_REJECTIONS,
  ...POLICY_REJECTIONS,
  ...RETURN_REJECTIONS,
  ...SITE_REJECTIONS,
  ...RECOMMENDATION_REJECTIONS,
  ...REVIEW_REJECTIONS,
  ...VALUATION_REJECTIONS,
} as const;

export type RejectionCode = keyof typeof REJECTIONS;

/** A rejection of the catalogue. The pointer leads into the command's data; the detail holds this case's own values. */
export function reject(
  code: RejectionCode,
  pointer: string,
  detail: string,
): Rejection & { readonly code: RejectionCode } {
  return { code, pointer, detail };
}

/** Whether a code is one of the catalogue. */
export function isRejectionCode(code: string): code is RejectionCode {
  return Object.hasOwn(REJECTIONS, code);
}

/** Refuses for all of the reasons, or accepts with these facts when there is none. */
export function judged<Event>(rejections: readonly Rejection[], ...events: readonly Event[]): Decision<Event> {
  return rejections.length === 0 ? accepted(...events) : rejected(...rejections);
}

import type { SchemeCommand, SchemeCommandType } from '@kp/scheme';
import { ACCOUNT_FORMS } from './accounts/account-forms';
import { APPLICATION_FORMS } from './applications/application-forms';
import { ATTEMPT_FORMS } from './attempts/attempt-forms';
import { CERTIFICATE_FORMS } from './certificate-forms';
import type { FormsOf } from './command-form';
import { LICENCE_FORMS } from './licences/licence-forms';
import { IMPLEMENTATION_FORMS } from './implementations/implementation-forms';
import { DISCREPANCY_FORMS } from './discrepancies/discrepancy-forms';
import { ENDPOINT_FORMS } from './endpoints/endpoint-forms';
import { DECISION_FORMS } from './decisions/decision-forms';
import { GROUP_FORMS } from './groups/group-forms';
import { NONSUBMISSION_FORMS } from './nonsubmissions/nonsubmission-forms';
import { NOTICE_FORMS } from './notices/notice-forms';
import { OFFICE_FORMS } from './offices/office-forms';
import { PARTICIPANT_FORMS } from './participant-forms';
import { POLICY_FORMS } from './policies/policy-forms';
import { RETURN_FORMS } from './returns/return-forms';
import { SITE_FORMS } from './sites/site-forms';
import { RECOMMENDATION_FORMS } from './recommendations/recommendation-forms';
import { REVIEW_FORMS } from './reviews/review-forms';
import { VALUATION_FORMS } from './valuations/valuation-forms';

/** The wire form of every command that the ledger takes. */
export const COMMAND_FORMS: FormsOf<SchemeCommand> = {
  ...ACCOUNT_FORMS,
  ...APPLICATION_FORMS,
  ...ATTEMPT_FORMS,
  ...CERTIFICATE_FORMS,
  ...LICENCE_FORMS,
  ...IMPLEMENTATION_FORMS,
  ...DISCREPANCY_FORMS,
  ...ENDPOINT_FORMS,
  ...DECISION_FORMS,
  ...GROUP_FORMS,
  ...NONSUBMISSION_FORMS,
  ...NOTICE_FORMS,
  ...OFFICE_FORMS,
  ...PARTICIPANT_FORMS,
  ...POLICY_FORMS,
  ...RETURN_FORMS,
  ...SITE_FORMS,
  ...RECOMMENDATION_FORMS,
  ...REVIEW_FORMS,
  ...VALUATION_FORMS,
};

/** The names of all commands, in alphabetical order. */
export const COMMAND_NAMES = (Object.keys(COMMAND_FORMS) as SchemeCommandType[]).toSorted();

/** Whether the ledger takes a command of this name. */
export function isCommandName(text: unknown): text is SchemeCommandType {
  return typeof text === 'string' && Object.hasOwn(COMMAND_FORMS, text);
}

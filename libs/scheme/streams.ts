import type { StreamOf } from './aggregate';
import { applicationName, type ApplicationKey } from './applications/application-key';
import { attemptName, type AttemptKey } from './attempts/attempt-key';
import { licenceName, type LicenceKey } from './licences/licence-key';
import type { CertificateNumber } from './certificates/events';
import type { DiscrepancyId } from './discrepancies/discrepancy-id';
import { endpointName, type EndpointKey } from './endpoints/endpoint-key';
import type { DecisionNumber } from './decisions/decision-number';
import type { GroupCode } from './groups/group-code';
import { nonSubmissionName, type NonSubmissionKey } from './nonsubmissions/nonsubmission-key';
import type { NoticeId } from './notices/notice-id';
import type { OfficeTitle } from './offices/office-title';
import type { ParticipantCode } from './participant-code';
import type { PolicyKind } from './policies/policy';
import type { ReturnKey } from './returns/events';
import { siteName, type SiteKey } from './sites/site-key';

/** The history of a licensee's account of stones: `account-GH-D-0012`. */
export function accountStream(key: LicenceKey): StreamOf<'account'> {
  return `account-${licenceName(key)}` as StreamOf<'account'>;
}
import { recommendationName, type RecommendationKey } from './recommendations/recommendation-key';
import { reviewName, type ReviewKey } from './reviews/review-key';

/** The history of an application for a certificate: `application-ZA-2004-00017`. */
export function applicationStream(key: ApplicationKey): StreamOf<'application'> {
  return `application-${applicationName(key)}` as StreamOf<'application'>;
}

/** The history of a report of an attempted trade: `attempt-AE-2005-0007`. */
export function attemptStream(key: AttemptKey): StreamOf<'attempt'> {
  return `attempt-${attemptName(key)}` as StreamOf<'attempt'>;
}

/** The history of a certificate: `certificate-ZA0012345`. */
export function certificateStream(number: CertificateNumber): StreamOf<'certificate'> {
  return `certificate-${number}` as StreamOf<'certificate'>;
}

/** The history of a licence: `licence-GH-D-0012`. */
export function licenceStream(key: LicenceKey): StreamOf<'licence'> {
  return `licence-${licenceName(key)}` as StreamOf<'licence'>;
}

/** The history of what a Participant declares about its implementation: `implementation-ZA`. */
export function implementationStream(code: ParticipantCode): StreamOf<'implementation'> {
  return `implementation-${code}` as StreamOf<'implementation'>;
}

/** The history of what people did about a discrepancy: `discrepancy-ZA0012345.carats-differ.0`. */
export function discrepancyStream(discrepancy: DiscrepancyId): StreamOf<'discrepancy'> {
  return `discrepancy-${discrepancy}` as StreamOf<'discrepancy'>;
}

/** The history of where the notices to an authority are sent: `endpoint-EU-importing-authority`. */
export function endpointStream(key: EndpointKey): StreamOf<'endpoint'> {
  return `endpoint-${endpointName(key)}` as StreamOf<'endpoint'>;
}

/** The history of a decision: `decision-MOSCOW-2005-CI`. */
export function decisionStream(decision: DecisionNumber): StreamOf<'decision'> {
  return `decision-${decision}` as StreamOf<'decision'>;
}

/** The history of a working group or committee: `group-WGM`. */
export function groupStream(group: GroupCode): StreamOf<'group'> {
  return `group-${group}` as StreamOf<'group'>;
}

/** The history of what is done about a missing return: `nonsubmission-VE-trade-2005-Q2`. */
export function nonSubmissionStream(key: NonSubmissionKey): StreamOf<'nonsubmission'> {
  return `nonsubmission-${nonSubmissionName(key)}` as StreamOf<'nonsubmission'>;
}

/** The history of a notice to the other side: `notice-ZA0012345.2`. */
export function noticeStream(notice: NoticeId): StreamOf<'notice'> {
  return `notice-${notice}` as StreamOf<'notice'>;
}

/** The history of an office: `office-vice-chair`. */
export function officeStream(office: OfficeTitle): StreamOf<'office'> {
  return `office-${office}` as StreamOf<'office'>;
}

/** The history of a Participant or other place: `participant-ZA`. */
export function participantStream(code: ParticipantCode): StreamOf<'participant'> {
  return `participant-${code}` as StreamOf<'participant'>;
}

/** The history of a kind of policy: `policy-tolerance`. */
export function policyStream(kind: PolicyKind): StreamOf<'policy'> {
  return `policy-${kind}` as StreamOf<'policy'>;
}

/** The history of a recommendation: `recommendation-GN-2005-1.3`. */
export function recommendationStream(key: RecommendationKey): StreamOf<'recommendation'> {
  return `recommendation-${recommendationName(key)}` as StreamOf<'recommendation'>;
}

/** The history of a return: `return-ZA-production-2004-H1-all`. */
export function returnStream({ participant, dataset, period, segment }: ReturnKey): StreamOf<'return'> {
  return `return-${participant}-${dataset}-${period}-${segment}` as StreamOf<'return'>;
}

/** The history of an alluvial site: `site-GH-AKW-012`. */
export function siteStream(key: SiteKey): StreamOf<'site'> {
  return `site-${siteName(key)}` as StreamOf<'site'>;
}

/** The history of a review: `review-GN-2005-1`. */
export function reviewStream(key: ReviewKey): StreamOf<'review'> {
  return `review-${reviewName(key)}` as StreamOf<'review'>;
}

/** The history of what the stones of a certificate are worth to whom: `valuation-ZA0012345`. */
export function valuationStream(certificate: CertificateNumber): StreamOf<'valuation'> {
  return `valuation-${certificate}` as StreamOf<'valuation'>;
}

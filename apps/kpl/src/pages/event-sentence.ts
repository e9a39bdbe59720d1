import { totalsOf, type CertificateLine, type Origin, type SchemeEvent } from '@kp/scheme';
import { alluvialSentence } from './alluvial-sentence';
import { custodySentence } from './custody-sentence';
import { implementationSentence } from './implementation-sentence';
import { discrepancySentence } from './discrepancy-sentence';
import { endpointSentence } from './endpoint-sentence';
import { governanceSentence, isAboutGovernance } from './governance-sentence';
import { valuationSentence } from './valuation-sentence';
import { noticeSentence } from './notice-sentence';
import { isAboutRestriction, restrictionSentence } from './restriction-sentence';
import { policySentence } from './policy-sentence';
import { returnSentence } from './return-sentence';
import { recommendationSentence, reviewSentence } from './review-sentence';
import { weight, worth, parcelsInWords } from './quantities';

/** Tells an event in one plain sentence without its end stop. What it happened to and when are told beside it. */
export function eventSentence(event: SchemeEvent): string {
  switch (event.type) {
    case 'certificate.issued': {
      const {
        issuer,
        destination,
        origin,
        lines,
        expiresOn,
        replaces,
        application,
        sendsOn,
        sources = [],
        lots = [],
      } = event.data;
      const onward = sendsOn === undefined ? '' : `, sending on what came under ${sendsOn}`;
      const out =
        sources.length === 0 ? '' : `, out of ${[...new Set(sources.map((one) => one.certificate))].join(', ')}`;
      const lotted = lots.length === 0 ? '' : `, of the lots ${lots.join(', ')}`;
      const instead = replaces === undefined ? '' : `, in the place of ${replaces}`;
      const asked = application === undefined ? '' : ` on the application ${application}`;
      return `issued by ${issuer}${asked} for ${goods(lines)} to ${destination}, ${mined(origin)}, valid to ${expiresOn}${instead}${onward}${out}${lotted}`;
    }
    case 'certificate.validated': {
      const seals = event.data.seals.map(({ container, seal }) => `${container} with ${seal}`).join(', ');
      return `validated on ${event.data.validatedOn}, sealed: ${seals}`;
    }
    case 'certificate.dispatched': {
      const { dispatchedOn, transportMode, carrier } = event.data;
      return `left on ${dispatchedOn} by ${transportMode}${carrier === null ? '' : ` (${carrier})`}`;
    }
    case 'certificate.import-confirmed': {
      const { confirmedBy, observed } = event.data;
      return `${confirmedBy} confirmed the arrival on ${observed.arrivedOn} of ${seen(observed)}`;
    }
    case 'certificate.import-refused': {
      const { refusedBy, refusedOn, reason, remarks } = event.data;
      return `${refusedBy} refused entry on ${refusedOn}: ${reason}${remarks === null ? '' : `, ${remarks}`}`;
    }
    case 'certificate.voided':
      return `voided on ${event.data.voidedOn}: ${event.data.reason}`;
    case 'certificate.invalidated':
      return `declared inaccurate on ${event.data.invalidatedOn}: ${event.data.reason}`;
    case 'certificate.replaced':
      return `replaced by ${event.data.replacedBy} on ${event.data.replacedOn}: ${event.data.reason}`;
    case 'certificate.returned-unused':
      return `given back unused on ${event.data.returnedOn}: ${event.data.reason}`;
    case 'certificate.pre-alert-sent':
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.detained':
    case 'certificate.released':
    case 'certificate.forfeited':
    case 'certificate.return-ordered':
    case 'certificate.returned-to-issuer':
    case 'certificate.reported-fake':
      return custodySentence(event);
    case 'certificate.correction-instructed': {
      const { instructedOn, field, reads, corrected, instruction } = event.data;
      return `the issuer instructed on ${instructedOn} that ${field} reads "${corrected}", not "${reads}" (${instruction})`;
    }
    case 'certificate.correction-endorsed': {
      const { endorsedBy, endorsedOn, instruction } = event.data;
      return `${endorsedBy} endorsed the correction ${instruction} on ${endorsedOn}`;
    }
    case 'certificate.drawn-from': {
      const { drawnBy, drawnOn, by, hs, carats } = event.data;
      return `${drawnBy} drew ${weight(carats)} of ${hs} on ${drawnOn} for ${by}`;
    }
    case 'certificate.draw-released': {
      const { releasedBy, releasedOn, by, hs, carats } = event.data;
      return `${releasedBy} gave back ${weight(carats)} of ${hs} on ${releasedOn} that were drawn for ${by}`;
    }
    case 'nonsubmission.step-recorded': {
      const { step, takenOn, text, policyVersion } = event.data;
      return `${step} on ${takenOn}: ${text} (by the policy ${policyVersion})`;
    }
    case 'policy.adopted':
      return policySentence(event);
    case 'attempt.reported': {
      const { reporter, attempt, place, direction, attemptedOn, certificate, carats } = event.data;
      const goods = carats === null ? 'stones' : weight(carats);
      const way = direction === 'import' ? 'from' : 'to';
      const paper = certificate === null ? '' : ` under ${certificate}`;
      return `${reporter} met an attempt on ${attemptedOn} to trade ${goods} ${way} ${place}${paper} (${attempt})`;
    }
    default:
      if (isAboutGovernance(event)) return governanceSentence(event);
      if (event.type.startsWith('application.')) return applicationSentence(event as ApplicationEvent);
      if (event.type.startsWith('implementation.')) return implementationSentence(event as ImplementationEvent);
      if (event.type.startsWith('discrepancy.')) return discrepancySentence(event as DiscrepancyEvent);
      if (event.type.startsWith('endpoint.')) return endpointSentence(event as EndpointEvent);
      if (event.type.startsWith('valuation.')) return valuationSentence(event as ValuationEvent);
      if (event.type.startsWith('notice.')) return noticeSentence(event as NoticeEvent);
      if (/^(?:account|licence|site)\./.test(event.type)) return alluvialSentence(event as AlluvialEvent);
      if (event.type.startsWith('recommendation.')) return recommendationSentence(event as RecommendationEvent);
      if (event.type.startsWith('review.')) return reviewSentence(event as ReviewEvent);
      return event.type.startsWith('return.')
        ? returnSentence(event as ReturnEvent)
        : placeSentence(event as PlaceEvent);
  }
}

type ApplicationEvent = Extract<SchemeEvent, { readonly type: `application.${string}` }>;
type AlluvialEvent = Extract<SchemeEvent, { readonly type: `${'account' | 'licence' | 'site'}.${string}` }>;
type ImplementationEvent = Extract<SchemeEvent, { readonly type: `implementation.${string}` }>;
type DiscrepancyEvent = Extract<SchemeEvent, { readonly type: `discrepancy.${string}` }>;
type EndpointEvent = Extract<SchemeEvent, { readonly type: `endpoint.${string}` }>;
type ValuationEvent = Extract<SchemeEvent, { readonly type: `valuation.${string}` }>;
type NoticeEvent = Extract<SchemeEvent, { readonly type: `notice.${string}` }>;
type RecommendationEvent = Extract<SchemeEvent, { readonly type: `recommendation.${string}` }>;
type ReviewEvent = Extract<SchemeEvent, { readonly type: `review.${string}` }>;
type ReturnEvent = Extract<SchemeEvent, { readonly type: `return.${string}` }>;
type PlaceEvent = Extract<SchemeEvent, { readonly type: `participant.${string}` }>;

function applicationSentence(event: ApplicationEvent): string {
  switch (event.type) {
    case 'application.filed': {
      const { exporter, destination, origin, lines, declaration } = event.data;
      const declared = `declared free of conflict by ${declaration.declaredBy} on ${declaration.declaredOn}`;
      return `${exporter.name} applied for ${goods(lines)} to ${destination}, ${mined(origin)}, ${declared}`;
    }
    case 'application.approved':
      return `approved on ${event.data.approvedOn} for the certificate ${event.data.certificate}`;
    case 'application.declined':
      return `declined on ${event.data.declinedOn}: ${event.data.reason}`;
  }
}

function placeSentence(event: PlaceEvent): string {
  if (isAboutRestriction(event)) return restrictionSentence(event);
  const from = `from ${event.data.effectiveFrom}`;
  switch (event.type) {
    case 'participant.admitted': {
      const { name, kind, producer } = event.data;
      return `${name}: a Participant ${from} (${kind}${producer ? ', producer' : ''})`;
    }
    case 'participant.applicant-notified':
      return `${event.data.name}: wants to join ${from}`;
    case 'participant.applicant-circulated':
      return `its wish to join was made known to all Participants on ${event.data.effectiveFrom}`;
    case 'participant.applicant-withdrawn':
      return `${from} it no longer wants to join: ${event.data.reason}`;
    case 'participant.organisation-joined': {
      const { organisation, hasAuthority } = event.data;
      const seat = hasAuthority === true ? ', with an authority of it' : '';
      return `a member of ${organisation}${seat} ${from}`;
    }
    case 'participant.stock-declared': {
      const { carats, valueUsd } = event.data;
      return `stock of ${weight(carats)} declared${valueUsd === null ? '' : `, worth ${worth(valueUsd)}`} ${from}`;
    }
    case 'participant.removed':
      return `off the list ${from}: ${event.data.reason}`;
    case 'participant.rejoined':
      return `a Participant again ${from}`;
    case 'participant.absorbed':
      return `its seat passed to ${event.data.into} ${from}`;
    case 'participant.recognised-for-trade':
      return `${event.data.name}: no Participant, recognised for trade ${from}`;
    case 'participant.note-recorded':
      return `note ${from}: ${event.data.note}`;
    case 'participant.prefix-assigned': {
      const { prefix, effectiveUntil } = event.data;
      return `certificate numbers begin with ${prefix} ${from}${effectiveUntil === null ? '' : ` to ${effectiveUntil}`}`;
    }
    case 'participant.certificate-policy-adopted': {
      const { policy, maximumValidity, utcOffsetInMinutes = 0 } = event.data;
      const limit =
        maximumValidity === null ? 'no limit' : `at most ${String(maximumValidity.count)} ${maximumValidity.unit}`;
      const clock = utcOffsetInMinutes === 0 ? '' : `, days end ${String(utcOffsetInMinutes)} minutes ahead of UTC`;
      return `validity of certificates ${from}: ${limit}${clock} (${policy})`;
    }
  }
}

/** Where stones were mined, in words. */
function mined(origin: Origin): string {
  return origin.kind === 'single' ? `mined in ${origin.country}` : 'of mixed origin';
}

function goods(lines: readonly CertificateLine[]): string {
  const { carats, valueUsd } = totalsOf(lines);
  return `${weight(carats)} worth ${worth(valueUsd)}`;
}

function seen(observed: Extract<SchemeEvent, { type: 'certificate.import-confirmed' }>['data']['observed']): string {
  const { carats, valueUsd, parcels, sealsIntact } = observed;
  const value = valueUsd === null ? '' : ` worth ${worth(valueUsd)}`;
  const seals = sealsIntact === null ? '' : sealsIntact ? ', seals intact' : ', SEALS BROKEN';
  return `${weight(carats)}${value} in ${parcelsInWords(parcels)}${seals}`;
}

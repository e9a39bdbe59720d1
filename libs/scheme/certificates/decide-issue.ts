import { actsFor, addDays, endOfDay, type Decision, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { policyOn, prefixesOn } from '../participants/membership';
import { dayOfAct, hatsOf, notInTheFuture, textsPresent, ZONE_ALLOWANCE_IN_DAYS } from '../record-rules';
import { judged, reject } from '../rejections';
import { applicationRules } from './application-rules';
import { parseCertificateNumber } from './certificate-number';
import type { IssueCertificate } from './commands';
import type { CertificateContent, CertificateIssued, CertifiedContent } from './events';
import { latestExpiry } from './expiry';
import { exportRules } from './export-rules';
import { goodsRules } from './goods-rules';
import { sourceRules } from './lineage/source-rules';
import { lotRules } from './lot-rules';
import type { CertificateState } from './state';
import { technicalRules } from './technical-rules';

/** Judges the issue of a certificate (KPCS II, III(a), III(c), Annex I). */
export function decideIssue(
  { data }: IssueCertificate,
  state: CertificateState,
  context: DecisionContext,
): Decision<CertificateIssued> {
  if (!actsFor(context.actor, data.issuer, 'exporting-authority')) {
    const detail = `The certificate names ${data.issuer} as issuer; the actor is ${hatsOf(context.actor)}.`;
    return judged([reject('not-the-issuer', '/issuer', detail)]);
  }
  return judged<CertificateIssued>(
    [
      ...notInTheFuture(context),
      ...numberRules(data, state, context),
      ...exportRules(data, data.issuedOn, context),
      ...dateRules(data, context),
      ...goodsRules(data),
      ...placeRules(data),
      ...paperRules(data),
      ...replacementRules(data, context),
      ...applicationRules(data, context),
      ...technicalRules(data, context),
      ...sourceRules(data, context),
      ...lotRules(data, context),
    ],
    { type: 'certificate.issued', version: 1, data: { ...data, ...validityOf(data, context) } },
  );
}

/** The version of the issuer's policy that judges the certificate, and when its last day ends by it. */
function validityOf(
  { issuer, issuedOn, expiresOn }: CertificateContent,
  context: DecisionContext,
): Pick<CertifiedContent, 'validity'> {
  const rule = policyOn(context.participant(issuer), issuedOn);
  if (rule === undefined) return {};
  return { validity: { policy: rule.policy, until: endOfDay(expiresOn, rule.utcOffsetInMinutes) } };
}

function numberRules(
  { number, issuer, issuedOn }: CertificateContent,
  state: CertificateState,
  context: DecisionContext,
): readonly Rejection[] {
  const found: Rejection[] = [];
  if (state.content !== null) {
    const detail = `The number ${number} was used on ${state.content.issuedOn}; that certificate is ${state.status}.`;
    found.push(reject('number-used', '/number', detail));
  }
  if (parseCertificateNumber(number) === undefined) {
    found.push(reject('number-malformed', '/number', `"${number}" is no certificate number.`));
    return found;
  }
  const prefixes = prefixesOn(context.participant(issuer), issuedOn).map(({ prefix }) => prefix);
  if (!prefixes.some((prefix) => number.startsWith(prefix) && number.length > prefix.length)) {
    const assigned = prefixes.length === 0 ? 'no prefix' : prefixes.join(', ');
    const detail = `On ${issuedOn} ${issuer} has ${assigned}; the number is ${number}.`;
    found.push(reject('prefix-not-assigned', '/number', detail));
  }
  return found;
}

function dateRules(
  { issuer, issuedOn, expiresOn }: CertificateContent,
  context: DecisionContext,
): readonly Rejection[] {
  const found: Rejection[] = [];
  const today = dayOfAct(context);
  if (issuedOn > addDays(today, ZONE_ALLOWANCE_IN_DAYS)) {
    found.push(reject('issued-in-the-future', '/issuedOn', `Issued on ${issuedOn}, recorded as of ${today}.`));
  }
  if (expiresOn <= issuedOn) {
    found.push(reject('expiry-not-after-issue', '/expiresOn', `Issued on ${issuedOn}, expires on ${expiresOn}.`));
  }
  const policy = policyOn(context.participant(issuer), issuedOn);
  const maximum = policy?.maximumValidity ?? null;
  if (policy !== undefined && maximum !== null) {
    const latest = latestExpiry(issuedOn, maximum);
    if (expiresOn > latest) {
      const detail = `Under ${policy.policy} a certificate issued on ${issuedOn} expires on ${latest} at the latest, not on ${expiresOn}.`;
      found.push(reject('validity-too-long', '/expiresOn', detail));
    }
  }
  return found;
}

function placeRules({ origin, zone, mine }: CertificateContent): readonly Rejection[] {
  const places = Object.entries({ '/zone': zone, '/mine': mine }).flatMap(([pointer, place]) =>
    place === undefined ? [] : [{ pointer, place }],
  );
  return places.flatMap(({ pointer, place }) =>
    origin.kind === 'single'
      ? textsPresent({ [pointer]: place })
      : [reject('place-of-mixed-origin', pointer, `The origin is mixed; the certificate states ${place}.`)],
  );
}

function paperRules(data: CertificateContent): readonly Rejection[] {
  const found = [
    ...textsPresent({
      '/issuingAuthority': data.issuingAuthority,
      '/exporter/name': data.exporter.name,
      '/importer/name': data.importer.name,
      '/specimen': data.specimen,
    }),
  ];
  if (!data.languages.includes('en')) {
    found.push(reject('english-missing', '/languages', `The languages are ${data.languages.join(', ') || 'none'}.`));
  }
  return found;
}

function replacementRules(
  { number, issuer, replaces }: CertificateContent,
  context: DecisionContext,
): readonly Rejection[] {
  if (replaces === undefined) return [];
  const replaced = replaces === number ? null : context.certificate(replaces).content;
  if (replaced === null) {
    return [reject('replaces-unknown', '/replaces', `No other certificate ${replaces} was issued.`)];
  }
  if (replaced.issuer === issuer) return [];
  return [reject('replaces-anothers', '/replaces', `${replaces} was issued by ${replaced.issuer}, not by ${issuer}.`)];
}

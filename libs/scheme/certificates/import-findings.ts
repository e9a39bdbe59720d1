import type { LocalDate } from '@kp/kernel';
import { compareWithCertificate, type ComparisonPolicy } from './comparison';
import { correctedContent } from './corrections/correction';
import type { CertificateContent, ImportConfirmed } from './events';
import { isImportEvidence, reportedBy, seenOn, type Evidence, type ImportEvidence } from './evidence';
import { finding, type Finding } from './finding';
import { contradictionBetween, tellsTheSame } from './repetition';
import type { CertificateEnd, CertificateState } from './state';

/** What does not fit about a confirmation or refusal when it is reported, given the certificate before it. */
export function importFindings(
  evidence: ImportEvidence,
  before: CertificateState,
  policy: ComparisonPolicy,
): readonly Finding[] {
  return [
    ...againstStatus(evidence, before),
    ...againstCustody(evidence, before),
    ...againstEarlier(evidence, before.evidence.filter(isImportEvidence)),
    ...(before.content === null
      ? []
      : [
          ...elsewhereFindings(evidence, before.content),
          ...comparedFindings(evidence, before.evidence, correctedContent(before.content, before.corrections), policy),
        ]),
  ];
}

/** What a confirmation says differently from the certificate, unless an earlier one told the very same. */
export function comparedFindings(
  evidence: ImportEvidence,
  earlier: readonly Evidence[],
  content: CertificateContent,
  policy: ComparisonPolicy,
): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  if (earlier.filter(isConfirmation).some((other) => tellsTheSame(other, evidence))) return [];
  return compareWithCertificate(content, evidence.data, policy);
}

/** What does not fit when another than the destination had the shipment before it: a diversion, or a wrong number. */
export function elsewhereFindings(evidence: ImportEvidence, { destination }: CertificateContent): readonly Finding[] {
  const observer = reportedBy(evidence);
  return observer === destination ? [] : [finding('arrived-elsewhere', 'alert', destination, observer)];
}

/** What does not fit while the issuer has recorded no dispatch. */
export function undispatchedFindings(evidence: ImportEvidence, status: string): readonly Finding[] {
  const rule = isConfirmation(evidence) ? 'confirmed-before-dispatch' : 'refused-before-dispatch';
  return [finding(rule, 'notice', 'dispatched', status)];
}

/** What does not fit with the day of dispatch. */
export function dispatchFindings(evidence: ImportEvidence, dispatchedOn: LocalDate): readonly Finding[] {
  if (seenOn(evidence) >= dispatchedOn) return [];
  return [finding('arrived-before-dispatch', 'query', `${dispatchedOn} or later`, seenOn(evidence))];
}

/** What does not fit about a confirmation when the certificate is out of use. */
export function endFindings(evidence: ImportEvidence, kind: CertificateEnd['kind'], on: LocalDate): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  const observed = `confirmed by ${reportedBy(evidence)}, arrived on ${seenOn(evidence)}`;
  return [finding(`confirmation-of-${kind}`, 'alert', `${kind} on ${on}`, observed)];
}

/** What the issuer contradicts when it invalidates a certificate whose shipment this confirmation had settled. */
export function invalidationFindings(evidence: ImportEvidence, invalidatedOn: LocalDate): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  const observed = `invalidated on ${invalidatedOn}`;
  return [finding('invalidated-after-confirmation', 'query', arrivalOf(evidence), observed)];
}

/** Whether a piece of evidence confirms an import. */
export function isConfirmation(evidence: Evidence): evidence is ImportConfirmed {
  return evidence.type === 'certificate.import-confirmed';
}

function againstStatus(
  evidence: ImportEvidence,
  { content, end, dispatch, status }: CertificateState,
): readonly Finding[] {
  const observed = `${isConfirmation(evidence) ? 'confirmed' : 'refused'} by ${reportedBy(evidence)}`;
  if (content === null) {
    const rule = isConfirmation(evidence) ? 'confirmation-of-unknown' : 'refusal-of-unknown';
    return [finding(rule, 'query', 'issued', observed)];
  }
  if (end !== null) {
    return isConfirmation(evidence)
      ? endFindings(evidence, end.kind, end.on)
      : [finding('presented-after-end', 'alert', `${end.kind} on ${end.on}`, observed)];
  }
  return dispatch === null ? undispatchedFindings(evidence, status) : dispatchFindings(evidence, dispatch.dispatchedOn);
}

/** A confirmation does not fit with a shipment that is held, ordered back, forfeited or back with its issuer. */
function againstCustody(
  evidence: ImportEvidence,
  { hold, returnOrder, closing, evidence: earlier }: CertificateState,
): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  const { confirmedBy, observed } = evidence.data;
  const seen = `confirmed by ${confirmedBy}, arrived on ${observed.arrivedOn}`;
  const arrival = earlier.find(
    (piece) => piece.type === 'certificate.arrived' && piece.data.reportedBy === confirmedBy,
  );
  return [
    ...(hold === null
      ? []
      : [finding('confirmed-while-detained', 'query', `held by ${hold.by} since ${hold.on}`, seen)]),
    ...(returnOrder === null
      ? []
      : [
          finding(
            'confirmed-after-return-order',
            'query',
            `ordered back by ${returnOrder.by} on ${returnOrder.on}`,
            seen,
          ),
        ]),
    ...(closing === null
      ? []
      : [finding('confirmed-after-closing', 'alert', `${closing.kind} on ${closing.on}, by ${closing.by}`, seen)]),
    ...(arrival === undefined || seenOn(arrival) === observed.arrivedOn
      ? []
      : [finding('arrival-day-differs', 'notice', seenOn(arrival), observed.arrivedOn)]),
  ];
}

function againstEarlier(evidence: ImportEvidence, earlier: readonly ImportEvidence[]): readonly Finding[] {
  const confirmations = earlier.filter(isConfirmation);
  const [confirmation] = confirmations;
  const refusal = earlier.find((other) => !isConfirmation(other));
  if (isConfirmation(evidence)) {
    return [
      ...confirmedAgain(evidence, confirmations),
      ...(refusal === undefined
        ? []
        : [finding('confirmed-after-refusal', 'alert', refusedOn(refusal), arrivalOf(evidence))]),
    ];
  }
  return [
    ...(confirmation === undefined
      ? []
      : [finding('refused-after-confirmation', 'alert', arrivalOf(confirmation), refusedOn(evidence))]),
    ...(refusal === undefined ? [] : [finding('repeated-refusal', 'notice', refusedOn(refusal), refusedOn(evidence))]),
  ];
}

/** A further confirmation either contradicts an earlier one, or repeats what is told already and perhaps adds to it. */
function confirmedAgain(evidence: ImportConfirmed, earlier: readonly ImportConfirmed[]): readonly Finding[] {
  const [first] = earlier;
  if (first === undefined) return [];
  const contradictions = earlier.some((other) => tellsTheSame(other, evidence))
    ? []
    : earlier.map((other) => contradictionBetween(other, evidence)).filter((found) => found !== null);
  const [contradiction] = contradictions;
  return contradiction === undefined
    ? [finding('repeated-confirmation', 'notice', nameOf(first), nameOf(evidence))]
    : [finding('contradicting-confirmation', 'alert', contradiction.earlier, contradiction.later)];
}

function nameOf({ data }: ImportConfirmed): string {
  return `confirmation ${data.confirmation}`;
}

function arrivalOf(confirmation: ImportEvidence): string {
  return `arrival of ${seenOn(confirmation)} confirmed`;
}

function refusedOn(refusal: ImportEvidence): string {
  return `refused on ${seenOn(refusal)}`;
}

import type { LocalDate } from '@kp/kernel';
import { compareWithCertificate, type ComparisonPolicy } from './comparison';
import type { ClosedDiscrepancy, Discrepancy, DiscrepancyRule, Severity } from './discrepancy';
import type { CertificateContent, CertificateEvent, ImportConfirmed } from './events';
import { contradictionBetween, tellsTheSame } from './repetition';
import { reportedBy, seenOn, type CertificateState, type ImportEvidence } from './state';

type Finding = Omit<Discrepancy, 'evidence'>;

/**
 * The contradictions that an event brings to light, given the certificate before it. What was recorded stands; these say
 * what does not fit. They are about one piece of evidence each, in the order of the evidence, and over the life of a
 * certificate a rule is raised at most once for the same piece.
 */
export function discrepanciesRaisedBy(
  event: CertificateEvent,
  before: CertificateState,
  policy: ComparisonPolicy,
): readonly Discrepancy[] {
  switch (event.type) {
    case 'certificate.issued':
      return forEach(before.evidence, (evidence, place) => [
        ...whileNotDispatched(evidence, event.data, 'issued'),
        ...compared(evidence, before.evidence.slice(0, place), event.data, policy),
      ]);
    case 'certificate.dispatched':
      return forEach(before.evidence, (evidence) =>
        before.content === null ? [] : datesAgainstDispatch(evidence, before.content, event.data.dispatchedOn),
      );
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
      return reported(event, before, policy).map((finding) => ({ ...finding, evidence: before.evidence.length }));
    case 'certificate.voided':
      return forEach(before.evidence, (evidence) => confirmedThough('voided', event.data.voidedOn, evidence));
    case 'certificate.replaced':
      return forEach(before.evidence, (evidence) => confirmedThough('replaced', event.data.replacedOn, evidence));
    case 'certificate.returned-unused':
      return forEach(before.evidence, (evidence) =>
        confirmedThough('returned-unused', event.data.returnedOn, evidence),
      );
    case 'certificate.invalidated':
      return forEach(before.evidence, (evidence, place) =>
        isConfirmation(evidence) && place === before.outcome
          ? [
              finding(
                'invalidated-after-confirmation',
                'query',
                arrivalOf(evidence),
                `invalidated on ${event.data.invalidatedOn}`,
              ),
            ]
          : [],
      );
    case 'certificate.validated':
      return [];
  }
}

/** The discrepancies that an event puts right, given the certificate before it. Each of them was raised earlier. */
export function discrepanciesClosedBy(event: CertificateEvent, before: CertificateState): readonly ClosedDiscrepancy[] {
  switch (event.type) {
    case 'certificate.issued':
      return forEach(before.evidence, (evidence) => [
        { rule: isConfirmation(evidence) ? 'confirmation-of-unknown' : 'refusal-of-unknown' },
      ]);
    case 'certificate.dispatched':
      return forEach(before.evidence, (evidence) =>
        reportedBy(evidence) === before.content?.destination
          ? [{ rule: isConfirmation(evidence) ? 'confirmed-before-dispatch' : 'refused-before-dispatch' }]
          : [],
      );
    case 'certificate.voided':
    case 'certificate.replaced':
    case 'certificate.returned-unused':
      // Each of these confirmations is from now on one of a certificate out of use, which is raised in its stead.
      return forEach(before.evidence, (evidence) =>
        isConfirmation(evidence) && reportedBy(evidence) === before.content?.destination
          ? [{ rule: 'confirmed-before-dispatch' }]
          : [],
      );
    case 'certificate.validated':
    case 'certificate.invalidated':
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
      return [];
  }
}

function forEach<Found extends { readonly rule: DiscrepancyRule }>(
  evidence: readonly ImportEvidence[],
  judge: (evidence: ImportEvidence, place: number) => readonly Found[],
): readonly (Found & { readonly evidence: number })[] {
  return evidence.flatMap((piece, place) => judge(piece, place).map((found) => ({ ...found, evidence: place })));
}

function reported(evidence: ImportEvidence, before: CertificateState, policy: ComparisonPolicy): readonly Finding[] {
  return [
    ...againstStatus(evidence, before),
    ...againstEarlier(evidence, before.evidence),
    ...(before.content === null ? [] : compared(evidence, before.evidence, before.content, policy)),
  ];
}

/** What a confirmation says differently from the certificate, unless an earlier one told the very same. */
function compared(
  evidence: ImportEvidence,
  earlier: readonly ImportEvidence[],
  content: CertificateContent,
  policy: ComparisonPolicy,
): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  if (earlier.filter(isConfirmation).some((other) => tellsTheSame(other, evidence))) return [];
  return compareWithCertificate(content, evidence.data, policy);
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
      ? confirmedThough(end.kind, end.on, evidence)
      : [finding('presented-after-end', 'alert', `${end.kind} on ${end.on}`, observed)];
  }
  return dispatch === null
    ? whileNotDispatched(evidence, content, status)
    : datesAgainstDispatch(evidence, content, dispatch.dispatchedOn);
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

function finding(rule: DiscrepancyRule, severity: Severity, expected: string, observed: string): Finding {
  return { rule, severity, expected, observed };
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

function whileNotDispatched(
  evidence: ImportEvidence,
  { destination }: CertificateContent,
  status: string,
): readonly Finding[] {
  if (reportedBy(evidence) !== destination) {
    return [finding('reported-by-another', 'alert', destination, reportedBy(evidence))];
  }
  const rule = isConfirmation(evidence) ? 'confirmed-before-dispatch' : 'refused-before-dispatch';
  return [finding(rule, 'notice', 'dispatched', status)];
}

function datesAgainstDispatch(
  evidence: ImportEvidence,
  { destination }: CertificateContent,
  dispatchedOn: LocalDate,
): readonly Finding[] {
  if (reportedBy(evidence) !== destination || seenOn(evidence) >= dispatchedOn) return [];
  return [finding('arrived-before-dispatch', 'query', `${dispatchedOn} or later`, seenOn(evidence))];
}

function confirmedThough(
  end: 'voided' | 'invalidated' | 'replaced' | 'returned-unused',
  on: LocalDate,
  evidence: ImportEvidence,
): readonly Finding[] {
  if (!isConfirmation(evidence)) return [];
  const observed = `confirmed by ${reportedBy(evidence)}, arrived on ${seenOn(evidence)}`;
  return [finding(`confirmation-of-${end}`, 'alert', `${end} on ${on}`, observed)];
}

function isConfirmation(evidence: ImportEvidence): evidence is ImportConfirmed {
  return evidence.type === 'certificate.import-confirmed';
}

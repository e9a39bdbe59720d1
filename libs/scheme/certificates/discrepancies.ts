import type { ComparisonPolicy } from './comparison';
import { namesPutRight } from './corrections/corrected-names';
import {
  contentFindings,
  dispatchedSightings,
  endedSightings,
  fakeFindings,
  needsDispatch,
  sealFindings,
  sightingFindings,
  undispatchedSightings,
} from './custody/sighting-findings';
import { isTransit, unmatchedExits } from './custody/transit-findings';
import type { ClosedDiscrepancy, Discrepancy, DiscrepancyRule } from './discrepancy';
import type { CertificateEvent } from './events';
import { isImportEvidence, isSighting, type Evidence } from './evidence';
import type { Finding } from './finding';
import {
  comparedFindings,
  dispatchFindings,
  elsewhereFindings,
  endFindings,
  importFindings,
  invalidationFindings,
  isConfirmation,
  undispatchedFindings,
} from './import-findings';
import { tellsTheSame } from './repetition';
import type { CertificateEnd, CertificateState } from './state';

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
  const { evidence: known, content } = before;
  switch (event.type) {
    case 'certificate.issued':
      return forEach(known, (evidence, place) => {
        if (isImportEvidence(evidence)) {
          return [
            ...undispatchedFindings(evidence, 'issued'),
            ...elsewhereFindings(evidence, event.data),
            ...comparedFindings(evidence, known.slice(0, place), event.data, policy),
          ];
        }
        if (!isSighting(evidence)) return fakeFindings(evidence, event.data);
        return [
          ...undispatchedSightings(evidence, event.data, 'issued'),
          ...contentFindings(evidence, event.data, policy),
        ];
      });
    case 'certificate.validated':
      return forEach(known, (evidence) => (isSighting(evidence) ? sealFindings(evidence, event.data.seals) : []));
    case 'certificate.dispatched': {
      const { dispatchedOn } = event.data;
      return forEach(known, (evidence) => {
        if (content === null) return [];
        if (isImportEvidence(evidence)) return dispatchFindings(evidence, dispatchedOn);
        return isSighting(evidence) ? dispatchedSightings(evidence, content, dispatchedOn) : [];
      });
    }
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
      return reported(importFindings(event, before, policy), before);
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.detained':
    case 'certificate.returned-to-issuer':
      return reported(sightingFindings(event, before, policy), before);
    case 'certificate.reported-fake':
      return reported(fakeFindings(event, content), before);
    case 'certificate.voided':
      return endedBeforeDispatch(before, { kind: 'voided', on: event.data.voidedOn });
    case 'certificate.replaced':
      return endedBeforeDispatch(before, { kind: 'replaced', on: event.data.replacedOn });
    case 'certificate.returned-unused':
      return endedBeforeDispatch(before, { kind: 'returned-unused', on: event.data.returnedOn });
    case 'certificate.invalidated':
      return forEach(known, (evidence, place) =>
        place === before.outcome && isImportEvidence(evidence)
          ? invalidationFindings(evidence, event.data.invalidatedOn)
          : [],
      );
    case 'certificate.pre-alert-sent':
    case 'certificate.released':
    case 'certificate.forfeited':
    case 'certificate.return-ordered':
    case 'certificate.correction-instructed':
    case 'certificate.correction-endorsed':
    case 'certificate.drawn-from':
    case 'certificate.draw-released':
      return [];
  }
}

/** The discrepancies that an event puts right, given the certificate before it. Each of them was raised earlier. */
export function discrepanciesClosedBy(event: CertificateEvent, before: CertificateState): readonly ClosedDiscrepancy[] {
  const { evidence: known } = before;
  switch (event.type) {
    case 'certificate.issued':
      return forEach(known, (evidence) => [{ rule: unknownRule(evidence) }]);
    case 'certificate.dispatched':
      return forEach(known, (evidence) => undispatchedRules(evidence, before));
    case 'certificate.voided':
    case 'certificate.replaced':
    case 'certificate.returned-unused':
      // Each of these is from now on about a certificate out of use, which is raised in its stead.
      return forEach(known, (evidence) =>
        evidence.type === 'certificate.import-refused' ? [] : undispatchedRules(evidence, before),
      );
    case 'certificate.transit-entered': {
      const [exit] = unmatchedExits(event.data.place, known.filter(isSighting).filter(isTransit));
      return exit === undefined ? [] : [{ rule: 'transit-exit-without-entry', evidence: known.indexOf(exit) }];
    }
    case 'certificate.correction-endorsed':
      return forEach(known, (evidence, place) => {
        if (!isConfirmation(evidence)) return [];
        const isTold = known.slice(0, place).some((other) => isConfirmation(other) && tellsTheSame(other, evidence));
        return isTold ? [] : namesPutRight(evidence, place, event.data.instruction, before);
      });
    case 'certificate.correction-instructed':
    case 'certificate.validated':
    case 'certificate.invalidated':
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.detained':
    case 'certificate.released':
    case 'certificate.forfeited':
    case 'certificate.return-ordered':
    case 'certificate.returned-to-issuer':
    case 'certificate.reported-fake':
    case 'certificate.pre-alert-sent':
    case 'certificate.drawn-from':
    case 'certificate.draw-released':
      return [];
  }
}

function forEach<Found extends { readonly rule: DiscrepancyRule }>(
  evidence: readonly Evidence[],
  judge: (evidence: Evidence, place: number) => readonly Found[],
): readonly (Found & { readonly evidence: number })[] {
  return evidence.flatMap((piece, place) => judge(piece, place).map((found) => ({ ...found, evidence: place })));
}

/** Findings about the piece of evidence that comes next. */
function reported(findings: readonly Finding[], { evidence }: CertificateState): readonly Discrepancy[] {
  return findings.map((found) => ({ ...found, evidence: evidence.length }));
}

function endedBeforeDispatch(
  { evidence: known, content }: CertificateState,
  end: Pick<CertificateEnd, 'kind' | 'on'>,
): readonly Discrepancy[] {
  return forEach(known, (evidence) => {
    if (isImportEvidence(evidence)) return endFindings(evidence, end.kind, end.on);
    return content !== null && isSighting(evidence) ? endedSightings(evidence, content, end) : [];
  });
}

/** The rule that spoke when the number of a piece of evidence was unknown. */
function unknownRule(evidence: Evidence): DiscrepancyRule {
  if (isConfirmation(evidence)) return 'confirmation-of-unknown';
  if (isImportEvidence(evidence)) return 'refusal-of-unknown';
  return isSighting(evidence) ? 'sighting-of-unknown' : 'fake-of-unissued-number';
}

/** The rule that spoke while no dispatch was on record, if one did. */
function undispatchedRules(
  evidence: Evidence,
  { content }: CertificateState,
): readonly { readonly rule: DiscrepancyRule }[] {
  if (content === null) return [];
  if (isImportEvidence(evidence)) {
    return [{ rule: isConfirmation(evidence) ? 'confirmed-before-dispatch' : 'refused-before-dispatch' }];
  }
  return isSighting(evidence) && needsDispatch(evidence, content) ? [{ rule: 'seen-before-dispatch' }] : [];
}

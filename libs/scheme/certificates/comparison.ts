import { formatCarats, formatUsDollars, type Carats } from '@kp/kernel';
import type { PermissionRule } from '../participants/permission';
import type { Discrepancy, DiscrepancyRule, Severity } from './discrepancy';
import type { CertificateContent, CertificateLine, ImportConfirmed } from './events';
import { totalsOf } from './line-totals';
import { sameName } from './same-name';
import { tradeQuestion } from './trade-question';
import { caratsMatch, valueDifference, type ToleranceParameters, type ToleranceRule } from './tolerance';

/** The policies by which evidence is judged, as they hold at the event that brings it together with a certificate. */
export interface ComparisonPolicy {
  readonly tolerance: ToleranceRule;
  readonly permission: PermissionRule;
}

type Finding = Omit<Discrepancy, 'evidence'>;

/** What a confirmation and the certificate say differently (KPCS III(b)), and whether the trade was allowed at arrival. */
export function compareWithCertificate(
  content: CertificateContent,
  { confirmedBy, observed }: ImportConfirmed['data'],
  { tolerance: toleranceOn, permission }: ComparisonPolicy,
): readonly Finding[] {
  const declared = totalsOf(content.lines);
  const tolerance = toleranceOn(observed.arrivedOn);
  const valueUsd = observed.valueUsd ?? (observed.lines === null ? null : totalsOf(observed.lines).valueUsd);
  const { allowed, reasons } = permission(tradeQuestion(content, observed.arrivedOn, confirmedBy));
  const found: Finding[] = [];
  const find = (rule: DiscrepancyRule, severity: Severity, expected: string, seen: string): void => {
    found.push({ rule, severity, expected, observed: seen });
  };

  if (observed.parcels !== content.parcels) {
    find('parcels-differ', 'query', String(content.parcels), String(observed.parcels));
  }
  if (!caratsMatch(declared.carats, observed.carats, tolerance)) {
    find('carats-differ', 'query', formatCarats(declared.carats), formatCarats(observed.carats));
  }
  const severity = valueUsd === null ? null : valueDifference(declared.valueUsd, valueUsd, tolerance);
  if (valueUsd !== null && severity !== null) {
    find('value-differs', severity, formatUsDollars(declared.valueUsd), formatUsDollars(valueUsd));
  }
  if (observed.lines !== null) {
    found.push(...compareLines(content.lines, observed.lines, tolerance));
  }
  if (observed.importer !== null && !sameName(content.importer.name, observed.importer)) {
    find('importer-differs', 'notice', content.importer.name, observed.importer);
  }
  if (observed.exporter !== null && !sameName(content.exporter.name, observed.exporter)) {
    find('exporter-differs', 'notice', content.exporter.name, observed.exporter);
  }
  if (observed.sealsIntact === false) {
    find('seals-broken', 'alert', 'intact', 'broken');
  }
  if (observed.arrivedOn > content.expiresOn) {
    find('arrived-after-expiry', 'query', content.expiresOn, observed.arrivedOn);
  }
  if (!allowed) {
    const barred = reasons.filter(({ bars }) => bars).map(({ code, participant }) => `${code} ${participant}`);
    find('restricted-at-arrival', 'alert', `trade allowed on ${observed.arrivedOn}`, barred.join(', '));
  }
  return found;
}

/**
 * Compares line by line. Unsorted stones (7102.10) may be sorted on the way, so their vanishing is explained by any
 * sorted code that customs saw, and a sorted code that appears is explained by their vanishing.
 */
function compareLines(
  declared: readonly CertificateLine[],
  observed: readonly CertificateLine[],
  tolerance: ToleranceParameters,
): readonly Finding[] {
  if (areAlike(declared, observed)) return [];
  const before = weightByCode(declared);
  const after = weightByCode(observed);
  const sorted = before.has('7102.10') && !after.has('7102.10') && after.size > 0;
  const vanished = [...before.keys()].filter((code) => !after.has(code) && !(sorted && code === '7102.10'));
  const appeared = [...after.keys()].filter((code) => !before.has(code) && !sorted);
  if (vanished.length > 0 || appeared.length > 0) {
    return [{ rule: 'hs-line-differs', severity: 'query', expected: codesOf(before), observed: codesOf(after) }];
  }
  const totalsAgree = caratsMatch(totalsOf(declared).carats, totalsOf(observed).carats, tolerance);
  const shifted = [...before].some(([code, carats]) => !caratsMatch(carats, after.get(code) ?? carats, tolerance));
  return totalsAgree && !sorted && shifted
    ? [{ rule: 'line-carats-differ', severity: 'query', expected: weightsOf(before), observed: weightsOf(after) }]
    : [];
}

/** Whether they state the same weights in the same order; then there is nothing to find, and most are so. */
function areAlike(declared: readonly CertificateLine[], observed: readonly CertificateLine[]): boolean {
  return (
    declared.length === observed.length &&
    declared.every(({ hs, carats }, index) => hs === observed[index]?.hs && carats === observed[index].carats)
  );
}

type WeightByCode = ReadonlyMap<CertificateLine['hs'], Carats>;

function weightByCode(lines: readonly CertificateLine[]): WeightByCode {
  return new Map(lines.toSorted((left, right) => (left.hs < right.hs ? -1 : 1)).map(({ hs, carats }) => [hs, carats]));
}

function codesOf(weights: WeightByCode): string {
  return [...weights.keys()].join(', ') || 'none';
}

function weightsOf(weights: WeightByCode): string {
  return [...weights].map(([code, carats]) => `${code}: ${formatCarats(carats)}`).join(', ');
}

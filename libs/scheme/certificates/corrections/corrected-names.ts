import type { DiscrepancyRule } from '../discrepancy';
import type { ImportConfirmed } from '../events';
import { sameName } from '../same-name';
import type { CertificateState } from '../state';
import { endorsedOf, type Correction } from './correction';

const RULES = [
  { rule: 'importer-differs', field: 'importer.name', party: 'importer' },
  { rule: 'exporter-differs', field: 'exporter.name', party: 'exporter' },
] as const satisfies readonly {
  readonly rule: DiscrepancyRule;
  readonly field: Correction['field'];
  readonly party: string;
}[];

/**
 * The differences of names that an endorsed correction puts right: customs had met the party under the name that the
 * certificate reads from now on, and no earlier correction had put it right already.
 */
export function namesPutRight(
  confirmation: ImportConfirmed,
  place: number,
  instruction: string,
  { content, corrections }: CertificateState,
): readonly { readonly rule: DiscrepancyRule }[] {
  const correction = corrections.find((known) => known.instruction === instruction);
  if (content === null || correction === undefined) return [];
  return RULES.filter(({ field, party }) => {
    const observed = confirmation.data.observed[party];
    if (field !== correction.field || observed === null) return false;
    const endorsed = endorsedOf(corrections).filter((known) => known.field === field);
    const before = endorsed.filter(({ endorsement }) => (endorsement?.after ?? 0) <= place);
    const nameThen = before.at(-1)?.corrected ?? content[party].name;
    const namesSince = endorsed.slice(before.length).map(({ corrected }) => corrected);
    const isOpen = ![nameThen, ...namesSince].some((name) => sameName(name, observed));
    return isOpen && sameName(correction.corrected, observed);
  }).map(({ rule }) => ({ rule }));
}

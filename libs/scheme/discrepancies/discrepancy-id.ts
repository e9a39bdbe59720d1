import { parseCertificateNumber } from '../certificates/certificate-number';
import { DISCREPANCY_RULES, type ClosedDiscrepancy, type DiscrepancyRule } from '../certificates/discrepancy';
import type { CertificateNumber } from '../certificates/events';

/** What names a discrepancy: the certificate, the rule, and the place of the report in its evidence: `ZA0012345.carats-differ.0`. */
export type DiscrepancyId = string & { readonly __id: 'discrepancy' };

/** The parts of an id. A rule speaks at most once about a report, so they name one discrepancy. */
export interface DiscrepancyKey extends ClosedDiscrepancy {
  readonly certificate: CertificateNumber;
}

const FORM = /^([A-Z0-9]+)\.([a-z-]+)\.(0|[1-9]\d{0,5})$/;

/** Writes the id; the same on every server and after every rebuild. */
export function discrepancyIdOf({ certificate, rule, evidence }: DiscrepancyKey): DiscrepancyId {
  return `${certificate}.${rule}.${String(evidence)}` as DiscrepancyId;
}

/** Reads an id; what names no rule of the ledger, or is no id at all, is `undefined`. */
export function parseDiscrepancyId(text: string): DiscrepancyId | undefined {
  return discrepancyKeyOf(text) === undefined ? undefined : (text as DiscrepancyId);
}

/** The parts of an id; `undefined` for a text that is none. */
export function discrepancyKeyOf(text: string): DiscrepancyKey | undefined {
  const [, number = '', rule = '', evidence] = FORM.exec(text) ?? [];
  const certificate = parseCertificateNumber(number);
  if (certificate === undefined || !isRule(rule)) return undefined;
  return { certificate, rule, evidence: Number(evidence) };
}

function isRule(text: string): text is DiscrepancyRule {
  return Object.hasOwn(DISCREPANCY_RULES, text);
}

/** How loudly a discrepancy speaks: worth knowing, worth a question to the other side, or worth a person's time now. */
export const SEVERITIES = ['notice', 'query', 'alert'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What each rule says when it fires. */
export const DISCREPANCY_RULES = {
  'parcels-differ': 'Customs counted another number of parcels than the certificate states.',
  'carats-differ': 'Customs found a weight beyond the tolerance.',
  'value-differs': 'Customs valued the shipment beyond the tolerance.',
  'hs-line-differs': 'A code appeared or vanished, other than by the sorting of unsorted stones.',
  'line-carats-differ': 'The total weight agrees, but its division among the codes does not.',
  'importer-differs': 'Customs met another importer than the certificate names.',
  'exporter-differs': 'Customs met another exporter than the certificate names.',
  'seals-broken': 'Customs found a seal broken or a container opened.',
  'arrived-after-expiry': 'The shipment arrived after the last day of the certificate.',
  'arrived-before-dispatch': 'The shipment was before customs on a day before its dispatch.',
  'restricted-at-arrival': 'The trade was not allowed on the day of arrival.',
  'confirmed-before-dispatch': 'The issuer has recorded no dispatch of what customs confirmed.',
  'refused-before-dispatch': 'The issuer has recorded no dispatch of what customs refused.',
  'reported-by-another': 'Another Participant than the destination reported the shipment.',
  'confirmation-of-unknown': 'No issue of the confirmed number is recorded.',
  'refusal-of-unknown': 'No issue of the refused number is recorded.',
  'confirmation-of-voided': 'A voided certificate was confirmed.',
  'confirmation-of-invalidated': 'An invalidated certificate was confirmed.',
  'confirmation-of-replaced': 'A replaced certificate was confirmed.',
  'confirmation-of-returned-unused': 'A certificate returned unused was confirmed.',
  'presented-after-end': 'A certificate that its issuer took out of use was presented to customs, who refused it.',
  'invalidated-after-confirmation': 'The issuer invalidated a certificate whose shipment was already confirmed.',
  'repeated-confirmation': 'The same arrival was confirmed again.',
  'contradicting-confirmation': 'A later confirmation tells something else than an earlier one.',
  'repeated-refusal': 'The shipment was refused again.',
  'refused-after-confirmation': 'A shipment already confirmed was refused.',
  'confirmed-after-refusal': 'A shipment already refused was confirmed.',
} as const;

export type DiscrepancyRule = keyof typeof DISCREPANCY_RULES;

/** Two facts of the ledger that do not fit together. */
export interface Discrepancy {
  readonly rule: DiscrepancyRule;
  readonly severity: Severity;
  /** The confirmation or refusal that it is about: its place, from 0, in the certificate's `evidence`. */
  readonly evidence: number;
  /** What the one side says, and what the other. Weights and values are decimal strings, days ISO dates. */
  readonly expected: string;
  readonly observed: string;
}

/** A discrepancy that holds no longer: with its rule and its place in the evidence it names just one that was raised. */
export interface ClosedDiscrepancy {
  readonly rule: DiscrepancyRule;
  readonly evidence: number;
}

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
  'confirmed-while-detained': 'A shipment was confirmed that an authority still holds.',
  'confirmed-after-return-order': 'A shipment was confirmed that had been ordered back to its issuer.',
  'confirmed-after-closing': 'A shipment was confirmed that had been forfeited, or was back with its issuer.',
  'sighting-of-unknown': 'No issue of the number that an authority saw is recorded.',
  'seen-before-dispatch': 'The issuer has recorded no dispatch of what an authority saw.',
  'seen-after-end': 'A shipment was seen under a certificate that its issuer had taken out of use.',
  'seen-after-import': 'A shipment was seen on its way after its import had been confirmed.',
  'seen-after-closing': 'A shipment was seen after it had been forfeited, or was back with its issuer.',
  'seals-differ': 'An authority read other seals than the certificate was validated with.',
  'seals-changed-in-transit': 'The seals at the exit from transit are not those at its entry.',
  'transit-in-non-participant': 'The shipment passed through a place that is no Participant.',
  'transit-at-endpoint': 'Transit was recorded in the territory where the journey begins or ends.',
  'transit-exit-without-entry': 'The shipment left a place of transit that it was not seen to enter.',
  'arrived-elsewhere': 'The shipment came before the customs of another Participant than the destination.',
  'arrived-again': 'A shipment that had arrived was reported to arrive again.',
  'arrival-day-differs': 'The arrival and its confirmation name different days.',
  'detained-again': 'A shipment was detained that an authority holds already.',
  'detained-after-release': 'A shipment was detained again by the authority that had released it.',
  'returned-without-order': 'A shipment came back to its issuer without an order to return it.',
  'fake-of-issued-number': 'A paper was reported as a fake that bears the number of an issued certificate.',
  'fake-of-unissued-number': 'A paper was reported as a fake whose number was never issued in this ledger.',
} as const;

export type DiscrepancyRule = keyof typeof DISCREPANCY_RULES;

/** Two facts of the ledger that do not fit together. */
export interface Discrepancy {
  readonly rule: DiscrepancyRule;
  readonly severity: Severity;
  /** The report that it is about: its place, from 0, in the certificate's `evidence`. */
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

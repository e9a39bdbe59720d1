/**
 * What the ledger adds where the scheme sets no number of days. Not rules of the Kimberley Process: the Core Document says
 * "promptly" of confirmations, and "before each Plenary" of information; Plenaries are held in autumn.
 */
export const COMPLIANCE_POLICY = {
  version: 'compliance-1',
  /** The days after a dispatch within which its receipt is to be confirmed. */
  confirmationInDays: 60,
  /** Shipments that were dispatched longer ago than this are no longer looked at. */
  confirmationsLookedAtInDays: 365,
  /** The month and day by which the information of a year is to be provided. */
  informationDue: '10-31',
} as const;

import type { Projection } from '@kp/projections';
import { applicationsProjection } from './applications/projection';
import { certificatesProjection } from './certificates/projection';
import { complianceProjection } from './compliance/projection';
import { discrepanciesProjection } from './discrepancies/projection';
import { flowsProjection } from './flows/projection';
import { lineageProjection } from './lineage/projection';
import { governanceProjection } from './governance/projection';
import { nonSubmissionsProjection } from './nonsubmissions/projection';
import { noticesProjection } from './notices/projection';
import { participantsProjection } from './participants/projection';
import { returnsProjection } from './returns/projection';
import { tradeAttemptsProjection } from './trade-attempts/projection';
import { traceabilityProjection } from './traceability/projection';
import { tradeReportsProjection } from './trade-reports/projection';

export { APPLICATIONS } from './applications/projection';
export * from './applications/queries';
export { CERTIFICATES } from './certificates/projection';
export * from './certificates/monthly-list';
export * from './certificates/queries';
export type { VerificationOutcome } from './certificates/tables';
export type { CertificateRecord, IssuedContent } from './certificates/record';
export { COMPLIANCE } from './compliance/projection';
export * from './compliance/queries';
export type { ReviewCoverage } from './compliance/review-coverage';
export * from './compliance/review-queries';
export { InvalidCursor } from './cursor';
export * from './custody/queries';
export type * from './custody/records';
export { DISCREPANCIES } from './discrepancies/projection';
export * from './discrepancies/queries';
export { FLOWS } from './flows/projection';
export * from './flows/queries';
export type { FlowContribution, Side } from './flows/contributions';
export type { FlowCode, FlowOrigin } from './flows/shipment';
export { LINEAGE } from './lineage/projection';
export * from './lineage/queries';
export { GOVERNANCE } from './governance/projection';
export * from './governance/queries';
export type * from './governance/records';
export * from './nonsubmissions/queries';
export { NOTICES } from './notices/projection';
export * from './notices/queries';
export * from './page';
export { PARTICIPANTS } from './participants/projection';
export * from './participants/queries';
export type * from './participants/records';
export { RETURNS } from './returns/projection';
export * from './returns/queries';
export type { FiledTradeLine, TradeLineFilter } from './returns/trade-lines';
export type { Punctuality, ReturnRecord, ReturnTotal, ReturnVersion, Timeliness } from './returns/records';
export { TRADE_ATTEMPTS } from './trade-attempts/projection';
export * from './trade-attempts/queries';
export { TRACEABILITY } from './traceability/projection';
export * from './traceability/queries';
export type * from './traceability/records';
export { TRACED_STANDINGS, type TracedStanding } from './traceability/tables';
export type { CauseSum } from './trade-reports/explain-residual';
export { TRADE_REPORTS } from './trade-reports/projection';
export * from './trade-reports/queries';
export {
  TRADE_BASES,
  TRADE_CAUSES,
  TRADE_SIDES,
  type TradeBasis,
  type TradeCause,
  type TradeSide,
} from './trade-reports/trade-bridge';
export type * from './trade-reports/trade-report';

/** Every read model of the ledger. */
export const READ_MODELS: readonly Projection[] = [
  certificatesProjection,
  participantsProjection,
  returnsProjection,
  flowsProjection,
  discrepanciesProjection,
  noticesProjection,
  governanceProjection,
  lineageProjection,
  applicationsProjection,
  tradeAttemptsProjection,
  traceabilityProjection,
  tradeReportsProjection,
  complianceProjection,
  nonSubmissionsProjection,
];

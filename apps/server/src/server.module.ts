import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { Ledger } from '@kp/ledger';
import { ReadModels } from '@kp/projections';
import {
  ApplicationQueries,
  CertificateQueries,
  ComplianceQueries,
  DiscrepancyQueries,
  FlowQueries,
  LineageQueries,
  MonthlyListQueries,
  GovernanceQueries,
  NoticeQueries,
  TraceabilityQueries,
  ObligationQueries,
  ParticipantQueries,
  ReturnQueries,
  TradeAttemptQueries,
  TradeReportQueries,
  ReviewQueries,
} from '@kp/read-models';
import { BearerGuard } from './access/bearer.guard';
import { AccountsController } from './api/alluvial/accounts.controller';
import { ListPapersHandler } from './api/alluvial/list-papers';
import { PaperTables } from './api/alluvial/paper-tables';
import { PapersController } from './api/alluvial/papers.controller';
import { TraceabilityController } from './api/alluvial/traceability.controller';
import { TracedSharesHandler } from './api/alluvial/traced-shares';
import { VoucherPathOfHandler } from './api/alluvial/voucher-path-of';
import { LicencesController } from './api/alluvial/licences.controller';
import { SitesController } from './api/alluvial/sites.controller';
import { ApplicationCommandsController } from './api/applications/application-commands.controller';
import { ApplicationsController } from './api/applications/applications.controller';
import { BatchesController } from './api/batches/batches.controller';
import { ListApplicationsHandler } from './api/applications/list-applications';
import { CertificateCommandsController } from './api/certificates/certificate-commands.controller';
import { CertificatesController } from './api/certificates/certificates.controller';
import { CorrectionCommandsController } from './api/certificates/correction-commands.controller';
import { EpcisController } from './api/certificates/epcis.controller';
import { LineageCommandsController } from './api/certificates/lineage-commands.controller';
import { LineageController } from './api/certificates/lineage.controller';
import { ListCertificatesHandler } from './api/certificates/list-certificates';
import { TraceCertificateHandler } from './api/certificates/trace-certificate';
import { ComplianceController } from './api/compliance/compliance.controller';
import { ComplianceMatrixHandler } from './api/compliance/compliance-matrix';
import { CustodyCommandsController } from './api/custody/custody-commands.controller';
import { SightingsController } from './api/custody/sightings.controller';
import { DecisionCommandsController } from './api/decisions/decision-commands.controller';
import { DecisionsController } from './api/decisions/decisions.controller';
import { DecisionsOnHandler } from './api/decisions/decisions-on';
import { DiscrepanciesController } from './api/discrepancies/discrepancies.controller';
import { DiscrepancyActsController } from './api/discrepancies/discrepancy-acts.controller';
import { DiscrepancyByIdHandler } from './api/discrepancies/discrepancy-by-id';
import { ListDiscrepanciesHandler } from './api/discrepancies/list-discrepancies';
import { EventsController } from './api/events/events.controller';
import { ListEventsHandler } from './api/events/list-events';
import { OpenStreams } from './api/events/open-streams';
import { FlowTotalsHandler } from './api/flows/flow-totals';
import { FlowsController } from './api/flows/flows.controller';
import { ListContributionsHandler } from './api/flows/list-contributions';
import { ListFlowsHandler } from './api/flows/list-flows';
import { GroupCommandsController } from './api/groups/group-commands.controller';
import { GroupsController } from './api/groups/groups.controller';
import { GroupsOnHandler } from './api/groups/groups-on';
import { HealthController } from './api/health/health.controller';
import { Readiness } from './api/health/readiness';
import { ImplementationsController } from './api/implementations/implementations.controller';
import { ImportsController } from './api/imports/imports.controller';
import { LeakageController } from './api/leakage/leakage.controller';
import { SuspectBoundsHandler } from './api/leakage/suspect-bounds';
import { FindLeadsHandler } from './api/leads/find-leads';
import { LeadsController } from './api/leads/leads.controller';
import { ListObligationsHandler } from './api/non-submissions/list-obligations';
import { NonSubmissionsController } from './api/non-submissions/non-submissions.controller';
import { ObligationOnHandler } from './api/non-submissions/obligation-on';
import { ListNoticesHandler } from './api/notices/list-notices';
import { NoticesController } from './api/notices/notices.controller';
import { MonthlyListHandler } from './api/participants/list-month';
import { MonthlyListController } from './api/participants/monthly-list.controller';
import { OfficeCommandsController } from './api/offices/office-commands.controller';
import { OfficesController } from './api/offices/offices.controller';
import { OfficesOnHandler } from './api/offices/offices-on';
import { ParticipantCommandsController } from './api/participants/participant-commands.controller';
import { ParticipantsOnHandler } from './api/participants/participants-on';
import { ParticipantsController } from './api/participants/participants.controller';
import { PermissionController } from './api/permission/permission.controller';
import { PermissionOnHandler } from './api/permission/permission-on';
import { PoliciesController } from './api/policies/policies.controller';
import { ProblemsController } from './api/problems/problems.controller';
import { ProjectionsController } from './api/projections/projections.controller';
import { ListRestrictionsHandler } from './api/restrictions/list-restrictions';
import { ListRecommendationsHandler } from './api/recommendations/list-recommendations';
import { RecommendationCommandsController } from './api/recommendations/recommendation-commands.controller';
import { RecommendationsController } from './api/recommendations/recommendations.controller';
import { RestrictionsController } from './api/restrictions/restrictions.controller';
import { ListReturnsHandler } from './api/returns/list-returns';
import { ListTradeLinesHandler } from './api/returns/list-trade-lines';
import { ReturnCommandsController } from './api/returns/return-commands.controller';
import { ReturnTimelinessHandler } from './api/returns/return-timeliness';
import { ReturnTotalsHandler } from './api/returns/return-totals';
import { ReturnsController } from './api/returns/returns.controller';
import { TradeLinesController } from './api/returns/trade-lines.controller';
import { CoverageOfReviewsHandler, ListReviewsHandler } from './api/reviews/list-reviews';
import { ReviewCommandsController } from './api/reviews/review-commands.controller';
import { ReviewsController } from './api/reviews/reviews.controller';
import { ListTradeAttemptsHandler } from './api/trade-attempts/list-trade-attempts';
import { ListReportCausesHandler } from './api/trade-reports/list-report-causes';
import { TradeReportOfHandler } from './api/trade-reports/trade-report-of';
import { TradeReportsController } from './api/trade-reports/trade-reports.controller';
import { TradeAttemptsController } from './api/trade-attempts/trade-attempts.controller';
import { ValuationsController } from './api/valuations/valuations.controller';
import { WebhooksController } from './api/webhooks/webhooks.controller';
import { TokensController } from './api/tokens/tokens.controller';
import { BatchDesk } from './batches/batch-desk';
import { BatchIntake } from './batches/batch-intake';
import { BoundsThread } from './bounds/bounds-thread';
import { CommandDoor } from './commands/command-door';
import { RecordCommandHandler } from './commands/record-command';
import { Configuration } from './configuration';
import { ProblemFilter } from './http/problem.filter';
import { CLOCK, EVENT_STORE, LEDGER_KEYS, LOG, TOKEN_VERIFIER, type Parts } from './parts';
import { ProjectorThread } from './projector/projector-thread';
import { Freshness } from './reading/freshness';
import { ThingAtHandler } from './reading/thing-at';

/** Every controller of the server: its whole API. */
export const CONTROLLERS: readonly Type[] = [
  ApplicationCommandsController,
  ApplicationsController,
  CertificateCommandsController,
  CertificatesController,
  CorrectionCommandsController,
  LineageCommandsController,
  LineageController,
  EpcisController,
  CustodyCommandsController,
  SightingsController,
  TradeAttemptsController,
  SitesController,
  LicencesController,
  AccountsController,
  PapersController,
  TraceabilityController,
  ImportsController,
  BatchesController,
  ParticipantCommandsController,
  ParticipantsController,
  MonthlyListController,
  RestrictionsController,
  PermissionController,
  DecisionCommandsController,
  DecisionsController,
  OfficeCommandsController,
  OfficesController,
  GroupCommandsController,
  GroupsController,
  ReturnCommandsController,
  ReturnsController,
  TradeLinesController,
  ImplementationsController,
  ComplianceController,
  ReviewCommandsController,
  ReviewsController,
  RecommendationCommandsController,
  RecommendationsController,
  TradeReportsController,
  NonSubmissionsController,
  FlowsController,
  DiscrepanciesController,
  LeakageController,
  DiscrepancyActsController,
  LeadsController,
  NoticesController,
  WebhooksController,
  ValuationsController,
  PoliciesController,
  EventsController,
  ProjectionsController,
  HealthController,
  ProblemsController,
  TokensController,
];

const HANDLERS: readonly Type[] = [
  RecordCommandHandler,
  ThingAtHandler,
  ListApplicationsHandler,
  ListTradeAttemptsHandler,
  TraceCertificateHandler,
  ListCertificatesHandler,
  ParticipantsOnHandler,
  MonthlyListHandler,
  ListRestrictionsHandler,
  PermissionOnHandler,
  DecisionsOnHandler,
  OfficesOnHandler,
  GroupsOnHandler,
  ListReturnsHandler,
  ReturnTimelinessHandler,
  ReturnTotalsHandler,
  ListTradeLinesHandler,
  TradeReportOfHandler,
  ListReportCausesHandler,
  ListObligationsHandler,
  ObligationOnHandler,
  ListFlowsHandler,
  FlowTotalsHandler,
  ListContributionsHandler,
  DiscrepancyByIdHandler,
  ListDiscrepanciesHandler,
  SuspectBoundsHandler,
  FindLeadsHandler,
  ListNoticesHandler,
  ListPapersHandler,
  TracedSharesHandler,
  VoucherPathOfHandler,
  ComplianceMatrixHandler,
  CoverageOfReviewsHandler,
  ListReviewsHandler,
  ListRecommendationsHandler,
  ListEventsHandler,
];

const QUERIES = [
  CertificateQueries,
  ComplianceQueries,
  ParticipantQueries,
  ReturnQueries,
  ReviewQueries,
  FlowQueries,
  DiscrepancyQueries,
  TraceabilityQueries,
  NoticeQueries,
  GovernanceQueries,
  LineageQueries,
  MonthlyListQueries,
  ApplicationQueries,
  TradeAttemptQueries,
  TradeReportQueries,
  ObligationQueries,
] as const;

/** The server as the framework sees it. Everything in it lives as long as the process. */
@Module({})
export class ServerModule {
  static of(parts: Parts): DynamicModule {
    return {
      module: ServerModule,
      imports: [CqrsModule],
      controllers: [...CONTROLLERS],
      providers: [
        ...providersOf(parts),
        ...QUERIES.map((queries): Provider => ({
          provide: queries,
          useFactory: (readModels: ReadModels) => new queries(readModels),
          inject: [ReadModels],
        })),
        ...HANDLERS,
        CommandDoor,
        PaperTables,
        BatchIntake,
        Freshness,
        OpenStreams,
        Readiness,
        { provide: APP_GUARD, useClass: BearerGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}

function providersOf(parts: Parts): readonly Provider[] {
  return [
    { provide: Configuration, useValue: parts.configuration },
    { provide: CLOCK, useValue: parts.clock },
    { provide: LOG, useValue: parts.log },
    { provide: EVENT_STORE, useValue: parts.store },
    { provide: Ledger, useValue: parts.ledger },
    { provide: ReadModels, useValue: parts.readModels },
    { provide: BatchDesk, useValue: parts.batches },
    { provide: ProjectorThread, useValue: parts.projector },
    { provide: BoundsThread, useValue: parts.bounds },
    { provide: TOKEN_VERIFIER, useValue: parts.verifier },
    { provide: LEDGER_KEYS, useValue: parts.keys },
  ];
}

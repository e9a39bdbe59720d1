import type { AccountCommand } from './accounts/commands';
import type { AccountEvent } from './accounts/events';
import type { AccountState } from './accounts/state';
import type { ApplicationCommand } from './applications/commands';
import type { ApplicationEvent } from './applications/events';
import type { ApplicationState } from './applications/state';
import type { AttemptCommand } from './attempts/commands';
import type { AttemptEvent } from './attempts/events';
import type { AttemptState } from './attempts/state';
import type { CertificateCommand } from './certificates/commands';
import type { CertificateEvent } from './certificates/events';
import type { CertificateState } from './certificates/state';
import type { LicenceCommand } from './licences/commands';
import type { LicenceEvent } from './licences/events';
import type { LicenceState } from './licences/state';
import type { ImplementationCommand } from './implementations/commands';
import type { ImplementationEvent } from './implementations/events';
import type { ImplementationState } from './implementations/state';
import type { DiscrepancyCommand } from './discrepancies/commands';
import type { DiscrepancyEvent } from './discrepancies/events';
import type { DiscrepancyState } from './discrepancies/state';
import type { EndpointCommand } from './endpoints/commands';
import type { EndpointEvent } from './endpoints/events';
import type { EndpointState } from './endpoints/state';
import type { NoticeCommand } from './notices/commands';
import type { NoticeEvent } from './notices/events';
import type { NoticeState } from './notices/state';
import type { ParticipantCommand } from './participants/commands';
import type { ParticipantEvent } from './participants/events';
import type { ParticipantState } from './participants/state';
import type { PolicyCommand } from './policies/commands';
import type { PolicyEvent } from './policies/events';
import type { PolicyState } from './policies/state';
import type { ReturnCommand } from './returns/commands';
import type { ReturnEvent } from './returns/events';
import type { ReturnState } from './returns/state';
import type { SiteCommand } from './sites/commands';
import type { SiteEvent } from './sites/events';
import type { SiteState } from './sites/state';
import type { RecommendationCommand } from './recommendations/commands';
import type { RecommendationEvent } from './recommendations/events';
import type { RecommendationState } from './recommendations/state';
import type { ReviewCommand } from './reviews/commands';
import type { ReviewEvent } from './reviews/events';
import type { ReviewState } from './reviews/state';

interface Types<State, Command, Event> {
  readonly state: State;
  readonly command: Command;
  readonly event: Event;
}

/** The types of every aggregate, by its name. A name is one word, so that it ends where the hyphen of a stream begins. */
export interface Aggregates {
  readonly account: Types<AccountState, AccountCommand, AccountEvent>;
  readonly application: Types<ApplicationState, ApplicationCommand, ApplicationEvent>;
  readonly attempt: Types<AttemptState, AttemptCommand, AttemptEvent>;
  readonly certificate: Types<CertificateState, CertificateCommand, CertificateEvent>;
  readonly licence: Types<LicenceState, LicenceCommand, LicenceEvent>;
  readonly implementation: Types<ImplementationState, ImplementationCommand, ImplementationEvent>;
  readonly discrepancy: Types<DiscrepancyState, DiscrepancyCommand, DiscrepancyEvent>;
  readonly endpoint: Types<EndpointState, EndpointCommand, EndpointEvent>;
  readonly notice: Types<NoticeState, NoticeCommand, NoticeEvent>;
  readonly participant: Types<ParticipantState, ParticipantCommand, ParticipantEvent>;
  readonly policy: Types<PolicyState, PolicyCommand, PolicyEvent>;
  readonly return: Types<ReturnState, ReturnCommand, ReturnEvent>;
  readonly site: Types<SiteState, SiteCommand, SiteEvent>;
  readonly recommendation: Types<RecommendationState, RecommendationCommand, RecommendationEvent>;
  readonly review: Types<ReviewState, ReviewCommand, ReviewEvent>;
}

import type { Actor, Decision, Instant, Rejection, Role } from '@kp/kernel';
import type { Aggregate, StateOf, StreamOf } from '../aggregate';
import { AGGREGATE_NAMES, aggregateOfCommand, entryOf, streamOf } from '../aggregates';
import type { ApplicationKey } from '../applications/application-key';
import type { ApplicationState } from '../applications/state';
import type { AttemptKey } from '../attempts/attempt-key';
import type { AttemptState } from '../attempts/state';
import { discrepanciesClosedBy, discrepanciesRaisedBy } from '../certificates/discrepancies';
import type { ClosedDiscrepancy, Discrepancy } from '../certificates/discrepancy';
import type { CertificateEvent, CertificateNumber } from '../certificates/events';
import type { CertificateState } from '../certificates/state';
import type { DecisionContext } from '../decision-context';
import type { NoticeId } from '../notices/notice-id';
import type { NoticeState } from '../notices/state';
import type { ParticipantCode } from '../participant-code';
import { permissionToTrade, type PermissionRule } from '../participants/permission';
import type { ParticipantState } from '../participants/state';
import { toleranceInForce } from '../policies/tolerance-in-force';
import type { ReturnState } from '../returns/state';
import type { SchemeCommand } from '../scheme-command';
import type { SchemeEvent } from '../scheme-event';
import {
  applicationStream,
  attemptStream,
  certificateStream,
  noticeStream,
  participantStream,
  policyStream,
} from '../streams';

/** Who acts and when. The ledger's own time is that of the act unless it is told apart. */
export interface Act {
  readonly as: Actor;
  readonly at: string;
  readonly now?: string;
}

/** What a command led to. */
export interface Outcome {
  readonly decision: Decision<SchemeEvent>;
  /** The rejections, or none. */
  readonly rejections: readonly Rejection[];
  /** The codes of the rejections, in order. */
  readonly codes: readonly string[];
  /** The events, or none. */
  readonly events: readonly SchemeEvent[];
  /** The rules of the discrepancies raised and closed by those events. */
  readonly raised: readonly Discrepancy[];
  readonly closed: readonly ClosedDiscrepancy[];
  /** The history with those events added. */
  readonly after: Scenario;
}

/** A history of the whole scheme, in which commands are tried. It never changes; each step gives a new one. */
export interface Scenario {
  given(...events: readonly SchemeEvent[]): Scenario;
  when(command: SchemeCommand, act: Act): Outcome;
  /** Tries a command that has to be accepted, and goes on from there. */
  having(command: SchemeCommand, act: Act): Scenario;
  certificate(number: CertificateNumber): CertificateState;
  participant(code: ParticipantCode): ParticipantState;
  application(key: ApplicationKey): ApplicationState;
  attempt(key: AttemptKey): AttemptState;
  notice(id: NoticeId): NoticeState;
  statistics(stream: StreamOf<'return'>): ReturnState;
  /** Any thing, by its history. */
  stateOf<A extends Aggregate>(stream: StreamOf<A>): StateOf<A>;
  readonly permission: PermissionRule;
}

/** Begins with what is on record. */
export function given(...events: readonly SchemeEvent[]): Scenario {
  return scenarioOf(new Map()).given(...events);
}

/** An actor with one role, acting for a Participant where one is named. */
export function actor(role: Role, participant?: string): Actor {
  return participant === undefined
    ? { id: `test-${role}`, roles: [role] }
    : { id: `test-${role}-${participant}`, roles: [role], participant };
}

type Histories = ReadonlyMap<StreamOf<Aggregate>, readonly SchemeEvent[]>;

function scenarioOf(histories: Histories): Scenario {
  const stateOf = <A extends Aggregate>(stream: StreamOf<A>): StateOf<A> => {
    const { decider } = entryOf(stream.slice(0, stream.indexOf('-')) as Aggregate);
    const history = histories.get(stream) ?? [];
    return history.reduce((state, event) => decider.evolve(state, event), decider.initialState);
  };
  const certificate = (number: CertificateNumber): CertificateState => stateOf(certificateStream(number));
  const participant = (code: ParticipantCode): ParticipantState => stateOf(participantStream(code));
  const tolerance = toleranceInForce(stateOf(policyStream('tolerance')));
  const permission: PermissionRule = (question) => permissionToTrade(question, participant);

  const scenario: Scenario = {
    given: (...events) => {
      const added = new Map(histories);
      for (const event of events) {
        const stream = streamOfEvent(event);
        added.set(stream, [...(added.get(stream) ?? []), event]);
      }
      return scenarioOf(added);
    },
    when: (command, { as, at, now = at }) => {
      const context: DecisionContext = {
        actor: as,
        occurredAt: at as Instant,
        now: now as Instant,
        stateOf,
        participant,
        certificate,
      };
      const { decider } = entryOf(aggregateOfCommand(command.type));
      const decision: Decision<SchemeEvent> = decider.decide(command, stateOf(streamOf(command)), context);
      const events = decision.kind === 'accepted' ? decision.events : [];
      const rejections = decision.kind === 'rejected' ? decision.rejections : [];
      const judged = events.filter(isCertificateEvent).map((event) => {
        const before = certificate(event.data.number);
        return {
          raised: discrepanciesRaisedBy(event, before, { tolerance, permission }),
          closed: discrepanciesClosedBy(event, before),
        };
      });
      return {
        decision,
        rejections,
        codes: rejections.map(({ code }) => code),
        events,
        raised: judged.flatMap(({ raised }) => raised),
        closed: judged.flatMap(({ closed }) => closed),
        after: scenario.given(...events),
      };
    },
    having: (command, act) => {
      const { rejections, after } = scenario.when(command, act);
      if (rejections.length > 0)
        throw new Error(`${command.type}: ${rejections.map(({ detail }) => detail).join(' ')}`);
      return after;
    },
    certificate,
    participant,
    application: (key) => stateOf(applicationStream(key)),
    attempt: (key) => stateOf(attemptStream(key)),
    notice: (id) => stateOf(noticeStream(id)),
    statistics: stateOf,
    stateOf,
    permission,
  };
  return scenario;
}

function isCertificateEvent(event: SchemeEvent): event is CertificateEvent {
  return event.type.startsWith('certificate.');
}

function streamOfEvent(event: SchemeEvent): StreamOf<Aggregate> {
  const aggregate = AGGREGATE_NAMES.find((name) => event.type.startsWith(`${name}.`));
  if (aggregate === undefined) throw new TypeError(`No aggregate records ${event.type}.`);
  return entryOf(aggregate).streamOf(event.data);
}

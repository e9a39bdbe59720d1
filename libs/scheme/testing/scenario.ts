import type { Actor, Decision, Instant, Rejection, Role, StreamName } from '@kp/kernel';
import type { ApplicationKey } from '../applications/application-key';
import type { ApplicationCommand } from '../applications/commands';
import { applicationDecider } from '../applications/decide';
import type { ApplicationEvent } from '../applications/events';
import type { ApplicationState } from '../applications/state';
import type { AttemptKey } from '../attempts/attempt-key';
import type { AttemptCommand } from '../attempts/commands';
import { attemptDecider } from '../attempts/decide';
import type { AttemptEvent } from '../attempts/events';
import type { AttemptState } from '../attempts/state';
import { certificateDecider } from '../certificates/decide';
import { discrepanciesClosedBy, discrepanciesRaisedBy } from '../certificates/discrepancies';
import type { ClosedDiscrepancy, Discrepancy } from '../certificates/discrepancy';
import type { CertificateEvent, CertificateNumber } from '../certificates/events';
import type { CertificateState } from '../certificates/state';
import { DEFAULT_TOLERANCE } from '../certificates/tolerance';
import { COMMAND_CATALOGUE } from '../command-catalogue';
import { streamOf } from '../command-references';
import type { DecisionContext } from '../decision-context';
import type { ParticipantCode } from '../participant-code';
import type { NoticeCommand } from '../notices/commands';
import { noticeDecider } from '../notices/decide';
import type { NoticeEvent } from '../notices/events';
import type { NoticeId } from '../notices/notice-id';
import type { NoticeState } from '../notices/state';
import { participantDecider } from '../participants/decide';
import type { ParticipantEvent } from '../participants/events';
import { permissionToTrade, type PermissionRule } from '../participants/permission';
import type { ParticipantState } from '../participants/state';
import { returnDecider } from '../returns/decide';
import type { ReturnEvent } from '../returns/events';
import type { ReturnState } from '../returns/state';
import type { CertificateCommand } from '../certificates/commands';
import type { ParticipantCommand } from '../participants/commands';
import type { ReturnCommand } from '../returns/commands';
import type { SchemeCommand } from '../scheme-command';
import type { SchemeEvent } from '../scheme-event';
import {
  applicationStream,
  attemptStream,
  certificateStream,
  noticeStream,
  participantStream,
  returnStream,
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
  statistics(stream: StreamName): ReturnState;
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

type Histories = ReadonlyMap<StreamName, readonly SchemeEvent[]>;

function scenarioOf(histories: Histories): Scenario {
  const historyOf = (stream: StreamName): readonly SchemeEvent[] => histories.get(stream) ?? [];
  const certificate = (number: CertificateNumber): CertificateState =>
    (historyOf(certificateStream(number)) as readonly CertificateEvent[]).reduce(
      (state, event) => certificateDecider.evolve(state, event),
      certificateDecider.initialState,
    );
  const participant = (code: ParticipantCode): ParticipantState =>
    (historyOf(participantStream(code)) as readonly ParticipantEvent[]).reduce(
      (state, event) => participantDecider.evolve(state, event),
      participantDecider.initialState,
    );
  const application = (key: ApplicationKey): ApplicationState =>
    (historyOf(applicationStream(key)) as readonly ApplicationEvent[]).reduce(
      (state, event) => applicationDecider.evolve(state, event),
      applicationDecider.initialState,
    );
  const attempt = (key: AttemptKey): AttemptState =>
    (historyOf(attemptStream(key)) as readonly AttemptEvent[]).reduce(
      (state, event) => attemptDecider.evolve(state, event),
      attemptDecider.initialState,
    );
  const noticeIn = (stream: StreamName): NoticeState =>
    (historyOf(stream) as readonly NoticeEvent[]).reduce(
      (state, event) => noticeDecider.evolve(state, event),
      noticeDecider.initialState,
    );
  const statistics = (stream: StreamName): ReturnState =>
    (historyOf(stream) as readonly ReturnEvent[]).reduce(
      (state, event) => returnDecider.evolve(state, event),
      returnDecider.initialState,
    );
  const permission: PermissionRule = (question) => permissionToTrade(question, participant);

  const decide = (command: SchemeCommand, context: DecisionContext): Decision<SchemeEvent> => {
    switch (COMMAND_CATALOGUE[command.type].aggregate) {
      case 'application': {
        const own = command as ApplicationCommand;
        return applicationDecider.decide(own, application(own.data), context);
      }
      case 'attempt': {
        const own = command as AttemptCommand;
        return attemptDecider.decide(own, attempt(own.data), context);
      }
      case 'certificate': {
        const own = command as CertificateCommand;
        return certificateDecider.decide(own, certificate(own.data.number), context);
      }
      case 'notice': {
        const own = command as NoticeCommand;
        return noticeDecider.decide(own, noticeIn(streamOf(own)), context);
      }
      case 'participant': {
        const own = command as ParticipantCommand;
        return participantDecider.decide(own, participant(own.data.participant), context);
      }
      case 'return': {
        const own = command as ReturnCommand;
        return returnDecider.decide(own, statistics(streamOf(own)), context);
      }
    }
  };

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
      const context = {
        actor: as,
        occurredAt: at as Instant,
        now: now as Instant,
        participant,
        certificate,
        application,
      };
      const decision = decide(command, context);
      const events = decision.kind === 'accepted' ? decision.events : [];
      const rejections = decision.kind === 'rejected' ? decision.rejections : [];
      const judged = events.filter(isCertificateEvent).map((event) => {
        const before = certificate(event.data.number);
        return {
          raised: discrepanciesRaisedBy(event, before, { tolerance: DEFAULT_TOLERANCE, permission }),
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
    application,
    attempt,
    notice: (id) => noticeIn(noticeStream(id)),
    statistics,
    permission,
  };
  return scenario;
}

function isCertificateEvent(event: SchemeEvent): event is CertificateEvent {
  return event.type.startsWith('certificate.');
}

function streamOfEvent(event: SchemeEvent): StreamName {
  if (event.type.startsWith('application.')) return applicationStream((event as ApplicationEvent).data);
  if (event.type === 'attempt.reported') return attemptStream(event.data);
  if ('notice' in event.data && event.type.startsWith('notice.')) return noticeStream(event.data.notice as NoticeId);
  if ('number' in event.data) return certificateStream(event.data.number);
  if ('dataset' in event.data) return returnStream(event.data);
  return participantStream((event as ParticipantEvent).data.participant);
}

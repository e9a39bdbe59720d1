import { accepted, type Decision, type Decider, type DomainEvent, type RecordedEvent } from '@kp/kernel';
import {
  applicationDecider,
  attemptDecider,
  attemptFlags,
  certificateDecider,
  COMMAND_CATALOGUE,
  discrepanciesRaisedBy,
  noticeDecider,
  participantDecider,
  permissionToTrade,
  returnDecider,
  type ApplicationCommand,
  type AttemptCommand,
  type CertificateCommand,
  type CertificateEvent,
  type DecisionContext,
  type NoticeCommand,
  type ParticipantCommand,
  type SchemeCommand,
  type SchemeEvent,
  type ComparisonTolerance,
} from '@kp/scheme';

/** A fact that a command gives rise to, with the discrepancies that show at once. */
export interface FlaggedEvent {
  readonly event: SchemeEvent;
  readonly flags: readonly string[];
  /** The version of the tolerance by which it was compared; absent where nothing was. */
  readonly policyVersion?: string;
}

/** Folds what a stream holds into the state of its aggregate. */
export function fold<State, Command, Event extends DomainEvent, Context>(
  decider: Decider<State, Command, Event, Context>,
  history: readonly RecordedEvent[],
): State {
  return history.reduce(
    (state, { type, version, data }) => decider.evolve(state, { type, version, data } as Event),
    decider.initialState,
  );
}

/** Decides a command against the history of its stream, by the decider of its aggregate. */
export function judge(
  command: SchemeCommand,
  history: readonly RecordedEvent[],
  context: DecisionContext,
  tolerance: ComparisonTolerance,
): Decision<FlaggedEvent> {
  if (isAboutCertificate(command)) return judgeCertificate(command, history, context, tolerance);
  if (isAboutParticipant(command)) return judgeBy(participantDecider, command, history, context);
  if (isAboutApplication(command)) return judgeBy(applicationDecider, command, history, context);
  if (isAboutAttempt(command)) return judgeAttempt(command, history, context);
  if (isAboutNotice(command)) return judgeBy(noticeDecider, command, history, context);
  return judgeBy(returnDecider, command, history, context);
}

function isAboutCertificate(command: SchemeCommand): command is CertificateCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'certificate';
}

function isAboutParticipant(command: SchemeCommand): command is ParticipantCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'participant';
}

function isAboutApplication(command: SchemeCommand): command is ApplicationCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'application';
}

function isAboutAttempt(command: SchemeCommand): command is AttemptCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'attempt';
}

function judgeAttempt(
  command: AttemptCommand,
  history: readonly RecordedEvent[],
  context: DecisionContext,
): Decision<FlaggedEvent> {
  const decision = attemptDecider.decide(command, fold(attemptDecider, history), context);
  if (decision.kind === 'rejected') return decision;
  return accepted(...decision.events.map((event) => ({ event, flags: attemptFlags(event.data, context.participant) })));
}

function isAboutNotice(command: SchemeCommand): command is NoticeCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'notice';
}

function judgeBy<State, Command, Event extends SchemeEvent>(
  decider: Decider<State, Command, Event, DecisionContext>,
  command: Command,
  history: readonly RecordedEvent[],
  context: DecisionContext,
): Decision<FlaggedEvent> {
  const decision = decider.decide(command, fold(decider, history), context);
  if (decision.kind === 'rejected') return decision;
  return accepted(...decision.events.map((event) => ({ event, flags: [] })));
}

function judgeCertificate(
  command: CertificateCommand,
  history: readonly RecordedEvent[],
  context: DecisionContext,
  tolerance: ComparisonTolerance,
): Decision<FlaggedEvent> {
  let state = fold(certificateDecider, history);
  const decision = certificateDecider.decide(command, state, context);
  if (decision.kind === 'rejected') return decision;
  const observer = {
    tolerance,
    permission: (question: Parameters<typeof permissionToTrade>[0]) => permissionToTrade(question, context.participant),
  };
  const flagged = decision.events.map((event: CertificateEvent) => {
    const flags = discrepanciesRaisedBy(event, state, observer).map(({ rule }) => rule);
    state = certificateDecider.evolve(state, event);
    const compared = COMMAND_CATALOGUE[command.type].evidence || flags.length > 0;
    return { event, flags, ...(compared ? { policyVersion: tolerance.version } : {}) };
  });
  return accepted(...flagged);
}

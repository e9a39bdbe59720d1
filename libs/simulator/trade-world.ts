import { type Carats, type Instant, type Rejection, type UsDollars } from '@kp/kernel';
import {
  COMMAND_CATALOGUE,
  decisionDecider,
  decisionStream,
  initialDecisionState,
  initialStateOf,
  initialCertificateState,
  initialParticipantState,
  initialReturnState,
  participantDecider,
  returnDecider,
  returnStream,
  type Aggregate,
  type DecisionContext,
  type DecisionState,
  type StateOf,
  type StreamOf,
  type ParticipantCode,
  type ParticipantCommand,
  type ParticipantState,
  type ReturnState,
  type SchemeCommand,
  type StatisticalPeriod,
  type TimedCommand,
} from '@kp/scheme';

/** What a producer mined in a half-year, as one of its returns states. */
interface HalfYearOutput {
  readonly producer: ParticipantCode;
  readonly period: StatisticalPeriod;
  readonly carats: Carats;
  readonly valueUsd: UsDollars;
}

/** What a simulation takes as given: who belongs to the scheme when and under which rules, and what was mined. */
export interface TradeWorld {
  /** Every place with a history of its own, in the order in which the record came to speak of it. */
  readonly places: ReadonlyMap<ParticipantCode, ParticipantState>;
  /** In the order in which the record came to speak of each return. */
  readonly output: readonly HalfYearOutput[];
}

/** Before anything that a record may tell. */
const START = '1900-01-01T00:00:00.000Z' as Instant;

/**
 * The world that a record of membership and of production returns describes, as it stands at the record's end. The
 * record is judged by the scheme's own rules, as one that is taken over when it ends. A `TypeError` is thrown where they
 * refuse a command, and where a command is about a certificate: a world is where trade begins.
 */
export function tradeWorldOf(record: Iterable<TimedCommand>): TradeWorld {
  const commands = [...record];
  const end = commands.reduce<Instant>((latest, { occurredAt }) => (occurredAt > latest ? occurredAt : latest), START);
  const places = new Map<ParticipantCode, ParticipantState>();
  const returns = new Map<string, ReturnState>();
  const decisions = new Map<string, DecisionState>();
  for (const { id, occurredAt, actor, command } of commands) {
    const context: DecisionContext = {
      actor,
      occurredAt,
      now: end,
      participant: (code) => places.get(code) ?? initialParticipantState,
      certificate: () => initialCertificateState,
      stateOf: <A extends Aggregate>(stream: StreamOf<A>): StateOf<A> =>
        (decisions.get(stream) as StateOf<A> | undefined) ?? initialStateOf(stream),
    };
    switch (command.type) {
      case 'IssueChairNotice': {
        const decision = decisionDecider.decide(command, initialDecisionState, context);
        if (decision.kind === 'rejected') throw refused(id, decision.rejections);
        const noticed = decision.events.reduce(decisionDecider.evolve, initialDecisionState);
        decisions.set(decisionStream(command.data.decision), noticed);
        break;
      }
      case 'FileReturn':
      case 'ReviseReturn':
      case 'WithdrawReturn': {
        const stream = returnStream(command.data);
        const state = returns.get(stream) ?? initialReturnState;
        const decision = returnDecider.decide(command, state, context);
        if (decision.kind === 'rejected') throw refused(id, decision.rejections);
        returns.set(stream, decision.events.reduce(returnDecider.evolve, state));
        break;
      }
      default: {
        if (!isAboutParticipant(command)) throw new TypeError(`A world holds no certificates yet: ${id}.`);
        const code = command.data.participant;
        const state = places.get(code) ?? initialParticipantState;
        const decision = participantDecider.decide(command, state, context);
        if (decision.kind === 'rejected') throw refused(id, decision.rejections);
        places.set(code, decision.events.reduce(participantDecider.evolve, state));
      }
    }
  }
  return { places, output: [...returns.values()].flatMap(outputOf) };
}

function isAboutParticipant(command: SchemeCommand): command is ParticipantCommand {
  return COMMAND_CATALOGUE[command.type].aggregate === 'participant';
}

function outputOf({ key, figures }: ReturnState): HalfYearOutput[] {
  if (key === null || figures?.kind !== 'stated') return [];
  return [{ producer: key.participant, period: key.period, carats: figures.carats, valueUsd: figures.valueUsd }];
}

function refused(id: string, rejections: readonly Rejection[]): TypeError {
  return new TypeError(`The rules of the scheme refuse ${id}: ${rejections.map(({ detail }) => detail).join(' ')}`);
}

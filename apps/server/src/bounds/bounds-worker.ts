import { parentPort, workerData } from 'node:worker_threads';
import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition, type Position } from '@kp/kernel';
import { answerBounds, scenariosFor, type BoundsAnswer } from '@kp/leakage';
import { PositionNotReached, ReadModels, ReadModelUnavailable, type Answer } from '@kp/projections';
import { CustodyQueries, READ_MODELS, type CustodyFacts } from '@kp/read-models';
import type { BoundsAsked, BoundsAssignment, BoundsReply, BoundsRequest, BoundsTold } from './bounds-messages';

/**
 * The thread that bounds suspect carats: it reads the read models by connections of its own, so that solving, however long
 * it takes, never takes a turn from the requests. One question is answered after the other.
 */
function answerQuestions(port: NonNullable<typeof parentPort>, { readModels: directory }: BoundsAssignment): void {
  const readModels = ReadModels.open({ directory, projections: READ_MODELS });
  const facts = factsOf(new CustodyQueries(readModels));
  port.on('message', ({ id, asked }: BoundsRequest) => {
    port.postMessage(replyTo(id, asked, facts));
  });
}

type FactsAt = (asOf: Position | null) => Answer<CustodyFacts>;

/** Keeps the facts of the last question, for most questions are about the same moment. */
function factsOf(custody: CustodyQueries): FactsAt {
  let last: Answer<CustodyFacts> | undefined;
  return (asOf) => {
    const position = asOf ?? custody.newest();
    if (last?.position !== position) last = custody.facts({ asOf: position });
    return last;
  };
}

function replyTo(id: number, asked: BoundsAsked, facts: FactsAt): BoundsReply {
  try {
    return { id, kind: 'told', told: told(asked, facts(asked.asOf)) };
  } catch (error) {
    const isEarly = error instanceof PositionNotReached || error instanceof ReadModelUnavailable;
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return isEarly ? { id, kind: 'not-ready', reason: error.message } : { id, kind: 'failed', reason };
  }
}

function told({ subject, suspect, scenario, until, hasProofs }: BoundsAsked, facts: Answer<CustodyFacts>): BoundsTold {
  const { position, value } = facts;
  const all = scenariosFor(suspect, value);
  const scenarios = all.filter(({ id }) => scenario === null || id === scenario);
  const answer = scenarios.length === 0 ? undefined : answerBounds(value, { subject, scenarios, until });
  if (answer === undefined) return { position, document: null };
  const shown = hasProofs ? answer : withoutProofs(answer);
  const document = { position: formatPosition(position), suspect, until, ...amountsToWire(shown) };
  return { position, document: JSON.stringify(document) };
}

function withoutProofs({ scenarios, ...rest }: BoundsAnswer): object {
  return {
    ...rest,
    scenarios: scenarios.map((scenario) => ({ ...scenario, leastProof: null, greatestProof: null })),
  };
}

if (parentPort === null) throw new Error('Bounds are reckoned in a thread of the server.');
answerQuestions(parentPort, workerData as BoundsAssignment);

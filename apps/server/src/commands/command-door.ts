import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { readCommand } from '@kp/exchange';
import { problemOfRejections, problemOfViolations } from '@kp/exchange/problems';
import { formatPosition, type Revision } from '@kp/kernel';
import { commandIdOf, type Receipt } from '@kp/ledger';
import type { SchemeCommandType } from '@kp/scheme';
import type { FastifyReply } from 'fastify';
import { actorOf } from '../access/authenticated-request';
import type { DataOf } from '../http/data-of';
import { entityTagOf } from '../http/entity-tag';
import { ProblemAnswer } from '../http/problem-answer';
import { addressOfStream } from './address-of-stream';
import { captureOf, expectedRevisionOf, idempotencyKeyOf, occurredAtOf } from './command-headers';
import type { ReceiptDto } from './receipt.dto';
import { RecordCommand } from './record-command';

/** Which command a request means, and what its path says of it. */
export interface Meant {
  readonly command: SchemeCommandType;
  /** Fields of the command that the path states; the body must leave them out. */
  readonly path?: Readonly<Record<string, string | number>>;
  readonly body: unknown;
}

/**
 * The one way in for commands: makes an envelope out of a request, has it recorded, and answers with the receipt. The
 * data are judged once, by the form of the command that files are judged by too.
 */
@Injectable()
export class CommandDoor {
  constructor(private readonly commands: CommandBus) {}

  /** Answers with the receipt, its headers set; throws the problem when nothing was recorded. */
  async pass({ command: type, path, body }: Meant, reply: FastifyReply): Promise<DataOf<ReceiptDto>> {
    const { request } = reply;
    const { headers } = request;
    const actor = actorOf(request);
    const key = idempotencyKeyOf(headers);
    const occurredAt = occurredAtOf(headers);
    const capture = captureOf(headers);
    const expectedRevision = expectedRevisionOf(type, headers);

    const reading = readCommand(type, path === undefined ? body : withPath(body, path));
    if (!reading.ok) throw new ProblemAnswer(problemOfViolations(reading.violations));

    const outcome = await this.commands.execute(
      new RecordCommand({
        id: commandIdOf(actor.id, key),
        command: reading.command,
        actor,
        ...(occurredAt === undefined ? {} : { occurredAt }),
        ...(capture === undefined ? {} : { capture }),
        ...(expectedRevision === undefined ? {} : { expectedRevision }),
      }),
    );
    switch (outcome.kind) {
      case 'recorded':
        if (outcome.replayed) void reply.header('Idempotent-Replayed', 'true');
        return answerWith(outcome.receipt, reply);
      case 'rejected':
        throw new ProblemAnswer(problemOfRejections(outcome.rejections));
      case 'command-id-reused':
        throw ProblemAnswer.of('idempotency-key-reused', {
          detail: 'This Idempotency-Key stands for another command of the same sender.',
        });
      case 'revision-mismatch':
        throw staleness(outcome.actual);
    }
  }
}

/** A body that repeats a field of the path is left to the form of the command, which refuses what it does not expect. */
function withPath(body: unknown, path: Readonly<Record<string, string | number>>): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body === undefined ? path : body;
  const repeated = Object.keys(path).find((name) => Object.hasOwn(body, name));
  if (repeated === undefined) return { ...body, ...path };
  throw new ProblemAnswer(
    problemOfViolations([
      {
        pointer: `/${repeated}`,
        code: 'unknown-field',
        detail: `The path states "${repeated}" already.`,
        cure: `Leave "${repeated}" out of the body.`,
      },
    ]),
  );
}

function answerWith(receipt: Receipt, reply: FastifyReply): DataOf<ReceiptDto> {
  const position = formatPosition(receipt.position);
  void reply
    .header('ETag', entityTagOf(receipt.revision))
    .header('Ledger-Position', position)
    .header('Location', addressOfStream(receipt.stream));
  return {
    ...receipt,
    position,
    events: receipt.events.map((event) => ({ ...event, position: formatPosition(event.position) })),
  };
}

function staleness(actual: Revision | 'no-stream'): ProblemAnswer {
  if (actual === 'no-stream') {
    return ProblemAnswer.of('not-found', { detail: 'The ledger has no history of the thing that is to be changed.' });
  }
  return ProblemAnswer.of(
    'revision-mismatch',
    { detail: `The thing stands at ${entityTagOf(actual)}.` },
    { ETag: entityTagOf(actual) },
  );
}

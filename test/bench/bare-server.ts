import Fastify from 'fastify';
import type { NewEvent } from '@kp/kernel';
import { BareGroupCommit } from './bare-group-commit';
import { sampleEvent } from './sample-event';

/**
 * The limit for a command over HTTP: Fastify and better-sqlite3 with group commit and fsync; no validation, no
 * identity, no rules. Prints its address when it listens, and ends with its standard input.
 */
async function serve(file: string): Promise<void> {
  const log = new BareGroupCommit(file);
  const server = Fastify();
  let number = 0;
  server.post('/certificates', async (request, reply) => {
    number += 1;
    const event: NewEvent = { ...sampleEvent(number), data: request.body as object };
    await log.append(`certificate-${String(number)}`, 0, event);
    return reply.code(201).send({ position: String(number) });
  });
  process.stdout.write(`${await server.listen({ port: 0, host: '127.0.0.1' })}\n`);
  process.stdin.resume().on('end', () => process.exit(0));
}

void serve(process.argv[2] ?? 'bare.sqlite');

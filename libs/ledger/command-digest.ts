import { hash } from 'node:crypto';
import { canonicalJson } from '@kp/kernel';
import type { CommandEnvelope } from './command-envelope';

/**
 * The SHA-256, in hexadecimal, of what the sender said: the command, when it took place and how
 * it was captured if told, and for whom. It tells a
 * repeated sending from another command under the same id. Members whose value is `undefined` do not count.
 */
export function commandDigestOf(envelope: CommandEnvelope): string {
  const said = {
    command: envelope.command,
    occurredAt: envelope.occurredAt,
    capture: envelope.capture,
    participant: envelope.actor.participant,
  };
  return hash('sha256', canonicalJson(said), 'hex');
}

import { createHash } from 'node:crypto';
import type { Actor } from '@kp/kernel';

/** A token that was found in order. */
export interface VerifiedToken {
  readonly actor: Actor;
  /** In seconds since the Unix epoch. */
  readonly expires: number;
}

/**
 * Remembers tokens that were found in order, by their SHA-256: never the tokens themselves, and never what was refused.
 * When it is full, the one that was not used for the longest time is forgotten.
 */
export class VerifiedTokens {
  private readonly tokens = new Map<string, VerifiedToken>();

  constructor(private readonly size: number) {}

  get(token: string): VerifiedToken | undefined {
    const key = digestOf(token);
    const known = this.tokens.get(key);
    if (known === undefined) return undefined;
    // A map keeps the order of insertion: what is used moves to its end.
    this.tokens.delete(key);
    this.tokens.set(key, known);
    return known;
  }

  add(token: string, verified: VerifiedToken): void {
    this.tokens.set(digestOf(token), verified);
    if (this.tokens.size <= this.size) return;
    const [oldest] = this.tokens.keys();
    if (oldest !== undefined) this.tokens.delete(oldest);
  }

  forget(token: string): void {
    this.tokens.delete(digestOf(token));
  }
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

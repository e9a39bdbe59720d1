import type { Actor, Instant } from '@kp/kernel';

/** A token that was found in order. */
export interface VerifiedToken {
  readonly actor: Actor;
  readonly expiresAt: Instant;
  /** When it is no longer believed: the same moment, or a little later where the issuer's clock may be off. */
  readonly believedUntil: Instant;
}

/**
 * Remembers tokens that were found in order, never what was refused. When it is full, the one that was not used for the
 * longest time is forgotten.
 */
export class VerifiedTokens {
  private readonly tokens = new Map<string, VerifiedToken>();

  constructor(private readonly size: number) {}

  get(token: string): VerifiedToken | undefined {
    const known = this.tokens.get(token);
    if (known === undefined) return undefined;
    // A map keeps the order of insertion: what is used moves to its end.
    this.tokens.delete(token);
    this.tokens.set(token, known);
    return known;
  }

  add(token: string, verified: VerifiedToken): void {
    this.tokens.set(token, verified);
    if (this.tokens.size <= this.size) return;
    const [oldest] = this.tokens.keys();
    if (oldest !== undefined) this.tokens.delete(oldest);
  }

  forget(token: string): void {
    this.tokens.delete(token);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { failures, RpcFailure } from '../rpc/rpc-failure';
import type { FaultEffect } from './fault-rule';

/** Never settles: the answer that is not sent. */
function never(): Promise<never> {
  return new Promise<never>(() => undefined);
}

/** What an effect does to a call before anything is done. */
export async function sufferBefore(effect: FaultEffect | undefined, resetConnection: () => void): Promise<void> {
  switch (effect?.kind) {
    case 'refuse':
      throw new RpcFailure(
        effect.code,
        effect.details ?? 'Refused by a fault rule.',
        effect.exception === undefined ? {} : { exception: effect.exception },
      );
    case 'not-leader':
      throw failures.notLeader(effect.leader);
    case 'delay':
    case 'reset':
    case 'time-out':
      if (effect.when === 'before') await strike(effect, resetConnection);
      return;
    default:
  }
}

/** What an effect does to a call when all is done and the answer is ready. */
export async function sufferAfter(effect: FaultEffect | undefined, resetConnection: () => void): Promise<void> {
  switch (effect?.kind) {
    case 'lose-answer':
      return never();
    case 'delay':
    case 'reset':
    case 'time-out':
      if (effect.when === 'after') await strike(effect, resetConnection);
      return;
    default:
  }
}

async function strike(
  effect: Extract<FaultEffect, { readonly when: 'before' | 'after' }>,
  resetConnection: () => void,
): Promise<void> {
  switch (effect.kind) {
    case 'delay':
      await pause(effect.milliseconds);
      return;
    case 'reset':
      resetConnection();
      return never();
    case 'time-out':
      throw failures.timedOut();
  }
}

import type { Policy } from './policy';

/** Adopts a version of a policy. The versions before it stay as they were and go on judging the days before it. */
export interface AdoptPolicy {
  readonly type: 'AdoptPolicy';
  readonly data: Policy;
}

export type PolicyCommand = AdoptPolicy;

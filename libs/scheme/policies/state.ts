import type { PolicyAdopted, PolicyEvent } from './events';

export interface PolicyState {
  /** In the order of their adoption. */
  readonly versions: readonly PolicyAdopted['data'][];
}

export const initialPolicyState: PolicyState = { versions: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolvePolicy(state: PolicyState, { type, data }: PolicyEvent): PolicyState {
  const name: string = type;
  return name === 'policy.adopted' ? { versions: [...state.versions, data] } : state;
}

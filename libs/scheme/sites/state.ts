import type { SiteEvent, SiteRegistered } from './events';

export interface SiteState {
  /** `null` until it is registered. */
  readonly content: SiteRegistered['data'] | null;
}

export const initialSiteState: SiteState = { content: null };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveSite(state: SiteState, { type, data }: SiteEvent): SiteState {
  const name: string = type;
  return name === 'site.registered' ? { content: data } : state;
}

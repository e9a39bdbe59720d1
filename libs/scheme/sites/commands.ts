import type { SiteContent } from './events';

/** Puts an alluvial site on the register of its Participant. */
export interface RegisterSite {
  readonly type: 'RegisterSite';
  readonly data: SiteContent;
}

export type SiteCommand = RegisterSite;

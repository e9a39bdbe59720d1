import type { LocalDate } from '@kp/kernel';
import type { Coordinate } from './coordinate';
import type { SiteKey } from './site-key';

/** A place where diamonds are dug out of river gravel. */
export interface SiteContent extends SiteKey {
  /** The authority that registers it, by its own name. */
  readonly authority: string;
  readonly name: string;
  readonly district: string;
  /** The zone of the country in which it lies, where the Participant has zones; restrictions may be put on one. */
  readonly zone: string | null;
  readonly latitude: Coordinate;
  readonly longitude: Coordinate;
}

/** The authority put a site on its register (Moscow declaration 2005: register who digs, and where). */
export interface SiteRegistered {
  readonly type: 'site.registered';
  readonly version: 1;
  readonly data: SiteContent & { readonly registeredOn: LocalDate };
}

export type SiteEvent = SiteRegistered;

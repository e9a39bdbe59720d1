import type { LocalDate } from '@kp/kernel';
import type { LicenceContent, LicencePeriod } from './events';
import type { LicenceKey } from './licence-key';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: LicenceKey & Data;
}

/** Licenses a digger for an area, or a dealer or exporter, for a time. */
export type GrantLicence = Intention<'GrantLicence', LicenceContent>;

/** Lets a licence hold for a further time. */
export type RenewLicence = Intention<'RenewLicence', LicencePeriod & { readonly authority: string }>;

/** Takes a licence back from a day on. */
export type RevokeLicence = Intention<
  'RevokeLicence',
  { readonly authority: string; readonly revokedFrom: LocalDate; readonly reason: string }
>;

export type LicenceCommand = GrantLicence | RenewLicence | RevokeLicence;

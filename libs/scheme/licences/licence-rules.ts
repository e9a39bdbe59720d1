import type { LocalDate } from '@kp/kernel';
import { microdegreesOf } from '../sites/coordinate';
import type { SiteContent } from '../sites/events';
import type { AreaBounds, LicenceArea, LicenceKind } from './events';
import type { LicenceState } from './state';

/** Whether a licence holds on a day, as the ledger knows it now. */
export function holdsOn({ periods }: LicenceState, day: LocalDate): boolean {
  return periods.some(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil);
}

/** Whether a licence is of one of these kinds and holds on a day. */
export function licensedAs(state: LicenceState, kinds: readonly LicenceKind[], day: LocalDate): boolean {
  return state.content !== null && kinds.includes(state.content.kind) && holdsOn(state, day);
}

/** Whether a site lies where the holder of a licence may dig. */
export function areaContains({ parts, bounds }: LicenceArea, site: SiteContent): boolean {
  return parts.some(({ kind, name }) => name === site[kind]) || (bounds !== null && boundsContain(bounds, site));
}

function boundsContain({ south, west, north, east }: AreaBounds, { latitude, longitude }: SiteContent): boolean {
  const [y, x] = [microdegreesOf(latitude), microdegreesOf(longitude)];
  return (
    microdegreesOf(south) <= y && y <= microdegreesOf(north) && microdegreesOf(west) <= x && x <= microdegreesOf(east)
  );
}

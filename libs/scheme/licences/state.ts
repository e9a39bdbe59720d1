import { addDays, type LocalDate } from '@kp/kernel';
import type { LicenceEvent, LicenceGranted, LicencePeriod } from './events';

export interface LicenceState {
  /** As it was granted; `null` until it is. */
  readonly content: LicenceGranted['data'] | null;
  /** The times for which it was granted and renewed, in the order of recording. A revocation cuts those before it short. */
  readonly periods: readonly LicencePeriod[];
  readonly revocations: readonly { readonly revokedFrom: LocalDate; readonly reason: string }[];
}

export const initialLicenceState: LicenceState = { content: null, periods: [], revocations: [] };

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveLicence(state: LicenceState, event: LicenceEvent): LicenceState {
  switch (event.type) {
    case 'licence.granted':
      return { ...state, content: event.data, periods: [periodOf(event.data)] };
    case 'licence.renewed':
      return { ...state, periods: [...state.periods, periodOf(event.data)] };
    case 'licence.revoked': {
      const { revokedFrom, reason } = event.data;
      return {
        ...state,
        periods: state.periods.flatMap((period) => cutShort(period, revokedFrom)),
        revocations: [...state.revocations, { revokedFrom, reason }],
      };
    }
    default:
      event satisfies never;
      return state;
  }
}

function periodOf({ validFrom, validUntil }: LicencePeriod): LicencePeriod {
  return { validFrom, validUntil };
}

/** What is left of a time when the licence is revoked from a day on. */
function cutShort(period: LicencePeriod, revokedFrom: LocalDate): readonly LicencePeriod[] {
  if (revokedFrom <= period.validFrom) return [];
  return period.validUntil < revokedFrom ? [period] : [{ ...period, validUntil: addDays(revokedFrom, -1) }];
}

import { DAY } from './calendar';
import type { MishapRates } from './calibration';
import type { Random } from './random';

/** What becomes of a certificate. All but the first three travel. */
type Fate = 'voided' | 'replaced' | 'returned-unused' | 'refused' | 'invalidated' | 'unconfirmed' | 'confirmed';

/** The moments of a certificate's life, in seconds from the start of the simulated year; `null` where one never comes. */
export interface Itinerary {
  readonly fate: Fate;
  readonly issuedAt: number;
  readonly validatedAt: number | null;
  /** When the shipment left, which may be put on record only after it was confirmed. */
  readonly dispatchedAt: number | null;
  readonly arrivedAt: number | null;
  /** When customs confirm or refuse. */
  readonly reportedAt: number | null;
  /** When customs confirm the same shipment once more. */
  readonly reportedAgainAt: number | null;
  /** When the issuer takes the certificate out of use: voids, replaces, takes back or invalidates it. */
  readonly endedAt: number | null;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Draws the life of a certificate issued on a day, counted from 0. Offices work from 7 to 17 UTC; a container is sealed
 * within two days and leaves within three more; a journey takes one to six days; customs report within ten days, or,
 * late, within three months. Moments follow each other, at least a minute apart.
 */
export function drawItinerary(random: Random, rates: MishapRates, day: number, mayBeReplaced: boolean): Itinerary {
  const fate = drawFate(random, rates, mayBeReplaced);
  const issuedAt = day * DAY + officeHour(random);
  const validatedAt = issuedAt + random.between(30 * MINUTE, random.happens(8500) ? 5 * HOUR : 2 * DAY);
  const stays = { issuedAt, dispatchedAt: null, arrivedAt: null, reportedAt: null, reportedAgainAt: null };
  if (fate === 'voided' || fate === 'replaced' || fate === 'returned-unused') {
    const sealed = random.happens(5000);
    const wait = fate === 'returned-unused' ? random.between(20 * DAY, 55 * DAY) : random.between(2 * HOUR, 2 * DAY);
    return {
      ...stays,
      fate,
      validatedAt: sealed ? validatedAt : null,
      endedAt: (sealed ? validatedAt : issuedAt) + wait,
    };
  }
  const left = validatedAt + random.between(HOUR, random.happens(7000) ? DAY : 3 * DAY);
  const arrivedAt = left + random.between(8 * HOUR, random.happens(8000) ? 3 * DAY : 6 * DAY);
  const travels = { fate, issuedAt, validatedAt, dispatchedAt: left, arrivedAt, reportedAgainAt: null };
  switch (fate) {
    case 'unconfirmed':
      return { ...travels, reportedAt: null, endedAt: null };
    case 'refused':
      return { ...travels, reportedAt: arrivedAt + random.between(HOUR, 2 * DAY), endedAt: null };
    case 'invalidated':
      return {
        ...travels,
        endedAt: left + random.between(10 * MINUTE, 7 * HOUR),
        reportedAt: random.happens(7000) ? arrivedAt + random.between(HOUR, 2 * DAY) : null,
      };
    case 'confirmed': {
      const late = random.happens(rates.confirmedLate);
      const reportedAt = arrivedAt + (late ? random.between(30 * DAY, 90 * DAY) : promptReport(random));
      const recordedLate = !late && random.happens(rates.confirmedBeforeDispatchWasRecorded);
      return {
        ...travels,
        dispatchedAt: recordedLate ? reportedAt + random.between(10 * MINUTE, 10 * HOUR) : left,
        reportedAt,
        reportedAgainAt: random.happens(rates.confirmedTwice) ? reportedAt + random.between(DAY, 15 * DAY) : null,
        endedAt: null,
      };
    }
  }
}

function drawFate(random: Random, rates: MishapRates, mayBeReplaced: boolean): Fate {
  if (random.happens(rates.voided)) return 'voided';
  if (random.happens(rates.replaced) && mayBeReplaced) return 'replaced';
  if (random.happens(rates.returnedUnused)) return 'returned-unused';
  if (random.happens(rates.refused)) return 'refused';
  if (random.happens(rates.invalidated)) return 'invalidated';
  return random.happens(rates.unconfirmed) ? 'unconfirmed' : 'confirmed';
}

function officeHour(random: Random): number {
  return random.between(7 * HOUR, 17 * HOUR);
}

function promptReport(random: Random): number {
  return random.between(2 * HOUR, random.happens(8000) ? 3 * DAY : 10 * DAY);
}

/** The moment of the last act. */
export function lastMomentOf(itinerary: Itinerary): number {
  const { issuedAt, validatedAt, dispatchedAt, arrivedAt, reportedAt, reportedAgainAt, endedAt } = itinerary;
  return Math.max(
    issuedAt,
    ...[validatedAt, dispatchedAt, arrivedAt, reportedAt, reportedAgainAt, endedAt].map((moment) => moment ?? 0),
  );
}

import { daysBetween } from '@kp/kernel';
import { endOfPeriod, membershipOn, startOfPeriod, type ParticipantCode } from '@kp/scheme';
import { apportion } from './apportion';
import type { Calendar } from './calendar';
import type { Calibration, DeskProfile, TraderProfile } from './calibration';
import type { Random, Weighted } from './random';
import type { TradeWorld } from './trade-world';

/** Where a desk ships to. Size and price are relative to the average over all its routes. */
export interface Route {
  readonly destination: ParticipantCode;
  readonly size: number;
  readonly price: number;
}

/** Hundredths of a carat, and the cents that they are worth before the premium of trade. */
export interface Stock {
  carats: number;
  worth: number;
}

/** One source of shipments: what a place mines, or what it buys. The planner moves its stock and its slots. */
export interface Desk {
  readonly participant: ParticipantCode;
  readonly source: 'mined' | 'traded';
  readonly profile: DeskProfile;
  readonly trader: TraderProfile;
  readonly routes: readonly Weighted<Route>[];
  /** The days, from 0 on, on which it issues its certificates, one for each, in order. */
  readonly issueDays: readonly number[];
  /** The part of its stock that a shipment of mean size takes. */
  readonly share: number;
  readonly stock: Stock;
  /** Certificates of later days that were issued ahead, as replacements. */
  issuedAhead: number;
  slotsLeft: number;
  /** Whose stones arrived last unmixed: what a shipment of a single origin out of bought stones is taken from. */
  lastOrigin: ParticipantCode | null;
}

const DEFAULT_SIZE = 20;
const DEFAULT_PRICE = 100;
const LARGEST_SHARE = 0.35;
const SUNDAY = 0;
const SATURDAY = 6;
/** Mines begin to ship in the first days of the year; who buys first has to receive something. */
const FIRST_DAY = { mined: 2, traded: 8 } as const;

/**
 * The desks of all who may issue certificates in the year, with `certificates` divided among them by their weights and
 * the days on which they are Participants. The days of issue are working days, spread evenly with a jitter.
 */
export function desksOf(
  world: TradeWorld,
  calibration: Calibration,
  calendar: Calendar,
  certificates: number,
  random: Random,
): readonly Desk[] {
  const offers = Object.entries(calibration.traders).flatMap(([code, trader]) =>
    (['mined', 'traded'] as const).flatMap((source) => {
      const profile = trader[source];
      const participant = code as ParticipantCode;
      if (profile === undefined) return [];
      const days = issuingDays(world, participant, calendar, FIRST_DAY[source]);
      const mines = source === 'traded' || world.output.some(({ producer }) => producer === participant);
      return days.length === 0 || !mines ? [] : [{ participant, source, profile, trader, days }];
    }),
  );
  const counts = apportion(
    certificates,
    offers.map(({ profile, days }) => profile.certificates * days.length),
  );
  return offers.map(({ participant, source, profile, trader, days }, index) => {
    const count = counts[index] ?? 0;
    return {
      participant,
      source,
      profile,
      trader,
      routes: routesOf(participant, trader, calibration),
      issueDays: spread(days, count, random),
      share: Math.min(LARGEST_SHARE, (days.length * 7) / 5 / (Math.max(1, count) * profile.daysInStock)),
      stock: { carats: 0, worth: 0 },
      issuedAhead: 0,
      slotsLeft: count,
      lastOrigin: null,
    };
  });
}

/** What a desk's mines yield on each day of the year, already reduced to what is shipped. The days add up exactly. */
export function minedByDay(world: TradeWorld, desk: Desk, calendar: Calendar): readonly Stock[] {
  const newYear = calendar.dateOfDay(0);
  const days = Array.from({ length: calendar.days }, () => ({ carats: 0, worth: 0 }));
  for (const { producer, period, carats, valueUsd } of world.output) {
    if (producer !== desk.participant || !period.startsWith(String(calendar.year))) continue;
    const first = daysBetween(newYear, startOfPeriod(period));
    const length = daysBetween(newYear, endOfPeriod(period)) + 1 - first;
    const { shipped, shippedWorth = shipped } = desk.profile;
    const upTo = (amount: number, day: number): number => Math.floor((amount * day) / length);
    const weight = Math.floor((carats * shipped) / 1000);
    const worth = Math.floor((valueUsd * shippedWorth) / 1000);
    for (let day = 0; day < length; day += 1) {
      const yieldOfDay = days[first + day];
      if (yieldOfDay === undefined) continue;
      yieldOfDay.carats += upTo(weight, day + 1) - upTo(weight, day);
      yieldOfDay.worth += upTo(worth, day + 1) - upTo(worth, day);
    }
  }
  return days;
}

/** The working days of the year, from a first one on, on which the place is a Participant. */
function issuingDays(
  { places }: TradeWorld,
  code: ParticipantCode,
  calendar: Calendar,
  firstDay: number,
): readonly number[] {
  const state = places.get(code);
  if (state === undefined) return [];
  const days: number[] = [];
  for (let day = firstDay; day < calendar.days; day += 1) {
    const date = calendar.dateOfDay(day);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (weekday !== SUNDAY && weekday !== SATURDAY && membershipOn(state, date).kind === 'participant') days.push(day);
  }
  return days;
}

function spread(days: readonly number[], count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, (_, index) => {
    const place = Math.floor(((index + random.below(1000) / 1000) * days.length) / count);
    return days[Math.min(place, days.length - 1)] ?? 0;
  });
}

function routesOf(
  participant: ParticipantCode,
  { destinations }: TraderProfile,
  { traders }: Calibration,
): readonly Weighted<Route>[] {
  const weights = Object.entries(
    destinations ?? Object.fromEntries(Object.entries(traders).map(([code, { draws = 0 }]) => [code, draws])),
  ).filter(([code, weight]) => code !== participant && weight > 0);
  const profiled = weights.map(([code, weight]) => {
    const { size = DEFAULT_SIZE, price = DEFAULT_PRICE } = traders[code] ?? {};
    return { code, weight, size, price };
  });
  const total = profiled.reduce((sum, { weight }) => sum + weight, 0);
  const meanSize = profiled.reduce((sum, { weight, size }) => sum + weight * size, 0) / total;
  const meanPrice =
    profiled.reduce((sum, { weight, size, price }) => sum + weight * size * price, 0) / (total * meanSize);
  return profiled.map(({ code, weight, size, price }) => ({
    weight,
    thing: { destination: code as ParticipantCode, size: size / meanSize, price: price / meanPrice },
  }));
}

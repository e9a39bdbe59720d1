import { initialParticipantState, permissionToTrade, type Origin, type ParticipantCode } from '@kp/scheme';
import { calendarOf, dayOf, type Calendar } from './calendar';
import type { Calibration } from './calibration';
import { desksOf, minedByDay, type Desk, type Route, type Stock } from './desk';
import { drawShipment, SMALLEST_SHIPMENT, successorOf } from './draw-shipment';
import { caratsOf, worthOf } from './goods';
import { drawItinerary, lastMomentOf, type Itinerary } from './itinerary';
import { randomOf, type Random } from './random';
import type { Shipment } from './shipment';
import type { TradeWorld } from './trade-world';

/** What is to be simulated. */
export interface TradeOptions {
  readonly world: TradeWorld;
  readonly year: number;
  /** How many certificates are issued in the year: exactly so many. */
  readonly certificates: number;
  /** A whole number. The same seed and options give the same trade, another seed another. */
  readonly seed: number;
  readonly calibration: Calibration;
}

/** How many of ten thousand shipments of bought stones are of one origin. */
const SINGLE_ORIGIN_OF_BOUGHT_STONES = 800;
const DAYS_TO_A_REPLACEMENT = 3;
/** How many destinations are tried before a desk is left out for the moment. */
const ATTEMPTS = 12;

/**
 * Plans a year of trade, day by day. Nobody ships what it does not have: a stock grows by what was mined, and by what
 * was bought once its import is confirmed, and shrinks by what is shipped. So at no moment has anyone exported more carats
 * than it had mined and confirmed. Both sides of a shipment may trade with each other from its issue to its last act.
 *
 * A certificate for which its desk has no stones or no partner is issued by the desk with the largest stock in its place.
 * A `RangeError` is thrown when the stones do not suffice for so many certificates: when too little is mined, and now and
 * then for a year of a few hundred, whose last stones may all be under way on its last days. Shipments come by day of issue.
 */
export function planTrade(options: TradeOptions): readonly Shipment[] {
  const { world, year, certificates, seed, calibration } = options;
  const calendar = calendarOf(year);
  const random = randomOf(seed, `trade of ${String(year)}`);
  const desks = desksOf(world, calibration, calendar, certificates, random);
  const mined = desks.map((desk) => (desk.source === 'mined' ? minedByDay(world, desk, calendar) : []));
  const planner = new Planner(options, calendar, desks, random);
  for (let day = 0; day < calendar.days; day += 1) {
    planner.begin(day, (index) => mined[index]?.[day]);
    planner.issueAll(day);
  }
  return planner.finish();
}

interface Arrival extends Stock {
  readonly desk: Desk;
  readonly origin: Origin;
}

class Planner {
  private readonly shipments: Shipment[] = [];
  private readonly slots = new Map<number, Desk[]>();
  private readonly arrivals = new Map<number, Arrival[]>();
  private readonly buyers: ReadonlyMap<ParticipantCode, Desk>;
  private unserved = 0;

  constructor(
    private readonly options: TradeOptions,
    private readonly calendar: Calendar,
    private readonly desks: readonly Desk[],
    private readonly random: Random,
  ) {
    this.buyers = new Map(
      desks.filter(({ source }) => source === 'traded').map((desk) => [desk.participant, desk] as const),
    );
    for (const desk of desks) for (const day of desk.issueDays) push(this.slots, day, desk);
  }

  /** Puts into stock what the day brings. */
  begin(day: number, minedBy: (desk: number) => Stock | undefined): void {
    this.desks.forEach((desk, index) => {
      const yieldOfDay = minedBy(index);
      if (yieldOfDay !== undefined) add(desk.stock, yieldOfDay);
    });
    for (const { desk, origin, ...goods } of this.arrivals.get(day) ?? []) {
      add(desk.stock, goods);
      if (origin.kind === 'single') desk.lastOrigin = origin.country;
    }
  }

  /** Issues the day's certificates, and those for which there were no stones before. */
  issueAll(day: number): void {
    for (const desk of this.slots.get(day) ?? []) {
      desk.slotsLeft -= 1;
      if (desk.issuedAhead > 0) desk.issuedAhead -= 1;
      else if (!this.issue(desk, day)) this.unserved += 1;
    }
    while (this.unserved > 0 && this.issueInPlaceOfAnother(day)) this.unserved -= 1;
  }

  finish(): readonly Shipment[] {
    if (this.unserved > 0 || this.shipments.length < this.options.certificates) {
      throw new RangeError(`The world mines too little for ${String(this.options.certificates)} certificates.`);
    }
    return this.shipments;
  }

  private issueInPlaceOfAnother(day: number): boolean {
    const byStock = this.desks
      .filter(({ issueDays }) => (issueDays[0] ?? this.calendar.days) <= day && day <= (issueDays.at(-1) ?? -1))
      .toSorted((left, right) => right.stock.carats - left.stock.carats);
    return byStock.some((desk) => this.issue(desk, day));
  }

  private issue(desk: Desk, day: number): boolean {
    if (desk.stock.carats < 2 * SMALLEST_SHIPMENT) return false;
    const { random } = this;
    const { calibration } = this.options;
    const mayBeReplaced = desk.slotsLeft > desk.issuedAhead && day + DAYS_TO_A_REPLACEMENT < this.calendar.days;
    const itinerary = drawItinerary(random, calibration.mishaps, day, mayBeReplaced);
    const origin = this.originOf(desk);
    const route = this.routeOf(desk, origin, itinerary);
    if (route === undefined) return false;
    const shipment = drawShipment(random, calibration, desk, route, origin, itinerary);
    if (itinerary.fate === 'replaced') this.replace(shipment, day);
    else this.keep(shipment);
    return true;
  }

  /** Issues the successor with it; where the two may no longer trade by then, the certificate is voided instead. */
  private replace(shipment: Shipment, day: number): void {
    const { random } = this;
    const { mishaps } = this.options.calibration;
    const { desk, destination, origin, itinerary } = shipment;
    const life = drawItinerary(random, mishaps, day + DAYS_TO_A_REPLACEMENT, false);
    if (!this.mayTrade(desk, destination, origin, life)) {
      this.keep({ ...shipment, itinerary: { ...itinerary, fate: 'voided' } });
      return;
    }
    desk.issuedAhead += 1;
    const endedAt = life.issuedAt + random.between(600, 3600);
    const replaced = { ...shipment, itinerary: { ...itinerary, endedAt } };
    this.shipments.push(replaced);
    this.keep(successorOf(random, mishaps, replaced, life));
  }

  /** Adds the certificate to the plan, and its stones to the stock in which they will lie. */
  private keep(shipment: Shipment): void {
    this.shipments.push(shipment);
    const { desk, destination, origin, goods, itinerary, reports } = shipment;
    const { fate, reportedAt, endedAt } = itinerary;
    if ((fate === 'voided' || fate === 'returned-unused') && endedAt !== null) {
      push(this.arrivals, dayOf(endedAt) + 1, { desk, origin, carats: caratsOf(goods), worth: worthOf(goods) });
    }
    const [report] = reports;
    const buyer = this.buyers.get(destination);
    if (report === undefined || reportedAt === null || buyer === undefined) return;
    const { shipped, shippedWorth = shipped } = buyer.profile;
    push(this.arrivals, dayOf(reportedAt) + 1, {
      desk: buyer,
      origin,
      carats: Math.floor((caratsOf(report.goods) * shipped) / 1000),
      worth: Math.floor((worthOf(report.goods) * shippedWorth) / 1000),
    });
  }

  private originOf({ source, participant, lastOrigin }: Desk): Origin {
    if (source === 'mined') return { kind: 'single', country: participant };
    return lastOrigin !== null && this.random.happens(SINGLE_ORIGIN_OF_BOUGHT_STONES)
      ? { kind: 'single', country: lastOrigin }
      : { kind: 'mixed' };
  }

  private routeOf(desk: Desk, origin: Origin, itinerary: Itinerary): Route | undefined {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const route = this.random.oneOf(desk.routes);
      if (route !== undefined && this.mayTrade(desk, route.destination, origin, itinerary)) return route;
    }
    return undefined;
  }

  private mayTrade({ participant }: Desk, destination: ParticipantCode, origin: Origin, itinerary: Itinerary): boolean {
    const { places } = this.options.world;
    return [itinerary.issuedAt, lastMomentOf(itinerary)].every(
      (moment) =>
        permissionToTrade(
          { exporter: participant, importer: destination, origin, date: this.calendar.dateAt(moment) },
          (code) => places.get(code) ?? initialParticipantState,
        ).allowed,
    );
  }
}

function add(stock: Stock, goods: Stock): void {
  stock.carats += goods.carats;
  stock.worth += goods.worth;
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

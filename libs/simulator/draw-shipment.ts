import { REFUSAL_REASONS, TRANSPORT_MODES, type Origin, type TransportMode } from '@kp/scheme';
import type { Calibration, MishapRates } from './calibration';
import type { Desk, Route } from './desk';
import { caratsOf, drawGoods, foundToBe, resorted, worthOf, type Goods } from './goods';
import type { Itinerary } from './itinerary';
import type { Random, Weighted } from './random';
import type { Report, Shipment } from './shipment';

/** Hundredths of a carat below which nothing is shipped. */
export const SMALLEST_SHIPMENT = 200;
const LARGEST_PART_OF_STOCK = 0.5;
/** Cents for a carat below which no price falls. */
const LOWEST_PRICE = 50;
/** Hundredths of a carat in a parcel, on average. */
const PARCEL = 150_000;
const MOST_PARCELS = 24;

const MODES: readonly Weighted<TransportMode>[] = TRANSPORT_MODES.map((thing) => ({
  thing,
  weight: { courier: 55, cargo: 30, 'hand-carried': 14, post: 1 }[thing],
}));
/** From how many to how many parts per thousand, and how often. */
const REVALUATIONS: readonly Weighted<readonly [least: number, most: number]>[] = [
  { thing: [20, 100], weight: 75 },
  { thing: [100, 300], weight: 20 },
  { thing: [300, 450], weight: 5 },
];
const REFUSALS = REFUSAL_REASONS.map((thing) => ({
  thing,
  weight: {
    'no-valid-certificate': 20,
    'certificate-expired': 0,
    'container-opened': 20,
    'contents-differ': 40,
    'restricted-origin-or-provenance': 0,
    'suspected-forgery': 5,
    other: 15,
  }[thing],
}));

/** Takes a shipment out of a desk's stock: its goods, who sends and receives it, and what customs will say of it. */
export function drawShipment(
  random: Random,
  { traders, mishaps }: Calibration,
  desk: Desk,
  route: Route,
  origin: Origin,
  itinerary: Itinerary,
): Shipment {
  const goods = takeGoods(random, desk, route);
  const importer = house(random, 100 * (traders[route.destination]?.draws ?? 0));
  const parcels = Math.min(MOST_PARCELS, 1 + Math.floor((random.skewed() * caratsOf(goods)) / PARCEL));
  return {
    desk,
    destination: route.destination,
    origin,
    goods,
    parcels,
    exporter: house(random, (desk.trader.mined?.certificates ?? 0) + (desk.trader.traded?.certificates ?? 0)),
    importer,
    transportMode: random.oneOf(MODES) ?? 'courier',
    itinerary,
    refusal: itinerary.fate === 'invalidated' ? 'no-valid-certificate' : (random.oneOf(REFUSALS) ?? 'other'),
    reports: reportsOf(random, mishaps, { goods, parcels, importer }, itinerary),
    replaces: null,
  };
}

/** The certificate that takes the place of one: the same goods and houses, and a life of its own. */
export function successorOf(random: Random, mishaps: MishapRates, replaced: Shipment, itinerary: Itinerary): Shipment {
  return { ...replaced, itinerary, reports: reportsOf(random, mishaps, replaced, itinerary), replaces: replaced };
}

function takeGoods(random: Random, { stock, share, trader }: Desk, { size, price }: Route): readonly Goods[] {
  const wanted = Math.floor(stock.carats * share * size * random.skewed());
  const carats = Math.max(SMALLEST_SHIPMENT, Math.min(wanted, Math.floor(stock.carats * LARGEST_PART_OF_STOCK)));
  const worth = (stock.worth / stock.carats) * carats * price * random.around(250);
  const lowest = Math.ceil((carats * LOWEST_PRICE) / 100);
  const goods = drawGoods(
    random,
    carats,
    Math.floor(Math.max(lowest, Math.min(worth, stock.worth * LARGEST_PART_OF_STOCK))),
    trader.sorting,
  );
  stock.carats -= carats;
  stock.worth = Math.max(0, stock.worth - worthOf(goods));
  return goods;
}

/** Houses are numbered from 1; of as many as the root of the country's shipments, the first do the most business. */
function house(random: Random, shipments: number): number {
  const houses = Math.floor(Math.sqrt(shipments)) + 2;
  return 1 + Math.floor((houses * random.below(1000) * random.below(1000)) / 1_000_000);
}

/** What a certificate says that customs compare. */
type Declared = Pick<Shipment, 'goods' | 'parcels' | 'importer'>;

function reportsOf(
  random: Random,
  mishaps: MishapRates,
  declared: Declared,
  { reportedAgainAt, fate }: Itinerary,
): readonly Report[] {
  if (fate !== 'confirmed') return [];
  const first = drawReport(random, mishaps, declared);
  if (reportedAgainAt === null) return [first];
  return random.happens(6000) ? [first, first] : [first, { ...first, goods: reweighed(random, first.goods) }];
}

function drawReport(random: Random, mishaps: MishapRates, { goods, parcels, importer }: Declared): Report {
  let seen = random.happens(mishaps.resorted) ? resorted(random, goods) : goods;
  if (random.happens(mishaps.weightDiffers)) seen = reweighed(random, seen);
  if (random.happens(mishaps.valueDiffers)) seen = revalued(random, seen);
  return {
    goods: seen,
    linesTold: !random.happens(mishaps.linesNotTold),
    parcels: random.happens(mishaps.parcelsDiffer) ? Math.max(1, parcels + (random.happens(5000) ? 1 : -1)) : parcels,
    sealsIntact: !random.happens(mishaps.sealsBroken),
    importer: random.happens(mishaps.anotherImporter) ? importer + 1 : importer,
  };
}

/** Found to weigh a little more or less: mostly up to half a percent, one time in ten up to two. */
function reweighed(random: Random, goods: readonly Goods[]): readonly Goods[] {
  const carats = caratsOf(goods);
  const perTenThousand = random.between(11, random.happens(9000) ? 50 : 200);
  const difference = Math.min(Math.floor(carats / 2), 6 + Math.floor((carats * perTenThousand) / 10_000));
  return foundToBe(goods, carats + (random.happens(3000) ? difference : -difference), worthOf(goods));
}

/** Valued otherwise: mostly by up to a tenth, one time in five by up to 30 percent, one in twenty by up to 45. */
function revalued(random: Random, goods: readonly Goods[]): readonly Goods[] {
  const [least, most] = random.oneOf(REVALUATIONS) ?? [20, 100];
  const perThousand = random.between(least, most) * (random.happens(5000) ? 1 : -1);
  return foundToBe(goods, caratsOf(goods), Math.floor((worthOf(goods) * (1000 + perThousand)) / 1000));
}

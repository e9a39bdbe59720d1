import type { RoughDiamondCode } from '@kp/scheme';
import type { Random } from './random';

/** Stones under one code: hundredths of a carat, and cents before the premium of trade is added (see `premiumOf`). */
export interface Goods {
  readonly hs: RoughDiamondCode;
  readonly carats: number;
  readonly worth: number;
}

type Sorting = readonly [unsorted: number, industrial: number, gem: number];

const EVEN_SORTING: Sorting = [10, 15, 75];
/** What a carat of industrial stones is worth, in percent of one of gem quality out of the same source. */
const INDUSTRIAL_PRICE = 15;

/**
 * Sorts a shipment of a weight and an average worth into its codes: wholly unsorted, of one quality, or of both. A
 * shipment of industrial stones alone is worth less than the average, one of gems alone more.
 */
export function drawGoods(random: Random, carats: number, worth: number, sorting: Sorting = EVEN_SORTING): Goods[] {
  const [unsorted, industrial, gem] = sorting;
  if (random.below(unsorted + industrial + gem) < unsorted) return [{ hs: '7102.10', carats, worth }];
  if (carats >= 200 && random.happens(4500)) {
    const share = Math.min(95, Math.max(2, Math.floor((100 * industrial * random.around(500)) / (industrial + gem))));
    return bothQualities(carats, worth, share);
  }
  const average = (industrial * INDUSTRIAL_PRICE + gem * 100) / (industrial + gem) / 100;
  return random.below(industrial + gem) < industrial
    ? [{ hs: '7102.21', carats, worth: atLeastOne((worth * INDUSTRIAL_PRICE) / 100 / average) }]
    : [{ hs: '7102.31', carats, worth: atLeastOne(worth / average) }];
}

/** What the importing authority makes of the codes: unsorted goods are sorted, and of two qualities some change sides. */
export function resorted(random: Random, goods: readonly Goods[]): readonly Goods[] {
  const carats = caratsOf(goods);
  const worth = worthOf(goods);
  if (carats < 200) return goods;
  const [only] = goods;
  if (goods.length === 1 && only?.hs === '7102.10') return bothQualities(carats, worth, random.between(10, 40));
  const industrial = goods.find(({ hs }) => hs === '7102.21')?.carats ?? 0;
  const share = Math.floor((100 * industrial) / carats) + (industrial * 2 < carats ? 1 : -1) * random.between(1, 6);
  return bothQualities(carats, worth, share);
}

/** The same goods found to weigh and to be worth so much in total; codes keep their proportions, none comes to nothing. */
export function foundToBe(goods: readonly Goods[], carats: number, worth: number): Goods[] {
  const declared = { carats: caratsOf(goods), worth: worthOf(goods) };
  const left = { carats, worth };
  return goods.map((line, index) => {
    const last = index === goods.length - 1;
    const part = (of: 'carats' | 'worth'): number =>
      last ? left[of] : atLeastOne(((of === 'carats' ? carats : worth) * line[of]) / declared[of]);
    const found = { hs: line.hs, carats: part('carats'), worth: part('worth') };
    left.carats -= found.carats;
    left.worth -= found.worth;
    return found;
  });
}

export function caratsOf(goods: readonly Goods[]): number {
  return goods.reduce((sum, { carats }) => sum + carats, 0);
}

export function worthOf(goods: readonly Goods[]): number {
  return goods.reduce((sum, { worth }) => sum + worth, 0);
}

/** Splits a weight of at least 2 ct into industrial stones, so many percent of it, and gems. */
function bothQualities(carats: number, worth: number, share: number): Goods[] {
  const industrial = atLeastOne((carats * share) / 100);
  const gem = carats - industrial;
  const ofIndustrial = atLeastOne(
    (worth * industrial * INDUSTRIAL_PRICE) / (industrial * INDUSTRIAL_PRICE + gem * 100),
  );
  return [
    { hs: '7102.21', carats: industrial, worth: ofIndustrial },
    { hs: '7102.31', carats: gem, worth: worth - ofIndustrial },
  ];
}

function atLeastOne(amount: number): number {
  return Math.max(1, Math.floor(amount));
}

/**
 * The three codes of the Harmonized System under which a diamond is rough (KPCS Section I): unsorted, industrial and
 * gem quality, unworked or simply sawn, cleaved or bruted. Dust (7105.10) and worked stones are outside the scheme.
 */
export const ROUGH_DIAMOND_CODES = ['7102.10', '7102.21', '7102.31'] as const;

export type RoughDiamondCode = (typeof ROUGH_DIAMOND_CODES)[number];

/** Reads one of the three codes, with or without the dot. */
export function parseRoughDiamondCode(text: string): RoughDiamondCode | undefined {
  return ROUGH_DIAMOND_CODES.find((code) => code === text || code.replace('.', '') === text);
}

import type { LocalDate, Position } from '@kp/kernel';

/** The widest a position is written: the digits of the largest safe integer. */
const DIGITS = 16;

/** Day and position of a rating in one text; such texts sort by day, and those of a day in the order of recording. */
export function ratingTurn(on: LocalDate, position: Position): string {
  return `${on}/${String(position).padStart(DIGITS, '0')}`;
}

import { formatCarats, formatHundredths, formatUsDollars, type Carats, type UsDollars } from '@kp/kernel';

/** `1,234.50 ct`. */
export function weightInWords(weight: Carats): string {
  return `${grouped(formatCarats(weight))} ct`;
}

/** `US$ 1,234.50`. */
export function valueInWords(value: UsDollars): string {
  return `US$ ${grouped(formatUsDollars(value))}`;
}

/** How often the second goes into the first, with two decimals, rounded half up: `1.94`. The second is above zero. */
export function timesInWords(much: number, once: number): string {
  const divisor = BigInt(once);
  return formatHundredths(Number((BigInt(much) * 200n + divisor) / (2n * divisor)));
}

function grouped(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${fraction}`;
}

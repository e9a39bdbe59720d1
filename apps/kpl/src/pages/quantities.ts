import { formatCarats, formatUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import { withThousands } from '../output/readable';

/** Carats for people: `1,200.50 ct`. */
export function weight(amount: Carats): string {
  return `${withThousands(formatCarats(amount))} ct`;
}

/** Dollars for people: `US$ 180,075.00`. */
export function worth(amount: UsDollars): string {
  return `US$ ${withThousands(formatUsDollars(amount))}`;
}

/** `1 parcel`, `1,200 parcels`. */
export function parcelsInWords(parcels: number): string {
  return `${withThousands(String(parcels))} ${parcels === 1 ? 'parcel' : 'parcels'}`;
}

import { addDays, carats, type LocalDate } from '@kp/kernel';
import type { Consignment, Movements, Supply, SuspectSeed } from '@kp/leakage';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { randomOf } from '@kp/simulator/random';

const FIRST_DAY = '2003-01-01' as LocalDate;
const YEARS = 10;
const DAYS = 365 * YEARS;
const DAYS_OF_HALF_YEAR = 182;
const PRODUCERS = 20;
/** Hundredths of a carat in a shipment, in the mean. */
const SENT = 30_000;

/** The Participants of random worlds. The first ones mine. */
export const PARTICIPANTS: readonly ParticipantCode[] = Array.from(
  { length: 85 },
  (_, index) => String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)) as ParticipantCode,
);

/** Ten years of trade in so many shipments, one in twenty of them not confirmed as it was sent or not at all. */
export function randomMovements(shipments: number): Movements {
  const random = randomOf(shipments, 'movements');
  const supplies = randomSupplies(shipments);
  const stocks = PARTICIPANTS.map(() => 0);
  const coming: { readonly to: number; readonly amount: number }[][] = Array.from({ length: DAYS + 12 }, () => []);
  for (const { from, to, carats: amount } of supplies) {
    coming[dayOf(from)]?.push({ to: PARTICIPANTS.indexOf(to), amount });
  }
  const consignments: Consignment[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    for (const { to, amount } of coming[day] ?? []) stocks[to] = (stocks[to] ?? 0) + amount;
    const until = Math.floor(((day + 1) * shipments) / DAYS);
    while (consignments.length < until) {
      const index = consignments.length;
      const exporter = random.below(random.happens(5000) ? PRODUCERS : PARTICIPANTS.length);
      const stock = stocks[exporter] ?? 0;
      const sent = Math.min(stock, Math.ceil(SENT * random.skewed()));
      if (sent === 0) continue;
      stocks[exporter] = stock - sent;
      const importer = (exporter + 1 + random.below(PARTICIPANTS.length - 1)) % PARTICIPANTS.length;
      const takes = random.between(1, 10);
      const isLost = random.happens(200);
      const amount = isLost ? 0 : random.happens(300) ? Math.ceil(sent * random.around(20)) : sent;
      coming[day + takes]?.push({ to: importer, amount });
      const on = addDays(FIRST_DAY, day);
      const arrival = { by: place(importer), on: addDays(on, takes), carats: carats(amount), position: 2 * index + 1 };
      consignments.push({
        number: `${place(exporter)}${String(index).padStart(7, '0')}` as CertificateNumber,
        dispatch: { from: place(exporter), on, carats: carats(sent), position: 2 * index },
        arrivals: isLost ? [] : [arrival],
        sources: [],
      });
    }
  }
  return { supplies, consignments, mergers: [] };
}

/**
 * Of five producers a part of each half-year's production may be suspect; of one of them some surely is; and whatever
 * joined shipments on their way may be.
 */
export function randomSeeds({ supplies }: Movements): readonly SuspectSeed[] {
  const suspects = PARTICIPANTS.slice(0, 5);
  const overCapacity = suspects.map((code, index): SuspectSeed => {
    const mined = supplies.filter(({ to }) => to === code).reduce((sum, supply) => sum + supply.carats, 0);
    return {
      name: `over capacity: ${code}`,
      source: 'a random world',
      low: carats(index === 0 ? Math.floor(mined / 10) : 0),
      high: carats(Math.floor(mined / 3)),
      from: null,
      enters: { kind: 'supply', participants: [code], through: ['production'] },
    };
  });
  return [
    ...overCapacity,
    {
      name: 'gained on the way',
      source: 'a random world',
      low: carats(0),
      high: 'all',
      from: null,
      enters: { kind: 'supply', participants: 'any', through: ['transit-gain'] },
    },
  ];
}

function randomSupplies(shipments: number): readonly Supply[] {
  const random = randomOf(shipments, 'supplies');
  const each = (shipments * SENT) / PRODUCERS / YEARS / 2;
  return Array.from({ length: 2 * YEARS }, (_, half) =>
    PARTICIPANTS.slice(0, PRODUCERS).map((to): Supply => ({
      kind: 'production',
      to,
      from: addDays(FIRST_DAY, DAYS_OF_HALF_YEAR * half),
      until: addDays(FIRST_DAY, DAYS_OF_HALF_YEAR * (half + 1) - 1),
      carats: carats(Math.ceil(each * random.skewed())),
      reference: `half-year ${String(half + 1)}`,
    })),
  ).flat();
}

function dayOf(date: LocalDate): number {
  return Math.round((Date.parse(date) - Date.parse(FIRST_DAY)) / 86_400_000);
}

function place(index: number): ParticipantCode {
  const code = PARTICIPANTS[index];
  if (code === undefined) throw new RangeError(`There is no Participant ${String(index)}.`);
  return code;
}

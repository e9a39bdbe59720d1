import type { TimedCommand } from '@kp/scheme';
import { ACTS, momentOf, type Act } from './act';
import { calendarOf } from './calendar';
import { numbersOf } from './numbering';
import { drawOrphans, type Orphan } from './orphan';
import { planTrade, type TradeOptions } from './plan-trade';
import { premiumOf } from './premium';
import { randomOf } from './random';
import type { Shipment } from './shipment';
import { writeAct, writeOrphan, type Papers } from './shipment-commands';

/**
 * A synthetic year of trade as commands of the ledger, in order of time and each marked `synthetic`. The year is planned
 * when the first command is pulled, and then written one command at a time.
 *
 * Exactly `certificates` certificates are issued in the year, none of whose commands the scheme's rules refuse once the
 * record behind the world is in the ledger; some of them arrive or are confirmed in the next year. Imports that arrive in
 * the year and are confirmed add up to `calibration.importsUsd` but for the rounding to cents. What else is guaranteed:
 * see `planTrade`. Ids begin with `synthetic/<year>/<seed>/` and are the same for the same options.
 */
export function* simulateTrade(options: TradeOptions): Generator<TimedCommand, void, undefined> {
  const { world, year, seed, certificates, calibration } = options;
  const calendar = calendarOf(year);
  const shipments = planTrade(options);
  const orphans = drawOrphans(
    randomOf(seed, `orphans of ${String(year)}`),
    world,
    shipments,
    calendar,
    Math.round((certificates * calibration.mishaps.orphans) / 10_000),
  );
  const papers: Papers = {
    world,
    calendar,
    premium: premiumOf(shipments, calibration.importsUsd, calendar),
    numbers: numbersOf(world, shipments, calendar),
    successors: new Map(
      shipments.flatMap((shipment) => (shipment.replaces === null ? [] : [[shipment.replaces, shipment]])),
    ),
  };
  for (const { moment, act } of inOrderOfTime(shipments, orphans)) {
    const { number, label, actor, command } =
      'shipment' in act ? writeAct(papers, act.shipment, act.kind) : writeOrphan(papers, act.orphan);
    yield {
      id: `synthetic/${String(year)}/${String(seed)}/${number}/${label}`,
      occurredAt: calendar.instantAt(moment),
      actor,
      command,
      synthetic: true,
    };
  }
}

interface DatedAct {
  readonly moment: number;
  readonly act: { readonly shipment: Shipment; readonly kind: Act } | { readonly orphan: Orphan };
}

/** A sort key holds the second and, below it, the place of the act in the plan: both together stay exact integers. */
const PLACES = 2 ** 24;

function* inOrderOfTime(shipments: readonly Shipment[], orphans: readonly Orphan[]): Generator<DatedAct> {
  if ((shipments.length + orphans.length) * ACTS.length > PLACES)
    throw new RangeError('The plan is too long to order.');
  const keys: number[] = [];
  shipments.forEach((shipment, index) => {
    ACTS.forEach((kind, place) => {
      const moment = momentOf(shipment, kind);
      if (moment !== null) keys.push(moment * PLACES + index * ACTS.length + place);
    });
  });
  orphans.forEach(({ reportedAt }, index) => {
    keys.push(reportedAt * PLACES + (shipments.length + index) * ACTS.length);
  });
  for (const key of Float64Array.from(keys).sort()) {
    const place = key % PLACES;
    const moment = (key - place) / PLACES;
    const index = Math.floor(place / ACTS.length);
    const shipment = shipments[index];
    const orphan = orphans[index - shipments.length];
    const kind = ACTS[place % ACTS.length];
    if (shipment !== undefined && kind !== undefined) yield { moment, act: { shipment, kind } };
    else if (orphan !== undefined) yield { moment, act: { orphan } };
  }
}

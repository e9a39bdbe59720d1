import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { dayOf, type Calendar } from './calendar';
import type { Goods } from './goods';
import { certificateNumber } from './numbering';
import type { Random } from './random';
import type { Shipment } from './shipment';
import type { TradeWorld } from './trade-world';

/** A confirmation of a certificate that nobody issued in this world. */
export interface Orphan {
  readonly number: CertificateNumber;
  readonly reportedAt: number;
  readonly destination: ParticipantCode;
  readonly goods: readonly Goods[];
}

/** Until when an orphan may be a certificate of the year before, still under way at the turn of the year. */
const LAST_DAY_OF_THE_YEAR_BEFORE = 60;
/** The first running number that no issuer reaches, in a year of ordinary size; a larger year begins after its own. */
const UNREACHED = 80_000;

/**
 * Draws so many orphans. In the first two months they carry numbers of the year before, which this world does not hold;
 * later, numbers that their issuers have not reached, as a slip of the pen makes them. Each arrives beside a confirmed
 * shipment, so that its two sides may trade with each other.
 */
export function drawOrphans(
  random: Random,
  world: TradeWorld,
  shipments: readonly Shipment[],
  calendar: Calendar,
  count: number,
): readonly Orphan[] {
  const confirmed = shipments.filter(({ itinerary }) => itinerary.fate === 'confirmed');
  if (confirmed.length === 0) return [];
  const firstUnreached = Math.max(UNREACHED, shipments.length + 1);
  return Array.from({ length: count }, (_, index) => {
    const beside = confirmed[random.below(confirmed.length)];
    const reportedAt = beside?.itinerary.reportedAt ?? null;
    if (beside === undefined || reportedAt === null) return [];
    const ofTheYearBefore = dayOf(reportedAt) <= LAST_DAY_OF_THE_YEAR_BEFORE;
    const carats = random.between(2_000, 300_000);
    return [
      {
        number: certificateNumber(
          world,
          beside.desk.participant,
          calendar.dateAt(reportedAt),
          calendar.year - (ofTheYearBefore ? 1 : 0),
          firstUnreached + index,
        ),
        reportedAt,
        destination: beside.destination,
        goods: [{ hs: '7102.31' as const, carats, worth: carats * random.between(20, 120) }],
      },
    ];
  }).flat();
}

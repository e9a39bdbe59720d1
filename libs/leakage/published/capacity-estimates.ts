import { carats } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import type { CapacityEstimate } from '../rules';

/** Published estimates of what a place can yield in a year, with those who made them. Those of Côte d'Ivoire are `IVORIAN_ORIGIN`. */
export const CAPACITY_ESTIMATES: readonly CapacityEstimate[] = [
  estimate('GN', 480_000, 720_000, 'USGS Scientific Investigations Report 2012-5256'),
  // The mission told what was dug then, not what the ground could yield later.
  { ...estimate('CG', 50_000, 55_000, 'Review mission of June 2004, as quoted by Global Policy Forum'), toYear: 2006 },
];

/** The ground does not change with the years: an estimate speaks for all years of the scheme. */
function estimate(participant: string, low: number, high: number, source: string): CapacityEstimate {
  return {
    participant: participant as ParticipantCode,
    low: carats(low * 100),
    high: carats(high * 100),
    fromYear: 2003,
    toYear: 2024,
    source,
  };
}

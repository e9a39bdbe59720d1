import { DATASETS, parseParticipantCode, parseStatisticalPeriod, SEGMENTS, type ReturnKey } from '@kp/scheme';

const NAME = /^([^-]+)-([^-]+)-(\d{4}-[^-]+)-(.+)$/;

/** Reads the name of a return in a path: `ZA-production-2004-H1-all`; anything else is `undefined`. */
export function parseReturnName(text: string): ReturnKey | undefined {
  const [, code = '', datasetText, periodText = '', segmentText] = NAME.exec(text) ?? [];
  const participant = parseParticipantCode(code);
  const dataset = DATASETS.find((known) => known === datasetText);
  const period = parseStatisticalPeriod(periodText);
  const segment = SEGMENTS.find((known) => known === segmentText);
  if (participant === undefined || dataset === undefined || period === undefined || segment === undefined) {
    return undefined;
  }
  return { participant, dataset, period, segment };
}

/** Writes the name of a return. */
export function returnName({ participant, dataset, period, segment }: ReturnKey): string {
  return `${participant}-${dataset}-${period}-${segment}`;
}

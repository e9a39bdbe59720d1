import { parseOfficeName, type OfficeNumber } from '../office-number';
import type { ParticipantCode } from '../participant-code';

/** The number under which an authority registers an alluvial site. */
export type SiteNumber = OfficeNumber<'site'>;

/** What names a site: each Participant numbers its own. */
export interface SiteKey {
  readonly participant: ParticipantCode;
  readonly site: SiteNumber;
}

/** Reads the name of a site, `GH-AKW-012`. */
export function parseSiteName(text: string): SiteKey | undefined {
  const name = parseOfficeName<'site'>(text);
  return name === undefined ? undefined : { participant: name.participant, site: name.number };
}

/** Writes the name of a site. */
export function siteName({ participant, site }: SiteKey): string {
  return `${participant}-${site}`;
}

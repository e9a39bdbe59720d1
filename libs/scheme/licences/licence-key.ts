import { parseOfficeName, type OfficeNumber } from '../office-number';
import type { ParticipantCode } from '../participant-code';

/** The number on a licence to dig for alluvial diamonds, or to buy, sell or export them. */
export type LicenceNumber = OfficeNumber<'licence'>;

/** What names a licence: each Participant numbers its own. */
export interface LicenceKey {
  readonly participant: ParticipantCode;
  readonly licence: LicenceNumber;
}

/** Reads the name of a licence, `GH-D-0012`. */
export function parseLicenceName(text: string): LicenceKey | undefined {
  const name = parseOfficeName<'licence'>(text);
  return name === undefined ? undefined : { participant: name.participant, licence: name.number };
}

/** Writes the name of a licence. */
export function licenceName({ participant, licence }: LicenceKey): string {
  return `${participant}-${licence}`;
}

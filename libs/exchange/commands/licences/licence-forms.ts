import { AREA_KINDS, LICENCE_KINDS, type LicenceArea, type LicenceCommand, type LicenceKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import {
  dayOf,
  latitudeOf,
  longitudeOf,
  memberOrNone,
  officeNumberOf,
  orNull,
  participantOf,
  textOf,
  wordOf,
} from '../wire-values';
import { GrantLicenceDto } from './grant-licence.dto';
import type { LicenceAreaDto } from './licence-area.dto';
import type { LicenceKeyDto } from './licence-key.dto';
import { RenewLicenceDto } from './renew-licence.dto';
import { RevokeLicenceDto } from './revoke-licence.dto';

/** The wire forms of the commands about licences. */
export const LICENCE_FORMS: FormsOf<LicenceCommand> = {
  GrantLicence: form(
    GrantLicenceDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      kind: wordOf(LICENCE_KINDS, wire.kind),
      authority: textOf(wire.authority),
      holder: textOf(wire.holder),
      area: orNull(wire.area, areaOf),
      validFrom: dayOf(wire.validFrom),
      validUntil: dayOf(wire.validUntil),
    }),
    ({ area, ...told }) => ({ ...told, ...memberOrNone('area', area, areaWire) }),
  ),
  RenewLicence: form(
    RenewLicenceDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      authority: textOf(wire.authority),
      validFrom: dayOf(wire.validFrom),
      validUntil: dayOf(wire.validUntil),
    }),
    (told) => ({ ...told }),
  ),
  RevokeLicence: form(
    RevokeLicenceDto,
    (wire) => ({
      ...licenceKeyOf(wire),
      authority: textOf(wire.authority),
      revokedFrom: dayOf(wire.revokedFrom),
      reason: textOf(wire.reason),
    }),
    (told) => ({ ...told }),
  ),
};

/** What names a licence, and the account of its holder. */
export function licenceKeyOf({ participant, licence }: PlainOf<LicenceKeyDto>): LicenceKey {
  return { participant: participantOf(participant), licence: officeNumberOf<'licence'>(licence) };
}

function areaOf({ parts, bounds }: PlainOf<LicenceAreaDto>): LicenceArea {
  return {
    parts: (parts ?? []).map(({ kind, name }) => ({ kind: wordOf(AREA_KINDS, kind), name: textOf(name) })),
    bounds: orNull(bounds, ({ south, west, north, east }) => ({
      south: latitudeOf(south),
      west: longitudeOf(west),
      north: latitudeOf(north),
      east: longitudeOf(east),
    })),
  };
}

function areaWire({ parts, bounds }: LicenceArea): PlainOf<LicenceAreaDto> {
  return {
    ...memberOrNone('parts', parts.length === 0 ? null : parts, (all) => all.map((part) => ({ ...part }))),
    ...memberOrNone('bounds', bounds, (told) => ({ ...told })),
  };
}

import type { SiteCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import {
  latitudeOf,
  longitudeOf,
  memberOrNone,
  officeNumberOf,
  orNull,
  participantOf,
  same,
  textOf,
} from '../wire-values';
import { RegisterSiteDto } from './register-site.dto';

/** The wire forms of the commands about alluvial sites. */
export const SITE_FORMS: FormsOf<SiteCommand> = {
  RegisterSite: form(
    RegisterSiteDto,
    (wire) => ({
      participant: participantOf(wire.participant),
      site: officeNumberOf<'site'>(wire.site),
      authority: textOf(wire.authority),
      name: textOf(wire.name),
      district: textOf(wire.district),
      zone: orNull(wire.zone, textOf),
      latitude: latitudeOf(wire.latitude),
      longitude: longitudeOf(wire.longitude),
    }),
    ({ zone, ...told }) => ({ ...told, ...memberOrNone('zone', zone, same) }),
  ),
};

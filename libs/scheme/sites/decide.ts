import type { Decider } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { byLicensor, officeNumberRule } from '../licences/licensor-rules';
import { dayOfAct, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import type { SiteCommand } from './commands';
import { parseCoordinate } from './coordinate';
import type { SiteEvent } from './events';
import { evolveSite, initialSiteState, type SiteState } from './state';

/** The rules of one alluvial site. It is kept by the exporting authority of the Participant in which it lies. */
export const siteDecider: Decider<SiteState, SiteCommand, SiteEvent, DecisionContext> = {
  initialState: initialSiteState,
  evolve: evolveSite,
  decide: ({ data }, { content }, context) =>
    byLicensor(data, context, () => {
      const { site, authority, name, district, zone, latitude, longitude } = data;
      return judged<SiteEvent>(
        [
          ...notInTheFuture(context),
          ...officeNumberRule(site, '/site'),
          ...(content === null
            ? []
            : [
                reject('site-registered-already', '/site', `${site} is ${content.name} since ${content.registeredOn}.`),
              ]),
          ...textsPresent({ '/authority': authority, '/name': name, '/district': district, '/zone': zone ?? 'none' }),
          ...coordinateRule(latitude, 90, '/latitude'),
          ...coordinateRule(longitude, 180, '/longitude'),
        ],
        { type: 'site.registered', version: 1, data: { ...data, registeredOn: dayOfAct(context) } },
      );
    }),
};

/** A coordinate is written as the ledger writes it. */
function coordinateRule(text: string, most: 90 | 180, pointer: string): ReturnType<typeof notInTheFuture> {
  if (parseCoordinate(text, most) === text) return [];
  return [reject('coordinate-malformed', pointer, `"${text}" is no coordinate up to ${String(most)} degrees.`)];
}

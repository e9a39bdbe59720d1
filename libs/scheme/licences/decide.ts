import type { Decider, Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { dayOfAct, notInTheFuture, textsPresent } from '../record-rules';
import { judged, reject } from '../rejections';
import { parseCoordinate } from '../sites/coordinate';
import type { LicenceCommand } from './commands';
import type { LicenceContent, LicenceEvent, LicencePeriod } from './events';
import { holdsOn } from './licence-rules';
import { byLicensor, officeNumberRule } from './licensor-rules';
import { evolveLicence, initialLicenceState, type LicenceState } from './state';

/** The rules of one licence to dig, deal or export. */
export const licenceDecider: Decider<LicenceState, LicenceCommand, LicenceEvent, DecisionContext> = {
  initialState: initialLicenceState,
  evolve: evolveLicence,
  decide: (command, state, context) =>
    byLicensor(command.data, context, () => {
      const day = dayOfAct(context);
      switch (command.type) {
        case 'GrantLicence':
          return judged<LicenceEvent>([...notInTheFuture(context), ...grantRules(command.data, state)], {
            type: 'licence.granted',
            version: 1,
            data: { ...command.data, grantedOn: day },
          });
        case 'RenewLicence':
          return judged<LicenceEvent>(
            [
              ...notInTheFuture(context),
              ...granted(command.data.licence, state),
              ...periodRule(command.data),
              ...textsPresent({ '/authority': command.data.authority }),
            ],
            { type: 'licence.renewed', version: 1, data: { ...command.data, renewedOn: day } },
          );
        case 'RevokeLicence': {
          const { licence, authority, reason, revokedFrom } = command.data;
          const holds = state.content === null || holdsOn(state, revokedFrom);
          return judged<LicenceEvent>(
            [
              ...notInTheFuture(context),
              ...granted(licence, state),
              ...(holds
                ? []
                : [reject('licence-does-not-hold', '/revokedFrom', `${licence} does not hold on ${revokedFrom}.`)]),
              ...textsPresent({ '/authority': authority, '/reason': reason }),
            ],
            { type: 'licence.revoked', version: 1, data: { ...command.data, revokedOn: day } },
          );
        }
      }
    }),
};

function grantRules(data: LicenceContent, { content }: LicenceState): readonly Rejection[] {
  const { licence, authority, holder } = data;
  return [
    ...officeNumberRule(licence, '/licence'),
    ...(content === null
      ? []
      : [reject('licence-granted-already', '/licence', `${licence} was granted to ${content.holder}.`)]),
    ...periodRule(data),
    ...textsPresent({ '/authority': authority, '/holder': holder }),
    ...areaRules(data),
  ];
}

function granted(licence: string, { content }: LicenceState): readonly Rejection[] {
  return content === null ? [reject('licence-unknown', '/licence', `No licence ${licence} was granted.`)] : [];
}

function periodRule({ validFrom, validUntil }: LicencePeriod): readonly Rejection[] {
  if (validFrom <= validUntil) return [];
  return [reject('licence-period-empty', '/validUntil', `Valid from ${validFrom} until ${validUntil}.`)];
}

function areaRules({ kind, area }: LicenceContent): readonly Rejection[] {
  if (kind !== 'digger') {
    return area === null ? [] : [reject('area-not-for-dealers', '/area', `The licence is for a ${kind}.`)];
  }
  if (area === null || (area.parts.length === 0 && area.bounds === null)) {
    return [reject('area-missing', '/area', 'The licence is for a digger and names no area.')];
  }
  const { parts, bounds } = area;
  const found = [
    ...textsPresent(Object.fromEntries(parts.map(({ name }, at) => [`/area/parts/${String(at)}/name`, name]))),
  ];
  for (const [edge, text] of Object.entries(bounds ?? {}) as [string, string][]) {
    const most = edge === 'south' || edge === 'north' ? 90 : 180;
    if (parseCoordinate(text, most) !== text) {
      found.push(reject('coordinate-malformed', `/area/bounds/${edge}`, `"${text}" is no coordinate.`));
    }
  }
  return found;
}

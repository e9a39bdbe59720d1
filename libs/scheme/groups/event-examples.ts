import type { LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { DecisionNumber } from '../decisions/decision-number';
import type { GroupEvent } from './events';
import type { GroupCode } from './group-code';

const group = 'WGAAP' as GroupCode;
const mandate = '2005';
const decision = 'MOSCOW-2005-ALLUVIAL' as DecisionNumber;
const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';

/** One event of each kind about working groups, with every member filled in. */
export const GROUP_EVENT_EXAMPLES: EventExamples<GroupEvent> = {
  'group.established': {
    type: 'group.established',
    version: 1,
    data: {
      group,
      name: 'Sub-group on alluvial production',
      kind: 'ad-hoc',
      establishedOn: '2004-10-29' as LocalDate,
      certainty: 'derived',
      decision,
      source,
    },
  },
  'group.mandate-given': {
    type: 'group.mandate-given',
    version: 1,
    data: {
      group,
      mandate,
      task: 'Follow how the recommendations on alluvial production are carried out',
      givenOn: '2005-11-17' as LocalDate,
      certainty: 'derived',
      reportDue: '2006-11-09' as LocalDate,
      reportEveryMonths: 6,
      decision,
      source,
    },
  },
  'group.mandate-ended': {
    type: 'group.mandate-ended',
    version: 1,
    data: { group, mandate, effectiveFrom: '2006-11-09' as LocalDate, reason: 'Renewed', source },
  },
  'group.reported': {
    type: 'group.reported',
    version: 1,
    data: {
      group,
      report: '2006-1',
      mandate,
      title: 'Report of the example',
      reportedOn: '2006-05-10' as LocalDate,
      source: 'Report of the example',
    },
  },
};

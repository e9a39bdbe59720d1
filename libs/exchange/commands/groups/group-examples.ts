import type { GroupCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const source = 'Final communiqué of the Moscow Plenary, 15-17 November 2005';

/** The data of one command of each kind about working groups; intervals and reports are made up. */
export const GROUP_EXAMPLES: Readonly<Record<GroupCommand['type'], JsonObject>> = {
  EstablishGroup: {
    group: 'WGAAP',
    name: 'Sub-group on alluvial production',
    kind: 'ad-hoc',
    establishedOn: '2004-10-29',
    certainty: 'derived',
    source,
  },
  GiveMandate: {
    group: 'WGAAP',
    mandate: '2005',
    task: 'Follow how the recommendations on alluvial production are carried out',
    givenOn: '2005-11-17',
    certainty: 'derived',
    reportEveryMonths: 6,
    decision: 'MOSCOW-2005-ALLUVIAL',
    source,
  },
  EndMandate: {
    group: 'WGAAP',
    mandate: '2005',
    effectiveFrom: '2006-11-09',
    reason: 'Renewed',
    source: 'Letter of the example',
  },
  FileGroupReport: {
    group: 'WGAAP',
    report: '2006-1',
    mandate: '2005',
    title: 'Progress on internal controls',
    reportedOn: '2006-05-10',
    source: 'Report of the example',
  },
};

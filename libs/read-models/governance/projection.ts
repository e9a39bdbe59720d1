import type { Projection } from '@kp/projections';
import {
  decisionStream,
  groupStream,
  officeStream,
  type DecisionEvent,
  type GroupEvent,
  type OfficeEvent,
} from '@kp/scheme';
import { acts } from './tables';

/** The name of this read model. */
export const GOVERNANCE = 'governance';

/** What happens to decisions, offices and working groups. */
export type GovernanceEvent = DecisionEvent | OfficeEvent | GroupEvent;

/** The acts about decisions, offices and working groups. */
export const governanceProjection: Projection<GovernanceEvent> = {
  name: GOVERNANCE,
  version: 1,
  tables: [acts],
  handles: [
    'decision.tabled',
    'decision.agreed',
    'decision.translation-published',
    'decision.circulated',
    'decision.formally-adopted',
    'decision.notice-issued',
    'office.candidature-recorded',
    'office.candidature-withdrawn',
    'office.officer-elected',
    'office.transferred',
    'office.vacated',
    'group.established',
    'group.mandate-given',
    'group.mandate-ended',
    'group.reported',
  ],
  apply({ position, type, data, metadata }, rows) {
    rows.put(acts, { position, stream: streamOf(data), type, data, synthetic: metadata.synthetic === true ? 1 : 0 });
  },
};

/** A group may cite a decision, so its own name is looked for first. */
function streamOf(data: GovernanceEvent['data']): string {
  if ('group' in data) return groupStream(data.group);
  return 'office' in data ? officeStream(data.office) : decisionStream(data.decision);
}

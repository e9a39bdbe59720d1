import type { Projection } from '@kp/projections';
import type { NonSubmissionEvent, PolicyEvent } from '@kp/scheme';
import { policies, steps } from './tables';

/** The name of this read model. */
export const NON_SUBMISSIONS = 'non-submissions';

/** What was done about missing returns, and by which policy. What is missing follows from returns and membership. */
export const nonSubmissionsProjection: Projection<NonSubmissionEvent | PolicyEvent> = {
  name: NON_SUBMISSIONS,
  version: 1,
  tables: [steps, policies],
  handles: ['nonsubmission.step-recorded', 'policy.adopted'],
  apply(event, rows) {
    const { position } = event;
    if (event.type === 'policy.adopted') {
      const { type, version, data } = event;
      if (data.kind === 'nonsubmission') rows.put(policies, { position, event: { type, version, data } });
      return;
    }
    const { participant, dataset, period, step, takenOn, text, policyVersion } = event.data;
    const told = { step, taken_on: takenOn, text, policy_version: policyVersion };
    rows.put(steps, { participant, dataset, period, position, ...told });
  },
};

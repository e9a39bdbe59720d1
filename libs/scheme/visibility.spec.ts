import type { ParticipantCode } from './participant-code';
import { actor } from './testing/scenario';
import { clearanceOf, covers, VISIBILITIES } from './visibility';

const guinea = 'GN' as ParticipantCode;

describe('who may read what was found out about a Participant', () => {
  it.each([
    [actor('auditor'), 4],
    [actor('chair'), 4],
    [actor('working-group'), 3],
    [actor('participation-committee'), 3],
    [actor('exporting-authority', 'ZA'), 2],
    [actor('statistics-office', 'EU'), 2],
    [actor('exporting-authority', 'GN'), 4],
    [actor('public'), 1],
    [actor('public', 'GN'), 1],
  ])('given %j, covers the first %d classes of a matter of Guinea', (as, count) => {
    const clearance = clearanceOf(as);
    const covered = VISIBILITIES.filter((visibility) => covers(clearance, { visibility, participant: guinea }));
    expect(covered).toEqual(VISIBILITIES.slice(0, count));
  });
});

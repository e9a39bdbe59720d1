import type { LocalDate } from '@kp/kernel';
import type { DiscrepancyCommand, DiscrepancyId } from '@kp/scheme';
import { AE, admitThree, chair, confirm, exporting, importing, numbered, send, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { DiscrepancyQueries } from './queries';

const ID = 'ZA0000001.arrived-after-expiry.0' as DiscrepancyId;

let world: RecordedWorld;
let discrepancies: DiscrepancyQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  discrepancies = new DiscrepancyQueries(world.readModels);
  await admitThree(world);
  await send(world, numbered(1));
  const late = { arrivedOn: '2004-05-03' as LocalDate };
  await world.act('2004-05-03', importing(AE), confirm(numbered(1), 'AE-1', late));
});

afterEach(() => {
  world.close();
});

const remark = (type: Exclude<DiscrepancyCommand['type'], 'AssignDiscrepancy'>): DiscrepancyCommand => ({
  type,
  data: { discrepancy: ID, remarks: 'The aircraft was late.' },
});
const assignment: DiscrepancyCommand = { type: 'AssignDiscrepancy', data: { discrepancy: ID, assignee: 'Desk' } };

describe('the handling of a discrepancy', () => {
  it('stands beside what is derived, and changes nothing of it', async () => {
    await world.fold();
    const before = discrepancies.byId(ID).value;
    expect(before).toMatchObject({ closedAt: null, standing: 'untouched', assignee: null, acts: [] });

    const explained = await world.act('2004-05-04', exporting(ZA), remark('ExplainDiscrepancy'));
    const assigned = await world.act('2004-05-05', chair, assignment);
    const closed = await world.act('2004-05-06', importing(AE), remark('CloseDiscrepancy'));
    await world.fold();

    expect(discrepancies.byId(ID).value).toEqual({
      ...before,
      standing: 'closed',
      assignee: 'Desk',
      acts: [
        { act: 'explained', by: ZA, actedOn: '2004-05-04', words: 'The aircraft was late.', position: explained },
        { act: 'assigned', by: null, actedOn: '2004-05-05', words: 'Desk', position: assigned },
        { act: 'closed', by: AE, actedOn: '2004-05-06', words: 'The aircraft was late.', position: closed },
      ],
    });
    expect(discrepancies.byId(ID, { asOf: assigned }).value).toMatchObject({ standing: 'explained', assignee: 'Desk' });
    expect(discrepancies.byId(ID, { asOf: explained }).value?.acts).toHaveLength(1);
  });

  it('is a filter of the list, as of any position', async () => {
    const disputed = await world.act('2004-05-04', importing(AE), remark('DisputeDiscrepancy'));
    await world.act('2004-05-05', importing(AE), assignment);
    await world.act('2004-05-06', importing(AE), remark('CloseDiscrepancy'));
    await world.act('2004-05-07', exporting(ZA), remark('ReopenDiscrepancy'));
    await world.fold();
    const ids = (standing: 'disputed' | 'reopened' | 'untouched', asOf?: typeof disputed): readonly string[] =>
      discrepancies
        .list({ standing }, { limit: 10, ...(asOf === undefined ? {} : { asOf }) })
        .items.map(({ id }) => id);

    expect(ids('reopened')).toEqual([ID]);
    expect(ids('disputed')).toEqual([]);
    expect(ids('untouched')).toEqual([]);
    expect(ids('disputed', disputed)).toEqual([ID]);
    expect(discrepancies.list({ state: 'open' }, { limit: 10 }).items).toMatchObject([
      { id: ID, standing: 'reopened', assignee: 'Desk' },
    ]);
  });
});

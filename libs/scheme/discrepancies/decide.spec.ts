import { DISCREPANCY_RULES } from '../certificates/discrepancy';
import { discrepancyStream } from '../streams';
import { confirm, customsOn, dispatched, issuerOn } from '../testing/certificate-story';
import { actOn, assign, WEIGHT } from '../testing/discrepancy-story';
import { actor, type Act } from '../testing/scenario';
import { discrepancyIdOf, discrepancyKeyOf, parseDiscrepancyId, type DiscrepancyId } from './discrepancy-id';

const seen = dispatched().having(confirm(), customsOn('2004-03-06'));
const from = (participant: string, day = '2004-03-07'): Act => ({
  ...customsOn(day),
  as: actor('importing-authority', participant),
});

describe('the id of a discrepancy', () => {
  it('is read as it is written', () => {
    const key = discrepancyKeyOf(WEIGHT);
    expect(key).toMatchObject({ rule: 'carats-differ', evidence: 0 });
    expect(key && discrepancyIdOf(key)).toBe(WEIGHT);
    for (const rule of Object.keys(DISCREPANCY_RULES))
      expect(parseDiscrepancyId(`ZA1.${rule}.12`)).toBe(`ZA1.${rule}.12`);
  });

  it.each(['', 'ZA1', 'ZA1.carats-differ', 'ZA1.unheard-of.0', 'ZA1.carats-differ.00', '1.carats-differ.0'])(
    'given %j, names none',
    (text) => {
      expect(parseDiscrepancyId(text)).toBeUndefined();
    },
  );
});

describe('the handling of a discrepancy', () => {
  it('is recorded with who acted for whom, and when', () => {
    const { events } = seen.when(actOn('ExplainDiscrepancy', 'Paper'), issuerOn('2004-03-08'));
    expect(events).toEqual([
      {
        type: 'discrepancy.explained',
        version: 1,
        data: { discrepancy: WEIGHT, by: 'ZA', actedOn: '2004-03-08', remarks: 'Paper' },
      },
    ]);
    const byTheChair = seen.when(assign('Desk'), { ...issuerOn('2004-03-08'), as: actor('chair') });
    expect(byTheChair.events).toMatchObject([{ type: 'discrepancy.assigned', data: { by: null, assignee: 'Desk' } }]);
  });

  it('given one act after the other, stands as the last left it, and assignment stands beside', () => {
    const handled = seen
      .having(actOn('DisputeDiscrepancy'), from('EU'))
      .having(assign('Desk'), from('ZA'))
      .stateOf(discrepancyStream(WEIGHT));
    expect(handled).toEqual({ standing: 'disputed', assignee: 'Desk' });
  });

  it('given a closed one, takes nothing but that it is reopened', () => {
    const closed = seen.having(actOn('CloseDiscrepancy'), from('EU'));
    for (const command of [assign(), actOn('AcceptDiscrepancy'), actOn('CloseDiscrepancy')]) {
      expect(closed.when(command, from('EU', '2004-03-09')).codes).toEqual(['discrepancy-closed']);
    }
    const reopened = closed.having(actOn('ReopenDiscrepancy'), from('ZA', '2004-03-09'));
    expect(reopened.stateOf(discrepancyStream(WEIGHT)).standing).toBe('reopened');
    expect(reopened.when(actOn('ReopenDiscrepancy'), from('ZA')).codes).toEqual(['discrepancy-not-closed']);
  });

  it('given who is no side of it, is told only that', () => {
    expect(seen.when(actOn('AcceptDiscrepancy', ' '), from('AE')).codes).toEqual(['not-a-side-of-the-discrepancy']);
    const statistician = { ...from('EU'), as: actor('statistics-office', 'EU') };
    expect(seen.when(actOn('AcceptDiscrepancy'), statistician).codes).toEqual(['not-a-side-of-the-discrepancy']);
  });

  it('given what nothing is on record of, is refused; given no words, too', () => {
    const later = `${WEIGHT.slice(0, -1)}1` as DiscrepancyId;
    expect(seen.when(actOn('AcceptDiscrepancy', 'x', later), from('EU')).codes).toEqual(['discrepancy-unknown']);
    expect(seen.when(actOn('AcceptDiscrepancy', 'x', 'nothing' as DiscrepancyId), from('EU')).codes).toEqual([
      'discrepancy-unknown',
    ]);
    expect(seen.when(assign(' '), from('EU')).rejections).toMatchObject([
      { code: 'text-missing', pointer: '/assignee' },
    ]);
  });
});

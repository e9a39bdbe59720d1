import { type carats, type LocalDate } from '@kp/kernel';
import { DEFAULT_TOLERANCE } from '../certificates/tolerance';
import { policyStream } from '../streams';
import { adopt, chairOn } from '../testing/policy-story';
import { actor, given } from '../testing/scenario';
import { policyInForce } from './policy-in-force';
import { toleranceInForce, toleranceNamed } from './tolerance-in-force';

const day = (text: string): LocalDate => text as LocalDate;
const stream = policyStream('tolerance');

describe('the adoption of a policy', () => {
  it('given the Chair, records the version and the day of its adoption', () => {
    const { events } = given().when(adopt(), chairOn('2004-12-01'));
    expect(events).toEqual([
      { type: 'policy.adopted', version: 1, data: { ...adopt().data, adoptedOn: '2004-12-01' } },
    ]);
  });

  it('given anybody else, is told only that', () => {
    const act = { ...chairOn('2004-12-01'), as: actor('working-group') };
    expect(given().when(adopt({ version: ' ' }), act).codes).toEqual(['not-the-chair']);
  });

  it('given a name that a version bears, also that of the standard, is refused', () => {
    const adopted = given().having(adopt(), chairOn('2004-12-01'));
    expect(adopted.when(adopt(), chairOn('2004-12-02')).codes).toEqual(['policy-version-taken']);
    const standard = adopt({ version: DEFAULT_TOLERANCE.version });
    expect(given().when(standard, chairOn('2004-12-01')).codes).toEqual(['policy-version-taken']);
  });

  it('given parameters that cannot be compared by, is told all of them at their places', () => {
    const odd = adopt(
      { decision: ' ' },
      {
        carats: -1 as ReturnType<typeof carats>,
        caratsBasisPoints: 0.5,
        queryAboveBasisPoints: 30,
        alertAboveBasisPoints: 20,
      },
    );
    const { rejections } = given().when(odd, chairOn('2004-12-01'));
    expect(rejections.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['text-missing', '/decision'],
      ['amount-out-of-range', '/tolerance/carats'],
      ['policy-share-out-of-range', '/tolerance/caratsBasisPoints'],
      ['policy-steps-out-of-order', '/tolerance/alertAboveBasisPoints'],
    ]);
  });
});

describe('the policy in force', () => {
  const adopted = given()
    .having(adopt(), chairOn('2004-12-01'))
    .having(adopt({ version: 'loose-2006', effectiveFrom: day('2006-01-01') }), chairOn('2005-11-01'))
    .having(adopt({ version: 'late-2005', effectiveFrom: day('2005-07-01') }), chairOn('2006-02-01'))
    .having(adopt({ version: 'better-2006', effectiveFrom: day('2006-01-01') }), chairOn('2006-02-02'))
    .stateOf(stream);

  it.each([
    ['2004-12-31', DEFAULT_TOLERANCE.version],
    ['2005-01-01', 'strict-2005'],
    ['2005-06-30', 'strict-2005'],
    ['2005-07-01', 'late-2005'],
    ['2005-12-31', 'late-2005'],
    ['2006-01-01', 'better-2006'],
  ])('given what was seen on %s, it is %s', (seenOn, version) => {
    expect(policyInForce('tolerance', adopted, day(seenOn))?.version).toBe(version);
    expect(toleranceInForce(adopted)(day(seenOn)).version).toBe(version);
  });

  it('given the name of a version, finds it again, however long it was superseded', () => {
    expect(toleranceNamed(adopted, 'loose-2006')).toEqual({ version: 'loose-2006', ...adopt().data.parameters });
    expect(toleranceNamed(adopted, DEFAULT_TOLERANCE.version)).toEqual(DEFAULT_TOLERANCE);
    expect(toleranceNamed(adopted, 'unheard-of')).toBeUndefined();
  });
});

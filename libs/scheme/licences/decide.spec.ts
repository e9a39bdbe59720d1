import type { LocalDate } from '@kp/kernel';
import { DEALER, DIGGER, grant, licensedYear, registerSite, renew, revoke } from '../testing/alluvial-story';
import { issuerOn, nothingIssued } from '../testing/certificate-story';
import { actor } from '../testing/scenario';
import { licenceStream } from '../streams';
import type { Coordinate } from '../sites/coordinate';
import type { LicenceContent } from './events';
import { parseLicenceName, type LicenceNumber } from './licence-key';
import { areaContains, holdsOn, licensedAs } from './licence-rules';

const day = issuerOn('2004-01-02');
const on = (date: string): LocalDate => date as LocalDate;

describe('a licence', () => {
  it('is granted once, to a digger for an area, to a dealer without one', () => {
    const { events, after } = nothingIssued().when(grant(DIGGER, 'digger'), day);
    expect(events).toMatchObject([{ type: 'licence.granted', data: { kind: 'digger', grantedOn: '2004-01-02' } }]);
    expect(after.when(grant(DIGGER, 'digger'), day).codes).toEqual(['licence-granted-already']);
    expect(after.when(grant(DEALER, 'dealer'), day).codes).toEqual([]);
  });

  it('is an act of the exporting authority of its own country alone', () => {
    const known = licensedYear();
    for (const command of [
      grant(DIGGER, 'digger'),
      renew(DIGGER, '2005-01-01', '2005-12-31'),
      revoke(DIGGER, '2004-06-01'),
    ]) {
      expect(known.when(command, { ...day, as: actor('exporting-authority', 'EU') }).codes).toEqual([
        'not-the-licensor',
      ]);
    }
  });

  it.each<[string, Partial<LicenceContent>, string]>([
    ['a malformed number', { licence: 'd1' as LicenceNumber }, '/licence office-number-malformed'],
    ['an end before its beginning', { validUntil: on('2003-12-31') }, '/validUntil licence-period-empty'],
    ['no holder', { holder: '' }, '/holder text-missing'],
    ['no area', { area: null }, '/area area-missing'],
    ['an empty area', { area: { parts: [], bounds: null } }, '/area area-missing'],
    [
      'a part without a name',
      { area: { parts: [{ kind: 'zone', name: ' ' }], bounds: null } },
      '/area/parts/0/name text-missing',
    ],
    [
      'bounds beyond the pole',
      {
        area: {
          parts: [],
          bounds: {
            south: '-91.000000' as Coordinate,
            west: '24.000000' as Coordinate,
            north: '-28.000000' as Coordinate,
            east: '25.000000' as Coordinate,
          },
        },
      },
      '/area/bounds/south coordinate-malformed',
    ],
  ])('given %s, is not granted to a digger', (_, changes, expected) => {
    const { rejections } = nothingIssued().when(grant(DIGGER, 'digger', changes), day);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([expected]);
  });

  it('given an area, is not granted to a dealer', () => {
    const area = { parts: [{ kind: 'zone', name: 'North' }], bounds: null } as const;
    expect(nothingIssued().when(grant(DEALER, 'dealer', { area }), day).codes).toEqual(['area-not-for-dealers']);
  });

  it('holds on both of its days, in each of its times, and not from its revocation on', () => {
    const stream = licenceStream(DIGGER);
    const granted = licensedYear();
    const holds = (story: typeof granted, date: string): boolean => holdsOn(story.stateOf(stream), on(date));
    expect(['2003-12-31', '2004-01-01', '2004-12-31', '2005-01-01'].map((date) => holds(granted, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const renewed = granted.having(renew(DIGGER, '2005-03-01', '2005-12-31'), issuerOn('2004-12-20'));
    expect(['2005-02-28', '2005-03-01'].map((date) => holds(renewed, date))).toEqual([false, true]);
    const revoked = renewed.having(revoke(DIGGER, '2004-06-01'), issuerOn('2004-06-01'));
    expect(['2004-05-31', '2004-06-01', '2005-03-01'].map((date) => holds(revoked, date))).toEqual([
      true,
      false,
      false,
    ]);
    expect(revoked.when(revoke(DIGGER, '2004-07-01'), issuerOn('2004-07-01')).codes).toEqual(['licence-does-not-hold']);
    const again = revoked.having(renew(DIGGER, '2004-08-01', '2004-12-31'), issuerOn('2004-07-20'));
    expect(holds(again, '2004-08-01')).toBe(true);
  });

  it('given none, is neither renewed nor revoked', () => {
    for (const command of [renew(DIGGER, '2005-01-01', '2005-12-31'), revoke(DIGGER, '2004-06-01')]) {
      expect(nothingIssued().when(command, day).codes).toEqual(['licence-unknown']);
    }
  });

  it('is of a kind', () => {
    const state = licensedYear().stateOf(licenceStream(DEALER));
    expect(licensedAs(state, ['dealer', 'exporter'], on('2004-02-01'))).toBe(true);
    expect(licensedAs(state, ['exporter'], on('2004-02-01'))).toBe(false);
    expect(parseLicenceName('ZA-B-1')).toEqual(DEALER);
  });
});

describe('an area', () => {
  const { data: site } = registerSite();
  const bounds = {
    south: '-28.700000' as Coordinate,
    west: '24.499999' as Coordinate,
    north: '-28.600000' as Coordinate,
    east: '24.500000' as Coordinate,
  };

  it.each([
    ['site', 'R-1', true],
    ['site', 'R-2', false],
    ['district', 'Upper river', true],
    ['district', 'North', false],
    ['zone', 'North', true],
    ['zone', 'South', false],
  ] as const)('of the %s %s, holds the site: %s', (kind, name, expected) => {
    expect(areaContains({ parts: [{ kind, name }], bounds: null }, site)).toBe(expected);
  });

  it('with bounds, holds what lies between them or on their edge', () => {
    expect(areaContains({ parts: [], bounds }, site)).toBe(true);
    const east = '24.499999' as Coordinate;
    expect(areaContains({ parts: [], bounds: { ...bounds, west: '24.000000' as Coordinate, east } }, site)).toBe(false);
    const south = '-28.699999' as Coordinate;
    expect(areaContains({ parts: [], bounds: { ...bounds, south } }, site)).toBe(false);
  });

  it('given a site without a zone, is not that of a zone', () => {
    expect(areaContains({ parts: [{ kind: 'zone', name: 'North' }], bounds: null }, { ...site, zone: null })).toBe(
      false,
    );
  });
});

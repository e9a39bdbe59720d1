import { issuerOn, nothingIssued } from '../testing/certificate-story';
import { registerSite, RIVER_BANK } from '../testing/alluvial-story';
import { actor } from '../testing/scenario';
import { siteStream } from '../streams';
import { parseCoordinate, microdegreesOf, type Coordinate } from './coordinate';
import type { SiteContent } from './events';
import { parseSiteName, type SiteNumber } from './site-key';

const day = issuerOn('2004-01-02');

describe('an alluvial site', () => {
  it('is put on the register once, with where it lies', () => {
    const { events, after } = nothingIssued().when(registerSite(), day);
    expect(events).toEqual([
      { type: 'site.registered', version: 1, data: { ...registerSite().data, registeredOn: '2004-01-02' } },
    ]);
    expect(after.stateOf(siteStream(RIVER_BANK)).content).toMatchObject({ district: 'Upper river', zone: 'North' });
    expect(after.when(registerSite(), day).codes).toEqual(['site-registered-already']);
  });

  it('is registered by the exporting authority of its own country alone', () => {
    for (const as of [actor('exporting-authority', 'EU'), actor('importing-authority', 'ZA'), actor('chair')]) {
      expect(nothingIssued().when(registerSite(), { ...day, as }).codes).toEqual(['not-the-licensor']);
    }
  });

  it.each<[string, Partial<SiteContent>, string]>([
    ['a malformed number', { site: 'r 1' as SiteNumber }, '/site office-number-malformed'],
    ['no name', { name: ' ' }, '/name text-missing'],
    ['a zone without a name', { zone: '' }, '/zone text-missing'],
    ['a latitude beyond the pole', { latitude: '90.000001' as Coordinate }, '/latitude coordinate-malformed'],
    ['a longitude of few decimals', { longitude: '24.5' as Coordinate }, '/longitude coordinate-malformed'],
  ])('given %s, is not registered', (_, changes, expected) => {
    const { rejections } = nothingIssued().when(registerSite(changes), day);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([expected]);
  });

  it('has a name', () => {
    expect(parseSiteName('ZA-R-1')).toEqual(RIVER_BANK);
    expect(parseSiteName('ZA1')).toBeUndefined();
  });
});

describe('a coordinate', () => {
  it.each([
    ['6.0415', 90, '6.041500'],
    ['-0.8033', 180, '-0.803300'],
    ['-0', 90, '0.000000'],
    ['90', 90, '90.000000'],
    ['-180.000000', 180, '-180.000000'],
  ] as const)('given %s, is written with six decimals', (text, most, written) => {
    expect(parseCoordinate(text, most)).toBe(written);
  });

  it.each([
    ['90.000001', 90],
    ['180.1', 180],
    ['6.1234567', 90],
    ['06', 90],
    ['+6', 90],
    ['6.', 90],
    ['1e1', 90],
    ['', 90],
  ] as const)('given "%s", is none', (text, most) => {
    expect(parseCoordinate(text, most)).toBeUndefined();
  });

  it('is compared in whole millionths of a degree', () => {
    expect(microdegreesOf('-0.803300' as Coordinate)).toBe(-803_300);
    expect(microdegreesOf('6.041500' as Coordinate)).toBe(6_041_500);
  });
});

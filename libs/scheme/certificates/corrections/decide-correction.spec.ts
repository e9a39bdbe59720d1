import {
  confirm,
  customsOn,
  dispatched,
  invalidate,
  issuerOn,
  nothingIssued,
  NUMBER,
  validated,
} from '../../testing/certificate-story';
import { endorse, instruct } from '../../testing/correction-story';
import { actor, type Scenario } from '../../testing/scenario';
import { correctedContent } from './correction';

const instructed = (): Scenario => dispatched().having(instruct(), issuerOn('2004-03-06'));
const corrected = (): Scenario => instructed().having(endorse(), customsOn('2004-03-07'));
const importerOf = (scenario: Scenario): string | undefined => {
  const { content, corrections } = scenario.certificate(NUMBER);
  return content === null ? undefined : correctedContent(content, corrections).importer.name;
};

describe('a clerical correction', () => {
  it('is instructed by the issuer and endorsed by the destination; the paper’s own words stay', () => {
    expect(importerOf(instructed())).toBe('Second Importer NV');
    expect(importerOf(corrected())).toBe('Second Importers NV');
    expect(corrected().certificate(NUMBER)).toMatchObject({
      content: { importer: { name: 'Second Importer NV' } },
      corrections: [
        {
          instruction: 'ZA-L-1',
          instructedOn: '2004-03-06',
          field: 'importer.name',
          endorsement: { by: 'EU', on: '2004-03-07' },
        },
      ],
    });
  });

  it('given no instruction of the issuer, is not endorsed', () => {
    expect(dispatched().when(endorse(), customsOn('2004-03-07')).rejections).toEqual([
      { code: 'instruction-missing', pointer: '/instruction', detail: 'No instruction ZA-L-1 is on record.' },
    ]);
  });

  it('is instructed after the dispatch, of a certificate in use', () => {
    expect(validated().when(instruct(), issuerOn('2004-03-03')).codes).toEqual(['not-dispatched']);
    const invalid = instructed().having(invalidate(), issuerOn('2004-03-06'));
    expect(invalid.when(instruct({ instruction: 'x' }), issuerOn('2004-03-07')).codes).toEqual(['certificate-ended']);
    expect(invalid.when(endorse(), customsOn('2004-03-07')).codes).toEqual(['certificate-ended']);
  });

  it('names what the certificate reads, and something else', () => {
    const codes = (changes: Parameters<typeof instruct>[0]) =>
      dispatched()
        .when(instruct(changes), issuerOn('2004-03-06'))
        .rejections.map(({ pointer, code }) => `${pointer} ${code}`);
    expect(codes({ reads: 'Third Importer' })).toEqual(['/reads reads-otherwise']);
    expect(codes({ corrected: 'Second Importer NV' })).toEqual(['/corrected nothing-corrected']);
    expect(codes({ field: 'carats' as 'specimen' })).toEqual(['/field field-not-clerical']);
    expect(codes({ field: 'exporter.registration', reads: '', corrected: 'ZA-E-1' })).toEqual([]);
  });

  it('is instructed once, endorsed once, and two never correct the same text', () => {
    expect(instructed().when(instruct(), issuerOn('2004-03-07')).codes).toEqual(['instructed-already']);
    expect(corrected().when(endorse(), customsOn('2004-03-08')).codes).toEqual(['endorsed-already']);
    const twice = instructed().having(
      instruct({ instruction: 'ZA-L-2', corrected: 'Second Importer BV' }),
      issuerOn('2004-03-06'),
    );
    const first = twice.having(endorse('ZA-L-2'), customsOn('2004-03-07'));
    expect(first.when(endorse('ZA-L-1'), customsOn('2004-03-08')).codes).toEqual(['reads-otherwise']);
  });

  it('is for the issuer’s exporting authority and the destination’s importing authority', () => {
    const at = '2004-03-07T10:00:00.000Z';
    for (const as of [actor('importing-authority', 'EU'), actor('exporting-authority', 'EU'), actor('chair')]) {
      expect(dispatched().when(instruct(), { as, at }).codes).toEqual(['not-the-issuer']);
    }
    for (const as of [actor('importing-authority', 'AE'), actor('exporting-authority', 'EU'), actor('chair')]) {
      expect(instructed().when(endorse(), { as, at }).codes).toEqual(['not-the-destination']);
    }
    expect(nothingIssued().when(endorse(), customsOn('2004-03-07')).codes).toEqual(['certificate-unknown']);
  });

  it('follows the instruction in time', () => {
    expect(instructed().when(endorse(), customsOn('2004-03-05')).codes).toEqual(['dates-out-of-order']);
  });
});

describe('what customs saw, and a correction', () => {
  const seen = confirm({ importer: 'Second Importers NV' });

  it('given the corrected name, puts the difference right', () => {
    const { raised, after } = instructed().when(seen, customsOn('2004-03-06'));
    expect(raised).toMatchObject([{ rule: 'importer-differs', evidence: 0 }]);
    expect(after.when(endorse(), customsOn('2004-03-07')).closed).toEqual([{ rule: 'importer-differs', evidence: 0 }]);
  });

  it('given the correction first, finds no difference', () => {
    expect(corrected().when(seen, customsOn('2004-03-08')).raised).toEqual([]);
    expect(corrected().when(confirm(), customsOn('2004-03-08')).raised).toMatchObject([{ rule: 'importer-differs' }]);
  });

  it('given a name that fits neither, leaves the difference', () => {
    const other = instructed().having(confirm({ importer: 'Third Importer' }), customsOn('2004-03-06'));
    expect(other.when(endorse(), customsOn('2004-03-07')).closed).toEqual([]);
  });

  it('given a second correction, does not put right again what the first had', () => {
    const history = instructed()
      .having(seen, customsOn('2004-03-06'))
      .having(endorse(), customsOn('2004-03-07'))
      .having(
        instruct({ instruction: 'ZA-L-2', reads: 'Second Importers NV', corrected: 'Second Importer SA' }),
        issuerOn('2004-03-08'),
      )
      .having(endorse('ZA-L-2'), customsOn('2004-03-09'))
      .having(
        instruct({ instruction: 'ZA-L-3', reads: 'Second Importer SA', corrected: 'Second Importers NV' }),
        issuerOn('2004-03-10'),
      );
    expect(history.when(endorse('ZA-L-3'), customsOn('2004-03-11')).closed).toEqual([]);
  });
});

import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  customsOn,
  dispatch,
  dispatched,
  issue,
  issuerOn,
  line,
  nothingIssued,
  validate,
} from '../testing/certificate-story';
import { restrictionImposed, stated } from '../testing/record-of-2003';
import { type Outcome } from '../testing/scenario';
import { DISCREPANCY_RULES } from './discrepancy';
import type { CertificateContent, ImportObservation } from './events';

const rulesOf = (found: readonly { readonly rule: string }[]): readonly string[] => found.map(({ rule }) => rule);

/** What customs see at an arrival, told against a certificate under way. */
function arrival(changes: Partial<ImportObservation>, paper: Partial<CertificateContent> = {}): Outcome {
  return nothingIssued()
    .having(issue(paper), issuerOn('2004-03-01'))
    .having(validate(), issuerOn('2004-03-02'))
    .having(dispatch(), issuerOn('2004-03-03'))
    .when(confirm(changes), customsOn('2004-03-06'));
}

function unlined(changes: Partial<ImportObservation>): Partial<ImportObservation> {
  return { lines: null, ...changes };
}

describe('a confirmation of what was sent', () => {
  it('given that nothing differs, raises nothing', () => {
    expect(arrival({}).raised).toEqual([]);
  });

  it('given that customs told only the minimum, raises nothing', () => {
    const bare = { valueUsd: null, lines: null, importer: null, exporter: null, sealsIntact: null };
    expect(arrival(bare).raised).toEqual([]);
  });

  it('given another number of parcels, says both', () => {
    expect(arrival({ parcels: 2 }).raised).toEqual([
      { rule: 'parcels-differ', severity: 'query', evidence: 0, expected: '3', observed: '2' },
    ]);
  });

  it('given a weight beyond the tolerance, says both', () => {
    expect(arrival(unlined({ carats: carats(200_200) })).raised).toEqual([]);
    expect(arrival(unlined({ carats: carats(200_201) })).raised).toEqual([
      { rule: 'carats-differ', severity: 'query', evidence: 0, expected: '2000.00', observed: '2002.01' },
    ]);
  });

  it('given a value more than a tenth away, raises a query; more than three tenths, an alert', () => {
    const valued = (cents: number) => arrival(unlined({ valueUsd: usDollars(cents) })).raised;
    expect(valued(35_640_000)).toEqual([]);
    expect(valued(35_640_001)).toEqual([
      { rule: 'value-differs', severity: 'query', evidence: 0, expected: '324000.00', observed: '356400.01' },
    ]);
    expect(valued(42_120_001)).toMatchObject([{ rule: 'value-differs', severity: 'alert' }]);
  });

  it('given lines but no total value, takes the value of the lines', () => {
    const lines = [line('7102.21', '400', '4000'), line('7102.31', '1600', '3200000')];
    expect(arrival({ valueUsd: null, lines }).raised).toMatchObject([
      { rule: 'value-differs', severity: 'alert', observed: '3204000.00' },
    ]);
  });

  it('F8: given industrial stones at export and gems at import of ten times the value, raises both', () => {
    const sent = { lines: [line('7102.21', '2000', '30000')] };
    const seen = { lines: [line('7102.31', '2000', '300000')], valueUsd: usDollars(30_000_000) };
    expect(arrival(seen, sent).raised).toEqual([
      { rule: 'value-differs', severity: 'alert', evidence: 0, expected: '30000.00', observed: '300000.00' },
      { rule: 'hs-line-differs', severity: 'query', evidence: 0, expected: '7102.21', observed: '7102.31' },
    ]);
  });

  it.each([
    ['both sorted codes', [line('7102.21', '500', '5000'), line('7102.31', '1500', '319000')]],
    ['one sorted code', [line('7102.31', '2000', '324000')]],
  ])('given unsorted stones that customs sorted into %s, raises nothing', (_, lines) => {
    expect(arrival({ lines }, { lines: [line('7102.10', '2000', '324000')] }).raised).toEqual([]);
  });

  it('given an empty container, misses unsorted stones like any others', () => {
    const empty = { lines: [], carats: carats(0), valueUsd: usDollars(0) };
    expect(arrival(empty, { lines: [line('7102.10', '2000', '324000')] }).raised).toMatchObject([
      { rule: 'carats-differ', observed: '0.00' },
      { rule: 'value-differs', severity: 'alert', observed: '0.00' },
      { rule: 'hs-line-differs', expected: '7102.10', observed: 'none' },
    ]);
  });

  it('given that a sorted code vanishes together with the unsorted one, raises it', () => {
    const sent = { lines: [line('7102.10', '1000', '162000'), line('7102.21', '1000', '162000')] };
    const seen = { lines: [line('7102.31', '2000', '324000')] };
    expect(rulesOf(arrival(seen, sent).raised)).toEqual(['hs-line-differs']);
  });

  it('given that sorted stones turned into unsorted ones, raises it', () => {
    const seen = { lines: [line('7102.10', '2000', '324000')] };
    expect(arrival(seen).raised).toMatchObject([
      { rule: 'hs-line-differs', expected: '7102.21, 7102.31', observed: '7102.10' },
    ]);
  });

  it('given the same codes and total, but another division of the weight, raises it', () => {
    const lines = [line('7102.21', '800', '4000'), line('7102.31', '1200', '320000')];
    expect(arrival({ lines }).raised).toEqual([
      {
        rule: 'line-carats-differ',
        severity: 'query',
        evidence: 0,
        expected: '7102.21: 400.00, 7102.31: 1600.00',
        observed: '7102.21: 800.00, 7102.31: 1200.00',
      },
    ]);
  });

  it('given another importer or exporter, raises a notice; spelling alone is no difference', () => {
    expect(arrival({ importer: 'SECOND IMPORTER, N.V.', exporter: 'first exporter ltd' }).raised).toEqual([]);
    expect(arrival({ importer: 'Third Importer NV', exporter: 'Fourth Exporter' }).raised).toMatchObject([
      { rule: 'importer-differs', severity: 'notice', expected: 'Second Importer NV', observed: 'Third Importer NV' },
      { rule: 'exporter-differs', severity: 'notice', expected: 'First Exporter Ltd.', observed: 'Fourth Exporter' },
    ]);
  });

  it('given broken seals, raises an alert', () => {
    expect(arrival({ sealsIntact: false }).raised).toMatchObject([{ rule: 'seals-broken', severity: 'alert' }]);
  });

  it('given an arrival after the last day of the certificate, says both days', () => {
    const on = (arrivedOn: string) =>
      dispatched().when(confirm({ arrivedOn: arrivedOn as LocalDate }), customsOn('2004-05-03')).raised;
    expect(on('2004-05-01')).toEqual([]);
    expect(on('2004-05-02')).toEqual([
      { rule: 'arrived-after-expiry', severity: 'query', evidence: 0, expected: '2004-05-01', observed: '2004-05-02' },
    ]);
  });

  it('given an arrival on a day before dispatch, says both days', () => {
    expect(arrival({ arrivedOn: '2004-03-02' as LocalDate }).raised).toMatchObject([
      { rule: 'arrived-before-dispatch', expected: '2004-03-03 or later', observed: '2004-03-02' },
    ]);
  });
});

describe('a trade that was allowed at dispatch', () => {
  it('F14: given an embargo from 15 December 2005, is flagged when it arrives on the 16th, and not on the 14th', () => {
    const ivorian = { origin: { kind: 'single', country: 'CI' as ParticipantCode } } as const;
    const underWay = nothingIssued()
      .having(
        issue({ ...ivorian, issuedOn: '2005-12-14' as LocalDate, expiresOn: '2006-02-14' as LocalDate }),
        issuerOn('2005-12-14'),
      )
      .having(validate(), issuerOn('2005-12-14'))
      .having(dispatch(), issuerOn('2005-12-14'))
      .given(
        restrictionImposed({
          restriction: 'UNSC-1643',
          scope: 'origin',
          effectiveFrom: '2005-12-15' as LocalDate,
          legalBasis: 'Security Council resolution 1643 (2005)',
        }),
      );
    const on = (arrivedOn: string) =>
      underWay.when(confirm({ arrivedOn: arrivedOn as LocalDate }), customsOn('2005-12-17'));
    expect(on('2005-12-16').codes).toEqual([]);
    expect(on('2005-12-16').raised).toEqual([
      {
        rule: 'restricted-at-arrival',
        severity: 'alert',
        evidence: 0,
        expected: 'trade allowed on 2005-12-16',
        observed: 'refuse CI',
      },
    ]);
    expect(on('2005-12-14').raised).toEqual([]);
  });

  it('given that the issuer was removed under way, is flagged', () => {
    const removed = dispatched().given({
      type: 'participant.removed',
      version: 1,
      data: { participant: 'ZA' as ParticipantCode, reason: 'For the test.', ...stated('2004-03-04') },
    });
    expect(removed.when(confirm(), customsOn('2004-03-06')).raised).toMatchObject([
      { rule: 'restricted-at-arrival', observed: 'removed ZA' },
    ]);
  });
});

describe('the catalogue of discrepancies', () => {
  it('says what each rule means in a sentence', () => {
    for (const meaning of Object.values(DISCREPANCY_RULES)) expect(meaning).toMatch(/^[A-Z].+\.$/);
  });
});

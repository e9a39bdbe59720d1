import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  confirmed,
  customsOn,
  dispatch,
  dispatched,
  invalidate,
  issue,
  issued,
  issuerOn,
  line,
  nothingIssued,
  NUMBER,
  refuse,
  replace,
  returnUnused,
  validate,
  validated,
  voided,
} from '../testing/certificate-story';
import { restrictionImposed, stated } from '../testing/record-of-2003';
import { actor, type Outcome, type Scenario } from '../testing/scenario';
import type { CertificateCommand } from './commands';
import { DISCREPANCY_RULES } from './discrepancy';
import type { CertificateContent, CertificateNumber, ImportObservation } from './events';

const SUCCESSOR = 'ZA0012346' as CertificateNumber;
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

describe('evidence out of order', () => {
  it('given an unknown number, is an orphan; F12b: so is the refusal of a certificate of Mali in 2005', () => {
    expect(nothingIssued().when(confirm(), customsOn('2004-03-06')).raised).toEqual([
      {
        rule: 'confirmation-of-unknown',
        severity: 'query',
        evidence: 0,
        expected: 'issued',
        observed: 'confirmed by EU',
      },
    ]);
    const malian: CertificateCommand = {
      type: 'RefuseImport',
      data: {
        number: 'ML000017' as CertificateNumber,
        authority: 'Importing office',
        reason: 'no-valid-certificate',
        remarks: 'From Bamako by way of Paris; Mali is no Participant.',
      },
    };
    const { codes, raised } = nothingIssued().when(malian, {
      as: actor('importing-authority', 'AE'),
      at: '2005-11-20T08:00:00.000Z',
    });
    expect(codes).toEqual([]);
    expect(raised).toMatchObject([{ rule: 'refusal-of-unknown', observed: 'refused by AE' }]);
  });

  it('given a certificate whose dispatch is not recorded, is a notice until it is', () => {
    const { raised, after } = validated().when(confirm(), customsOn('2004-03-06'));
    expect(raised).toEqual([
      {
        rule: 'confirmed-before-dispatch',
        severity: 'notice',
        evidence: 0,
        expected: 'dispatched',
        observed: 'validated',
      },
    ]);
    const late = after.when(dispatch(), issuerOn('2004-03-03'));
    expect(late.closed).toEqual([{ rule: 'confirmed-before-dispatch', evidence: 0 }]);
    expect(late.raised).toEqual([]);
  });

  it('given that the late dispatch is dated after the arrival, raises that in its place', () => {
    const late = validated().having(confirm(), customsOn('2004-03-06')).when(dispatch(), issuerOn('2004-03-08'));
    expect(late.closed).toEqual([{ rule: 'confirmed-before-dispatch', evidence: 0 }]);
    expect(late.raised).toMatchObject([
      { rule: 'arrived-before-dispatch', evidence: 0, expected: '2004-03-08 or later', observed: '2004-03-05' },
    ]);
  });

  it('given a refusal whose dispatch is not recorded, is a notice until it is', () => {
    const { raised, after } = validated().when(refuse(), customsOn('2004-03-06'));
    expect(rulesOf(raised)).toEqual(['refused-before-dispatch']);
    expect(after.when(dispatch(), issuerOn('2004-03-03')).closed).toEqual([
      { rule: 'refused-before-dispatch', evidence: 0 },
    ]);
  });

  it.each<[string, Scenario]>([
    ['voided', issued().having(voided(), issuerOn('2004-03-02'))],
    ['returned-unused', issued().having(returnUnused(), issuerOn('2004-03-02'))],
    [
      'replaced',
      issued()
        .having(issue({ number: SUCCESSOR, replaces: NUMBER }), issuerOn('2004-03-02'))
        .having(replace(SUCCESSOR), issuerOn('2004-03-02')),
    ],
    ['invalidated', dispatched().having(invalidate(), issuerOn('2004-03-04'))],
  ])('given a certificate %s, a confirmation of it is an alert and so is its presentation', (kind, history) => {
    expect(history.when(confirm(), customsOn('2004-03-06')).raised).toMatchObject([
      { rule: `confirmation-of-${kind}`, severity: 'alert', observed: 'confirmed by EU, arrived on 2004-03-05' },
    ]);
    expect(history.when(refuse(), customsOn('2004-03-06')).raised).toMatchObject([
      { rule: 'presented-after-end', severity: 'alert', observed: 'refused by EU' },
    ]);
  });

  it.each<[string, CertificateCommand]>([
    ['voided', voided()],
    ['returned-unused', returnUnused()],
    ['replaced', replace(SUCCESSOR)],
  ])('given a confirmation, a certificate %s afterwards turns the notice into an alert', (kind, command) => {
    const { raised, closed } = validated()
      .having(issue({ number: SUCCESSOR, replaces: NUMBER }), issuerOn('2004-03-02'))
      .having(confirm(), customsOn('2004-03-06'))
      .when(command, issuerOn('2004-03-07'));
    expect(closed).toEqual([{ rule: 'confirmed-before-dispatch', evidence: 0 }]);
    expect(raised).toMatchObject([{ rule: `confirmation-of-${kind}`, severity: 'alert', evidence: 0 }]);
  });

  it('given a confirmed shipment, an invalidation afterwards asks for a query', () => {
    expect(confirmed().when(invalidate(), issuerOn('2004-03-10')).raised).toEqual([
      {
        rule: 'invalidated-after-confirmation',
        severity: 'query',
        evidence: 0,
        expected: 'arrival of 2004-03-05 confirmed',
        observed: 'invalidated on 2004-03-10',
      },
    ]);
    const refused = dispatched().having(refuse(), customsOn('2004-03-06'));
    expect(refused.when(invalidate(), issuerOn('2004-03-10')).raised).toEqual([]);
  });
});

describe('evidence that comes more than once', () => {
  it('given the same arrival again, is a repetition and is not compared again', () => {
    const first = dispatched().having(confirm({ parcels: 2 }), customsOn('2004-03-06'));
    const lines = [line('7102.31', '1600', '320000'), line('7102.21', '400', '4000')];
    const again = confirm({ parcels: 2, remarks: 'Sent again.', lines }, 'EU-2');
    expect(first.when(again, customsOn('2004-03-07')).raised).toEqual([
      {
        rule: 'repeated-confirmation',
        severity: 'notice',
        evidence: 1,
        expected: 'confirmation EU-1',
        observed: 'confirmation EU-2',
      },
    ]);
  });

  it('given another content, contradicts the first and is compared with the certificate too', () => {
    const { raised } = confirmed().when(confirm({ parcels: 2 }, 'EU-2'), customsOn('2004-03-07'));
    expect(raised).toMatchObject([
      {
        rule: 'contradicting-confirmation',
        severity: 'alert',
        evidence: 1,
        expected: 'parcels 3',
        observed: 'parcels 2',
      },
      { rule: 'parcels-differ', evidence: 1 },
    ]);
  });

  it('given every fact otherwise, tells each of both', () => {
    const other = confirm(
      {
        arrivedOn: '2004-03-04' as LocalDate,
        parcels: 4,
        carats: carats(200_100),
        valueUsd: usDollars(32_400_001),
        lines: [line('7102.31', '2001', '324000.01')],
        importer: 'Third Importer NV',
        exporter: 'Fourth Exporter',
        sealsIntact: false,
      },
      'EU-2',
    );
    const [contradiction] = confirmed().when(other, customsOn('2004-03-07')).raised;
    expect(contradiction?.expected.split('; ')).toEqual([
      'arrived on 2004-03-05',
      'parcels 3',
      'carats 2000.00',
      'US$ 324000.00',
      'lines 7102.21: 400.00 ct, US$ 4000.00, 7102.31: 1600.00 ct, US$ 320000.00',
      'importer Second Importer NV',
      'exporter First Exporter Ltd.',
      'seals intact true',
    ]);
    expect(contradiction?.observed.split('; ')).toEqual([
      'arrived on 2004-03-04',
      'parcels 4',
      'carats 2001.00',
      'US$ 324000.01',
      'lines 7102.31: 2001.00 ct, US$ 324000.01',
      'importer Third Importer NV',
      'exporter Fourth Exporter',
      'seals intact false',
    ]);
  });

  it('given only details that the first did not tell, repeats it and is compared with the certificate all the same', () => {
    const first = dispatched().having(
      confirm({ valueUsd: null, lines: null, importer: null, sealsIntact: null }),
      customsOn('2004-03-06'),
    );
    const fuller = confirm({ valueUsd: usDollars(48_600_000), lines: null, exporter: 'FIRST EXPORTER LTD' }, 'EU-2');
    expect(first.when(fuller, customsOn('2004-03-07')).raised).toMatchObject([
      { rule: 'repeated-confirmation', severity: 'notice', evidence: 1 },
      { rule: 'value-differs', severity: 'alert', evidence: 1 },
    ]);
  });

  it('given what the second told of three, repeats that one though it contradicts the first', () => {
    const third = confirmed()
      .having(confirm({ parcels: 2 }, 'EU-2'), customsOn('2004-03-07'))
      .when(confirm({ parcels: 2 }, 'EU-3'), customsOn('2004-03-08'));
    expect(rulesOf(third.raised)).toEqual(['repeated-confirmation']);
  });

  it('given a refusal after a confirmation, and the other way round, is an alert', () => {
    expect(confirmed().when(refuse(), customsOn('2004-03-07')).raised).toEqual([
      {
        rule: 'refused-after-confirmation',
        severity: 'alert',
        evidence: 1,
        expected: 'arrival of 2004-03-05 confirmed',
        observed: 'refused on 2004-03-07',
      },
    ]);
    const refused = dispatched().having(refuse(), customsOn('2004-03-06'));
    expect(rulesOf(refused.when(confirm(), customsOn('2004-03-07')).raised)).toEqual(['confirmed-after-refusal']);
    expect(rulesOf(refused.when(refuse(), customsOn('2004-03-07')).raised)).toEqual(['repeated-refusal']);
  });
});

describe('customs of another country than the destination', () => {
  const inAe = { as: actor('importing-authority', 'AE'), at: '2004-03-06T10:00:00.000Z' };
  const elsewhere = { rule: 'arrived-elsewhere', severity: 'alert', expected: 'EU', observed: 'AE' };

  it('given a shipment under way, are told as an arrival elsewhere, with both places', () => {
    for (const command of [confirm(), refuse()]) {
      expect(dispatched().when(command, inAe).raised).toEqual([{ ...elsewhere, evidence: 0 }]);
    }
  });

  it('given that they saw other goods, are compared with the certificate too', () => {
    expect(rulesOf(dispatched().when(confirm({ parcels: 2 }), inAe).raised)).toEqual([
      'arrived-elsewhere',
      'parcels-differ',
    ]);
  });

  it('given a day before the dispatch, or a certificate out of use, are told that as well', () => {
    expect(rulesOf(dispatched().when(confirm({ arrivedOn: '2004-03-02' as LocalDate }), inAe).raised)).toEqual([
      'arrived-before-dispatch',
      'arrived-elsewhere',
    ]);
    const ended = dispatched().having(invalidate(), issuerOn('2004-03-04'));
    expect(rulesOf(ended.when(confirm(), inAe).raised)).toEqual(['confirmation-of-invalidated', 'arrived-elsewhere']);
    expect(rulesOf(ended.when(refuse(), inAe).raised)).toEqual(['presented-after-end', 'arrived-elsewhere']);
  });

  it('given that the destination confirms too, contradict it whichever comes first', () => {
    const diverted = dispatched().having(confirm(), inAe).when(confirm(), customsOn('2004-03-07'));
    expect(diverted.raised).toEqual([
      {
        rule: 'contradicting-confirmation',
        severity: 'alert',
        evidence: 1,
        expected: 'confirmed by AE',
        observed: 'confirmed by EU',
      },
    ]);
    expect(rulesOf(confirmed().when(confirm(), inAe).raised)).toEqual([
      'contradicting-confirmation',
      'arrived-elsewhere',
    ]);
  });
});

describe('an orphan', () => {
  const orphan = nothingIssued().having(confirm({ parcels: 2 }), customsOn('2004-03-06'));

  it('given that its certificate is issued later, is matched and then compared', () => {
    const { raised, closed } = orphan.when(issue(), issuerOn('2004-03-01'));
    expect(closed).toEqual([{ rule: 'confirmation-of-unknown', evidence: 0 }]);
    expect(raised).toMatchObject([
      { rule: 'confirmed-before-dispatch', evidence: 0 },
      { rule: 'parcels-differ', evidence: 0, expected: '3', observed: '2' },
    ]);
  });

  it('given a refusal, is matched too', () => {
    const { raised, closed } = nothingIssued()
      .having(refuse(), customsOn('2004-03-06'))
      .when(issue(), issuerOn('2004-03-01'));
    expect(closed).toEqual([{ rule: 'refusal-of-unknown', evidence: 0 }]);
    expect(rulesOf(raised)).toEqual(['refused-before-dispatch']);
  });

  it('given that it came twice, is compared once', () => {
    const twice = orphan.having(confirm({ parcels: 2 }, 'EU-2'), customsOn('2004-03-07'));
    const { raised, closed } = twice.when(issue(), issuerOn('2004-03-01'));
    expect(closed).toHaveLength(2);
    expect(raised.filter(({ rule }) => rule === 'parcels-differ')).toMatchObject([{ evidence: 0 }]);
  });

  it('given that another than the destination reported it, says so', () => {
    const elsewhere = nothingIssued().having(confirm(), {
      as: actor('importing-authority', 'AE'),
      at: '2004-03-06T10:00:00.000Z',
    });
    const { raised, after } = elsewhere.when(issue(), issuerOn('2004-03-01'));
    expect(raised).toEqual([
      {
        rule: 'confirmed-before-dispatch',
        severity: 'notice',
        evidence: 0,
        expected: 'dispatched',
        observed: 'issued',
      },
      { rule: 'arrived-elsewhere', severity: 'alert', evidence: 0, expected: 'EU', observed: 'AE' },
    ]);
    const underWay = after.having(validate(), issuerOn('2004-03-02')).when(dispatch(), issuerOn('2004-03-03'));
    expect(underWay.closed).toEqual([{ rule: 'confirmed-before-dispatch', evidence: 0 }]);
    expect(underWay.raised).toEqual([]);
  });
});

describe('the catalogue of discrepancies', () => {
  it('says what each rule means in a sentence', () => {
    for (const meaning of Object.values(DISCREPANCY_RULES)) expect(meaning).toMatch(/^[A-Z].+\.$/);
  });
});

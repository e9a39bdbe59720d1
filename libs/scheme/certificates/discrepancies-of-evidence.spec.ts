import { carats, usDollars, type LocalDate } from '@kp/kernel';
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
import { actor, type Scenario } from '../testing/scenario';
import type { CertificateCommand } from './commands';
import type { CertificateNumber } from './events';

const SUCCESSOR = 'ZA0012346' as CertificateNumber;
const rulesOf = (found: readonly { readonly rule: string }[]): readonly string[] => found.map(({ rule }) => rule);

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

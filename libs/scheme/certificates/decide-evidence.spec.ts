import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { RoughDiamondCode } from '../harmonized-system';
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
  observed,
  refuse,
  replace,
  returnUnused,
  validate,
  validated,
  voided,
} from '../testing/certificate-story';
import { actor, given } from '../testing/scenario';
import type { CertificateNumber, ImportObservation } from './events';

const SUCCESSOR = 'ZA0012346' as CertificateNumber;

describe('evidence of customs', () => {
  it('given a shipment under way, a confirmation is its outcome', () => {
    const { events, after } = dispatched().when(confirm(), customsOn('2004-03-06'));
    expect(events).toEqual([
      {
        type: 'certificate.import-confirmed',
        version: 1,
        data: {
          number: NUMBER,
          confirmation: 'EU-1',
          confirmedBy: 'EU',
          authority: 'Importing office',
          confirmedOn: '2004-03-06',
          observed: observed(),
        },
      },
    ]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: 'confirmed', outcome: 0, evidence: events });
  });

  it('given a shipment under way, a refusal is its outcome', () => {
    const { events, after } = dispatched().when(refuse(), customsOn('2004-03-06'));
    expect(events).toEqual([
      {
        type: 'certificate.import-refused',
        version: 1,
        data: {
          number: NUMBER,
          refusedBy: 'EU',
          authority: 'Importing office',
          refusedOn: '2004-03-06',
          reason: 'contents-differ',
          remarks: null,
        },
      },
    ]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: 'refused', outcome: 0 });
  });

  it.each([
    ['never issued', nothingIssued(), 'unknown'],
    ['from an empty ledger', given(), 'unknown'],
    ['issued only', issued(), 'issued'],
    ['validated only', validated(), 'validated'],
    ['voided', issued().having(voided(), issuerOn('2004-03-02')), 'voided'],
    ['returned unused', issued().having(returnUnused(), issuerOn('2004-03-02')), 'returned-unused'],
    [
      'replaced',
      issued()
        .having(issue({ number: SUCCESSOR, replaces: NUMBER }), issuerOn('2004-03-02'))
        .having(replace(SUCCESSOR), issuerOn('2004-03-02')),
      'replaced',
    ],
    ['invalidated', dispatched().having(invalidate(), issuerOn('2004-03-04')), 'invalidated'],
    ['confirmed before', confirmed(), 'confirmed'],
    ['refused before', dispatched().having(refuse(), customsOn('2004-03-06')), 'refused'],
  ])('given a certificate %s, is recorded beside what is there and changes no status', (_, history, status) => {
    for (const command of [confirm({ carats: carats(1), lines: null }), refuse()]) {
      const { codes, after } = history.when(command, customsOn('2004-08-01'));
      expect(codes).toEqual([]);
      expect(after.certificate(NUMBER).evidence).toHaveLength(history.certificate(NUMBER).evidence.length + 1);
      expect(after.certificate(NUMBER).status).toBe(status);
    }
  });

  it('given a first confirmation, the second stands beside it and the first stays the outcome', () => {
    const twice = confirmed().having(confirm({ parcels: 2 }, 'EU-2'), customsOn('2004-03-07'));
    expect(twice.certificate(NUMBER)).toMatchObject({ outcome: 0, status: 'confirmed' });
    expect(
      twice.certificate(NUMBER).evidence.map(({ data }) => ('observed' in data ? data.observed.parcels : null)),
    ).toEqual([3, 2]);
  });

  it('given customs of another country than the destination, is recorded and settles nothing', () => {
    const inAe = { as: actor('importing-authority', 'AE'), at: '2004-03-06T10:00:00.000Z' };
    for (const command of [confirm(), refuse()]) {
      const { events, after } = dispatched().when(command, inAe);
      expect(after.certificate(NUMBER)).toMatchObject({ status: 'dispatched', outcome: null, evidence: events });
      expect(after.having(confirm(), customsOn('2004-03-08')).certificate(NUMBER)).toMatchObject({
        status: 'confirmed',
        outcome: 1,
      });
      expect(after.having(refuse(), customsOn('2004-03-08')).certificate(NUMBER)).toMatchObject({
        status: 'refused',
        outcome: 1,
      });
    }
  });

  it('given customs of another country after the destination’s confirmation, changes nothing of it', () => {
    const inAe = { as: actor('importing-authority', 'AE'), at: '2004-03-08T10:00:00.000Z' };
    for (const command of [confirm(), refuse()]) {
      expect(confirmed().having(command, inAe).certificate(NUMBER)).toMatchObject({ status: 'confirmed', outcome: 0 });
    }
  });

  it('may come from any importing authority, and from nobody else', () => {
    const at = '2004-03-06T10:00:00.000Z';
    for (const command of [confirm(), refuse()]) {
      expect(given().when(command, { as: actor('importing-authority', 'AE'), at }).codes).toEqual([]);
      for (const as of [actor('exporting-authority', 'EU'), actor('chair'), actor('importing-authority')]) {
        for (const history of [given(), dispatched()]) {
          expect(history.when(command, { as, at }).codes).toEqual(['not-an-importing-authority']);
        }
      }
    }
  });

  it('given an orphan of another Participant, does not settle the shipment', () => {
    const orphan = nothingIssued().having(confirm(), {
      as: actor('importing-authority', 'AE'),
      at: '2004-03-06T10:00:00.000Z',
    });
    const history = orphan
      .having(issue(), issuerOn('2004-03-01'))
      .having(validate(), issuerOn('2004-03-02'))
      .having(dispatch(), issuerOn('2004-03-03'));
    expect(history.certificate(NUMBER)).toMatchObject({ status: 'dispatched', outcome: null });
    expect(history.having(confirm(), customsOn('2004-03-06')).certificate(NUMBER)).toMatchObject({
      status: 'confirmed',
      outcome: 1,
    });
  });
});

describe('a malformed confirmation is refused with its field', () => {
  const rejectionsOf = (changes: Partial<ImportObservation>) =>
    dispatched().when(confirm(changes), customsOn('2004-03-06')).rejections;
  const pointersOf = (changes: Partial<ImportObservation>) =>
    rejectionsOf(changes).map(({ code, pointer }) => `${pointer} ${code}`);

  it.each<[string, Partial<ImportObservation>, string[]]>([
    ['no parcel', { parcels: 0 }, ['/observed/parcels parcels-not-positive']],
    ['half a parcel', { parcels: 0.5 }, ['/observed/parcels parcels-not-positive']],
    ['a negative weight', { carats: carats(-1), lines: null }, ['/observed/carats amount-out-of-range']],
    ['a negative value', { valueUsd: usDollars(-1), lines: null }, ['/observed/valueUsd amount-out-of-range']],
    [
      'a weight that is not whole',
      { carats: 0.5 as ImportObservation['carats'] },
      ['/observed/carats amount-out-of-range'],
    ],
    [
      'a negative line',
      { lines: [{ hs: '7102.31', carats: carats(-100), valueUsd: usDollars(100) }] },
      ['/observed/lines/0/carats amount-out-of-range'],
    ],
    [
      'a code of polished stones',
      { lines: [line('7102.39' as RoughDiamondCode, '2000', '324000')] },
      ['/observed/lines/0/hs hs-code-unknown'],
    ],
    [
      'a repeated code',
      { lines: [line('7102.31', '1000', '24000'), line('7102.31', '1000', '300000')] },
      ['/observed/lines/1/hs line-repeated'],
    ],
    ['lines of another weight', { carats: carats(199_999) }, ['/observed/carats total-not-of-lines']],
    ['lines of another value', { valueUsd: usDollars(1) }, ['/observed/valueUsd total-not-of-lines']],
  ])('given %s', (_, changes, expected) => {
    expect(pointersOf(changes)).toEqual(expected);
  });

  it('given an arrival later than the ledger’s next day', () => {
    expect(pointersOf({ arrivedOn: '2004-03-07' as LocalDate })).toEqual([]);
    expect(pointersOf({ arrivedOn: '2004-03-08' as LocalDate })).toEqual(['/observed/arrivedOn arrival-in-the-future']);
  });

  it('says what the lines add up to', () => {
    expect(rejectionsOf({ carats: carats(199_999) })[0]?.detail).toBe(
      'The lines add up to 2000.00 ct, the report says 1999.99 ct.',
    );
  });

  it('given a malformed number, no name of the confirmation or no authority', () => {
    const malformed = confirm({}, ' ', 'za 1' as CertificateNumber);
    expect(given().when(malformed, customsOn('2004-03-06')).codes).toEqual(['number-malformed', 'text-missing']);
    const refusal = {
      type: 'RefuseImport',
      data: { number: 'x' as CertificateNumber, authority: '', reason: 'other', remarks: null },
    } as const;
    expect(given().when(refusal, customsOn('2004-03-06')).codes).toEqual(['number-malformed', 'text-missing']);
  });

  it('given no more than the minimum of the rules, is well formed', () => {
    const bare = { valueUsd: null, lines: null, importer: null, exporter: null, sealsIntact: null };
    expect(rejectionsOf(bare)).toEqual([]);
  });
});

import type { LocalDate } from '@kp/kernel';
import type { LicenceNumber } from '../licences/licence-key';
import type { SiteNumber } from '../sites/site-key';
import { accountStream } from '../streams';
import {
  countStock,
  ct,
  DEALER,
  DIGGER,
  EXPORTER,
  find,
  grant,
  licensedYear,
  register,
  registerSite,
  revoke,
  sale,
  soldToExporter,
  voucherOf,
} from '../testing/alluvial-story';
import { issuerOn, nothingIssued } from '../testing/certificate-story';
import { actor, type Outcome } from '../testing/scenario';
import type { RegisterMonth } from './register-month';
import { stockLeft } from './state';

const day = issuerOn('2004-02-11');
const flagsOf = ({ codes, events }: Outcome): readonly string[] => {
  expect(codes).toEqual([]);
  return events.flatMap(({ data }) => ('irregularities' in data ? data.irregularities : []));
};

describe('a pit chit', () => {
  it('of a licensed digger at a site in its area, is recorded and proves the find', () => {
    const { events, after } = licensedYear().when(find('C-1', '12.00'), day);
    expect(events).toMatchObject([{ type: 'account.find-recorded', data: { chit: 'C-1', irregularities: [] } }]);
    expect(after.stateOf(accountStream(DIGGER)).finds.size).toBe(1);
  });

  it('that contradicts the ledger, is recorded and flagged', () => {
    const known = licensedYear().having(
      registerSite({ site: 'R-2' as SiteNumber, district: 'Lower river' }),
      issuerOn('2004-01-02'),
    );
    expect(flagsOf(nothingIssued().when(find('C-1', '1'), day))).toEqual(['digger-not-licensed', 'site-unknown']);
    expect(flagsOf(known.when(find('C-1', '1', { site: 'R-2' as SiteNumber }), day))).toEqual(['outside-area']);
    expect(flagsOf(known.when(find('C-1', '1', { foundOn: '2003-12-31' as LocalDate }), day))).toEqual([
      'digger-not-licensed',
    ]);
    const revoked = known.having(revoke(DIGGER, '2004-02-01'), issuerOn('2004-02-01'));
    expect(flagsOf(revoked.when(find('C-1', '1'), day))).toEqual(['digger-not-licensed']);
    expect(flagsOf(known.when(find('C-1', '1', DEALER), day))).toEqual(['digger-not-licensed']);
  });

  it('is refused when its number stands already, when it is malformed, and from another country', () => {
    const found = licensedYear().having(find('C-1', '12.00'), day);
    expect(found.when(find('C-1', '3'), day).codes).toEqual(['paper-recorded-already']);
    expect(found.when(find('c', '0', { foundOn: '2004-02-13' as LocalDate }), day).codes).toEqual([
      'office-number-malformed',
      'in-the-future',
      'carats-not-positive',
    ]);
    const malformed = { licence: 'd' as LicenceNumber };
    expect(found.when(find('C-2', '3', malformed), day).codes).toEqual(['office-number-malformed']);
    expect(found.when(find('C-2', '3'), { ...day, as: actor('exporting-authority', 'EU') }).codes).toEqual([
      'not-the-licensor',
    ]);
  });
});

describe('a purchase voucher', () => {
  const found = licensedYear().having(find('C-1', '12.00'), day).having(find('C-2', '8.00'), day);

  it('names the finds that a digger sells, and uses them up', () => {
    const { events, after } = found.when(sale('V-1', '20.00', { finds: ['C-1', 'C-2'] }), day);
    expect(events).toMatchObject([
      { data: { cover: { sources: { carats: 2_000 }, stock: { carats: 0 } }, irregularities: [] } },
    ]);
    expect(flagsOf(after.when(sale('V-2', '8.00', { finds: ['C-2'] }), day))).toEqual([
      'source-used-before',
      'more-out-than-in',
    ]);
  });

  it('of more than was found, without a source, or out of one that is unknown or named twice, is recorded and flagged', () => {
    expect(flagsOf(found.when(sale('V-1', '12.01', { finds: ['C-1'] }), day))).toEqual(['more-out-than-in']);
    expect(flagsOf(found.when(sale('V-1', '0.01', {}), day))).toEqual(['more-out-than-in']);
    expect(flagsOf(found.when(sale('V-1', '1', { finds: ['C-9'] }), day))).toEqual([
      'source-unknown',
      'more-out-than-in',
    ]);
    expect(flagsOf(found.when(sale('V-1', '1', { finds: ['C-1', 'C-1'] }), day))).toEqual(['source-used-before']);
  });

  it('before its find, or of a find that proves nothing, is recorded and flagged', () => {
    const early = { boughtOn: '2004-02-01' as LocalDate };
    expect(flagsOf(found.when(sale('V-1', '12', { finds: ['C-1'] }, early), day))).toEqual(['source-later']);
    const doubtful = found.having(find('C-3', '5', { site: 'R-9' as SiteNumber }), day);
    expect(flagsOf(doubtful.when(sale('V-1', '5', { finds: ['C-3'] }), day))).toEqual(['source-irregular']);
  });

  it('of parties whose licences do not hold that day, or do not allow it, is recorded and flagged', () => {
    const sold = (changes: Parameters<typeof sale>[3]): readonly string[] =>
      flagsOf(found.when(sale('V-1', '12', { finds: ['C-1'] }, changes), issuerOn('2005-01-02')));
    expect(sold({ boughtOn: '2005-01-01' as LocalDate })).toEqual(['seller-not-licensed', 'buyer-not-licensed']);
    expect(sold({ buyer: 'E-9' as LicenceNumber })).toEqual(['buyer-not-licensed']);
    const other = { ...DIGGER, licence: 'D-2' as LicenceNumber };
    const two = found.having(grant(other, 'digger'), issuerOn('2004-01-02'));
    expect(flagsOf(two.when(sale('V-1', '12', { finds: ['C-1'] }, { buyer: other.licence }), day))).toEqual([
      'buyer-not-licensed',
    ]);
  });

  it('of a dealer names what it had bought, each once, and nothing that was sold to another', () => {
    const bought = found
      .having(sale('V-1', '12.00', { finds: ['C-1'] }, { buyer: DEALER.licence }), day)
      .having(sale('V-2', '8.00', { finds: ['C-2'] }), day);
    const resold = (weight: string, ...vouchers: readonly string[]): Outcome =>
      bought.when(sale('S-1', weight, { vouchers: vouchers.map((one) => voucherOf(DIGGER, one)) }, DEALER), day);
    expect(flagsOf(resold('12.00', 'V-1'))).toEqual([]);
    expect(flagsOf(resold('11.00', 'V-1'))).toEqual([]);
    expect(flagsOf(resold('12.01', 'V-1'))).toEqual(['more-out-than-in']);
    expect(flagsOf(resold('20.00', 'V-1', 'V-2'))).toEqual(['source-of-another', 'more-out-than-in']);
    const again = resold('12.00', 'V-1').after;
    expect(flagsOf(again.when(sale('S-2', '1', { vouchers: [voucherOf(DIGGER, 'V-1')] }, DEALER), day))).toEqual([
      'source-used-before',
      'more-out-than-in',
    ]);
  });

  it('is covered by the counted stock as long as that lasts', () => {
    const stocked = licensedYear().having(countStock(DEALER, '10.00'), issuerOn('2004-01-05'));
    const once = stocked.when(sale('S-1', '6.00', {}, DEALER), day);
    expect(flagsOf(once)).toEqual([]);
    expect(stockLeft(once.after.stateOf(accountStream(DEALER)))).toBe(400);
    const { events } = once.after.when(sale('S-2', '6.00', {}, DEALER), day);
    expect(events).toMatchObject([
      { data: { cover: { stock: { carats: 400 } }, irregularities: ['more-out-than-in'] } },
    ]);
  });

  it('is refused when its number stands already, is malformed, or names one party twice', () => {
    const sold = soldToExporter();
    expect(sold.when(sale('V-1', '1', {}), day).codes).toEqual(['paper-recorded-already']);
    expect(sold.when(sale('v', '0', { finds: ['c'] }, { buyer: 'x' as LicenceNumber }), day).codes).toEqual([
      'office-number-malformed',
      'office-number-malformed',
      'office-number-malformed',
      'carats-not-positive',
    ]);
    expect(sold.when(sale('V-3', '1', {}, { buyer: DIGGER.licence }), day).codes).toEqual(['buys-from-itself']);
  });
});

describe('the stock of an account', () => {
  it('is counted once and before anything is sold', () => {
    const counted = licensedYear().having(countStock(DEALER, '10.00'), issuerOn('2004-01-05'));
    expect(counted.stateOf(accountStream(DEALER)).stock).toEqual({ countedOn: '2004-01-05', carats: ct('10.00') });
    expect(counted.when(countStock(DEALER, '20.00'), day).codes).toEqual(['account-begun']);
    const sold = licensedYear().having(sale('S-1', '6.00', {}, DEALER), day);
    expect(sold.when(countStock(DEALER, '20.00'), day).codes).toEqual(['account-begun']);
    expect(licensedYear().when(countStock(DEALER, '20.00'), issuerOn('2004-01-04')).codes).toEqual(['in-the-future']);
  });
});

describe('the register of a month', () => {
  const month = (told: string) => ({ month: told as RegisterMonth });
  const march = issuerOn('2004-03-02');

  it('that adds up and fits the papers, is recorded without a flag', () => {
    const stocked = licensedYear()
      .having(countStock(DEALER, '10.00'), issuerOn('2004-01-05'))
      .having(sale('S-1', '6.00', {}, DEALER), day);
    const february = stocked.when(register(DEALER, ['10', '2', '6', '6']), march);
    expect(flagsOf(february)).toEqual([]);
    expect(flagsOf(february.after.when(register(DEALER, ['6', '0', '0', '6'], month('2004-03')), march))).toEqual([]);
    expect(flagsOf(february.after.when(register(DEALER, ['7', '0', '0', '7'], month('2004-03')), march))).toEqual([
      'opening-differs',
    ]);
    expect(february.after.when(register(DEALER, ['10', '2', '6', '6']), march).codes).toEqual([
      'paper-recorded-already',
    ]);
  });

  it('that does not add up, differs from the papers, or is of nobody licensed to buy, is recorded and flagged', () => {
    const dealt = licensedYear().having(sale('S-1', '6.00', {}, DEALER), day);
    expect(flagsOf(dealt.when(register(DEALER, ['0', '10', '6', '5']), march))).toEqual(['register-does-not-add-up']);
    expect(flagsOf(dealt.when(register(DEALER, ['0', '10', '5', '5']), march))).toEqual(['sold-differs']);
    expect(flagsOf(dealt.when(register(DIGGER, ['0', '0', '0', '0']), march))).toEqual(['dealer-not-licensed']);
  });

  it('is refused when its month is malformed or still to come', () => {
    const dealt = licensedYear();
    expect(dealt.when(register(EXPORTER, ['0', '0', '0', '0'], month('2004-13')), march).codes).toContain(
      'month-malformed',
    );
    expect(dealt.when(register(EXPORTER, ['0', '0', '0', '0'], month('2004-04')), march).codes).toEqual([
      'in-the-future',
    ]);
  });
});

import type { LocalDate } from '@kp/kernel';
import type { ApplicationContent } from '../applications/events';
import type { CertificateContent, CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import { accountStream } from '../streams';
import {
  assemble,
  DEALER,
  DIGGER,
  EXPORTER,
  find,
  revoke,
  sale,
  setAside,
  soldToExporter,
  voucherOf,
} from '../testing/alluvial-story';
import { APPLICATION, apply, approve } from '../testing/application-story';
import { issue, issuerOn, line, NUMBER, replace, voided } from '../testing/certificate-story';
import type { Scenario } from '../testing/scenario';
import { lotName, parseVoucherName, type LotName, type LotNumber } from './paper-name';

const day = issuerOn('2004-02-20');
const both = [voucherOf(DIGGER, 'V-1'), voucherOf(DIGGER, 'V-2')];
const LOT = lotName(EXPORTER, 'L-1' as LotNumber);
const OTHER = 'ZA0012346' as CertificateNumber;

describe('an export lot', () => {
  const refusals = (story: Scenario, ...told: Parameters<typeof assemble>): readonly string[] =>
    story.when(assemble(...told), day).rejections.map(({ code, pointer }) => `${pointer} ${code}`);

  it('is put together of what its exporter has bought, and uses it up', () => {
    const { codes, after } = soldToExporter().when(assemble('L-1', both, '20.00'), day);
    expect(codes).toEqual([]);
    expect(after.stateOf(accountStream(EXPORTER)).lots.get('L-1' as LotNumber)).toMatchObject({
      content: { assembledOn: '2004-02-20', carats: 2_000 },
      certificate: null,
    });
    expect(refusals(after, 'L-2', [both[0] ?? LOT] as typeof both, '12.00')).toEqual(['/vouchers/0 voucher-used']);
    expect(refusals(after, 'L-1', both, '20.00')).toContain('/lot paper-recorded-already');
  });

  it('weighs what its vouchers weigh, within the tolerance', () => {
    for (const weight of ['19.95', '20.05']) expect(refusals(soldToExporter(), 'L-1', both, weight)).toEqual([]);
    for (const weight of ['19.94', '20.06']) {
      expect(refusals(soldToExporter(), 'L-1', both, weight)).toEqual(['/carats lot-weight-differs']);
    }
  });

  it('of unknown vouchers, of another buyer’s, of one named twice, or of none, is refused', () => {
    const sold = soldToExporter()
      .having(find('C-3', '5.00'), day)
      .having(sale('V-3', '5.00', { finds: ['C-3'] }, { buyer: DEALER.licence }), day);
    const third = voucherOf(DIGGER, 'V-3');
    expect(refusals(sold, 'L-1', [voucherOf(DIGGER, 'V-9'), third], '5')).toEqual([
      '/vouchers/0 voucher-unknown',
      '/vouchers/1 voucher-of-another',
    ]);
    expect(refusals(sold, 'L-1', [...both, ...both.slice(0, 1)], '32')).toEqual(['/vouchers/2 voucher-used']);
    expect(refusals(sold, 'L-1', [], '1')).toEqual(['/vouchers vouchers-missing']);
  });

  it('of a voucher that is flagged, also through what it was made of, is refused', () => {
    const doubtful = soldToExporter()
      .having(find('C-3', '5.00', { foundOn: '2003-12-01' as LocalDate }), day)
      .having(sale('V-3', '5.00', { finds: ['C-3'] }, { buyer: DEALER.licence }), day)
      .having(sale('S-1', '5.00', { vouchers: [voucherOf(DIGGER, 'V-3')] }, DEALER), day);
    expect(doubtful.when(assemble('L-1', [voucherOf(DEALER, 'S-1')], '5.00'), day).rejections).toEqual([
      {
        code: 'voucher-irregular',
        pointer: '/vouchers/0',
        detail: 'ZA-B-1.S-1 is flagged: source-irregular.',
      },
    ]);
  });

  it('given a licence that was revoked since, back to the day of the purchase or before the lot, is refused', () => {
    const story = soldToExporter();
    const digger = story.having(revoke(DIGGER, '2004-02-05'), issuerOn('2004-02-15'));
    expect(refusals(digger, 'L-1', both, '20.00')).toEqual([
      '/vouchers/0 licence-does-not-hold',
      '/vouchers/1 licence-does-not-hold',
    ]);
    const exporter = story.having(revoke(EXPORTER, '2004-02-15'), issuerOn('2004-02-15'));
    expect(refusals(exporter, 'L-1', both, '20.00')).toEqual(['/licence exporter-not-licensed']);
    expect(refusals(story, 'L-1', both, '20.00', { ...DEALER })).toContain('/licence exporter-not-licensed');
  });
});

describe('a certificate of alluvial stones', () => {
  const content = (changes: Partial<CertificateContent> = {}) =>
    issue({ lots: [LOT], lines: [line('7102.10', '20.00', '4000')], ...changes });
  const assembled = soldToExporter().having(assemble('L-1', both, '20.00'), day);
  const aside = assembled.having(setAside('L-1'), day);
  const march = issuerOn('2004-03-01');

  it('names the lots that were set aside for it', () => {
    const { codes, after } = aside.when(content(), march);
    expect(codes).toEqual([]);
    expect(after.certificate(NUMBER).content?.lots).toEqual(['ZA-E-1.L-1']);
    expect(aside.when(content({ lines: [line('7102.10', '25.00', '4000')] }), march).codes).toEqual([]);
  });

  it.each<[string, Partial<CertificateContent>, string]>([
    ['another number', { number: OTHER }, '/lots/0 lot-not-set-aside'],
    ['a lot that nobody assembled', { lots: [lotName(EXPORTER, 'L-9' as LotNumber)] }, '/lots/0 lot-unknown'],
    ['a lot of another country', { lots: ['EU-E-1.L-1' as LotName] }, '/lots/0 lot-unknown'],
    ['a lot twice', { lots: [LOT, LOT] }, '/lots/1 lot-repeated'],
    ['fewer carats than the lots', { lines: [line('7102.10', '19.94', '4000')] }, '/lots lots-exceed-lines'],
    ['a mixed origin', { origin: { kind: 'mixed' } }, '/origin origin-not-of-lots'],
    ['another origin', { origin: { kind: 'single', country: 'BW' as ParticipantCode } }, '/origin origin-not-of-lots'],
  ])('given %s, is refused', (_, changes, expected) => {
    const { rejections } = aside.when(content(changes), march);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toContain(expected);
  });

  it('given a lot that is not set aside, is refused', () => {
    expect(assembled.when(content(), march).codes).toEqual(['lot-not-set-aside']);
  });

  it('keeps its lots until it carries nothing; a replacement takes them over', () => {
    const issued = aside.having(content(), march);
    expect(issued.when(setAside('L-1', OTHER), march).codes).toEqual(['lot-in-use']);
    expect(issued.having(voided(), march).when(setAside('L-1', OTHER), march).codes).toEqual([]);
    expect(aside.when(setAside('L-1', OTHER), march).codes).toEqual([]);

    const successor = content({ number: OTHER, replaces: NUMBER });
    const replaced = issued.having(successor, march).having(replace(OTHER), march);
    expect(replaced.certificate(OTHER).content?.lots).toEqual([LOT]);
    expect(replaced.when(setAside('L-1', 'ZA0012347' as CertificateNumber), march).codes).toEqual(['lot-in-use']);
  });

  it('is not set aside when the lot is unknown, the number malformed or used', () => {
    const issued = aside.having(content(), march);
    expect(aside.when(setAside('L-9'), day).codes).toEqual(['lot-unknown']);
    expect(aside.when(setAside('L-1', 'x' as CertificateNumber), day).codes).toEqual(['number-malformed']);
    expect(issued.when(setAside('L-1'), march).codes).toEqual(['number-used', 'lot-in-use']);
  });

  it('issued on an application, names the lots that were applied for', () => {
    const lines = [line('7102.10', '20.00', '4000')];
    const asks = (changes: Partial<ApplicationContent>) => apply({ lots: [LOT], lines, ...changes });
    expect(aside.when(asks({ lots: [LOT, LOT] }), day).codes).toEqual(['lot-repeated']);
    expect(aside.when(asks({ origin: { kind: 'mixed' } }), day).codes).toEqual(['origin-not-of-lots']);
    const approved = aside.having(asks({}), day).having(approve(), issuerOn('2004-02-25'));
    const { application } = APPLICATION;
    expect(approved.when(content({ application }), march).codes).toEqual([]);
    expect(approved.when(issue({ application, lines }), march).rejections).toMatchObject([
      { code: 'application-differs', pointer: '/lots', detail: 'Applied for: ZA-E-1.L-1; stated: none.' },
    ]);
  });
});

describe('the name of a paper', () => {
  it('is the licence in whose account it stands, a point, and its number', () => {
    expect(parseVoucherName('ZA-D-1.V-1')).toBe('ZA-D-1.V-1');
    for (const text of ['ZA-D-1', 'ZA-D-1.', 'ZAD.V-1', '.V-1', 'ZA-D-1.V-1.2']) {
      expect(parseVoucherName(text)).toBeUndefined();
    }
  });
});

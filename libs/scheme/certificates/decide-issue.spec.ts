import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { RoughDiamondCode } from '../harmonized-system';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  content,
  customsOn,
  exportingAuthority,
  issue,
  issued,
  issuerOn,
  line,
  nothingIssued,
  NUMBER,
  voided,
} from '../testing/certificate-story';
import { restrictionImposed, stated } from '../testing/record-of-2003';
import { actor, given } from '../testing/scenario';
import type { CertificateContent, CertificateNumber } from './events';

const march = issuerOn('2004-03-01');
const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;

function codesFor(changes: Partial<CertificateContent>): readonly string[] {
  return nothingIssued().when(issue(changes), march).codes;
}

describe('issuing a certificate', () => {
  it('given a free number and a permitted trade, states its whole content', () => {
    const { events, after } = nothingIssued().when(issue(), march);
    expect(events).toEqual([{ type: 'certificate.issued', version: 1, data: content() }]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: 'issued', content: content(), evidence: [] });
  });

  it('given a number that was issued before, is refused for ever, with the day and the status', () => {
    const { rejections } = issued().when(issue(), march);
    expect(rejections).toEqual([
      {
        code: 'number-used',
        pointer: '/number',
        detail: 'The number ZA0012345 was used on 2004-03-01; that certificate is issued.',
      },
    ]);
  });

  it('given a number whose certificate was voided, is refused too', () => {
    const history = issued().having(voided(), issuerOn('2004-03-02'));
    expect(history.when(issue(), issuerOn('2004-03-03')).codes).toEqual(['number-used']);
  });

  it('given only a confirmation of that number, is not hindered by it', () => {
    const history = nothingIssued().having(confirm(), customsOn('2004-03-06'));
    expect(history.when(issue(), issuerOn('2004-03-07')).codes).toEqual([]);
  });

  it.each(['za0012345', 'ZA 001', 'ZA-0012345', 'ZA', 'Z1', '', 'ÄA0012345', `ZA${'1'.repeat(29)}`])(
    'refuses the malformed number "%s"',
    (number) => {
      expect(codesFor({ number: number as CertificateNumber })).toEqual(['number-malformed']);
    },
  );

  it('refuses a number with the prefix of another issuer', () => {
    const { rejections } = nothingIssued().when(issue({ number: 'CA0012345' as CertificateNumber }), march);
    expect(rejections).toEqual([
      { code: 'prefix-not-assigned', pointer: '/number', detail: 'On 2004-03-01 ZA has ZA; the number is CA0012345.' },
    ]);
  });

  it('refuses a prefix outside its days, and takes it within them', () => {
    const history = nothingIssued().given({
      type: 'participant.prefix-assigned',
      version: 1,
      data: { participant: code('ZA'), prefix: 'SA', effectiveUntil: day('2004-12-31'), ...stated('2004-06-01') },
    });
    const numbered = (issuedOn: string, expiresOn: string) =>
      issue({ number: 'SA77' as CertificateNumber, issuedOn: day(issuedOn), expiresOn: day(expiresOn) });
    const codesOn = (issuedOn: string, expiresOn: string) =>
      history.when(numbered(issuedOn, expiresOn), issuerOn(issuedOn)).codes;
    expect(codesOn('2004-05-31', '2004-06-30')).toEqual(['prefix-not-assigned']);
    expect(codesOn('2004-06-01', '2004-06-30')).toEqual([]);
    expect(codesOn('2004-12-31', '2005-01-31')).toEqual([]);
    expect(codesOn('2005-01-01', '2005-01-31')).toEqual(['prefix-not-assigned']);
  });

  it('refuses a number that is a prefix and no serial', () => {
    const history = nothingIssued().given({
      type: 'participant.prefix-assigned',
      version: 1,
      data: { participant: code('ZA'), prefix: 'SAX', effectiveUntil: null, ...stated('2004-01-01') },
    });
    const numbered = (number: string) => history.when(issue({ number: number as CertificateNumber }), march).codes;
    expect(numbered('SAX')).toEqual(['prefix-not-assigned']);
    expect(numbered('SAX1')).toEqual([]);
  });

  it.each([
    ['another Participant’s exporting authority', actor('exporting-authority', 'CA')],
    ['the issuer’s importing authority', actor('importing-authority', 'ZA')],
    ['the Chair', actor('chair')],
    ['an auditor', actor('auditor', 'ZA')],
  ])('is forbidden to %s, who is told nothing else', (_, as) => {
    const { codes } = issued().when(issue({ lines: [] }), { ...march, as });
    expect(codes).toEqual(['not-the-issuer']);
  });

  it('F11: refuses a certificate from the European Community to itself, as between Antwerp and Idar-Oberstein', () => {
    const { codes } = nothingIssued().when(
      issue({ number: 'EU12345678' as CertificateNumber, issuer: code('EU'), destination: code('EU') }),
      { ...march, as: actor('exporting-authority', 'EU') },
    );
    expect(codes).toEqual(['destination-is-issuer']);
  });

  it.each(['ML', 'BE', 'DE'])('refuses the destination %s, which is no Participant', (destination) => {
    const { rejections } = nothingIssued().when(issue({ destination: code(destination) }), march);
    expect(rejections).toEqual([
      {
        code: 'not-a-participant',
        pointer: '/destination',
        detail: `On 2004-03-01 the importer ${destination} is no Participant (never-participant; KPCS III(c)).`,
      },
    ]);
  });

  it('refuses an issue dated before the issuer was admitted', () => {
    const changes = { issuedOn: day('2002-12-31'), expiresOn: day('2003-02-01') };
    expect(codesFor(changes)).toEqual(['prefix-not-assigned', 'not-a-participant', 'not-a-participant']);
  });

  it('takes a place recognised for trade as the destination', () => {
    expect(codesFor({ destination: code('TW') })).toEqual([]);
  });

  it.each(['refuse', 'prior-approval', 'enhanced-vigilance'] as const)(
    'given a restriction of the destination with the effect "%s", goes by it',
    (effect) => {
      const history = nothingIssued().given(restrictionImposed({ participant: code('EU'), effect }));
      const { rejections } = history.when(
        issue({ issuedOn: day('2005-10-01'), expiresOn: day('2005-11-01') }),
        issuerOn('2005-10-01'),
      );
      const expected = { refuse: ['trade-refused'], 'prior-approval': ['prior-approval-needed'] };
      expect(rejections.map((rejection) => rejection.code)).toEqual(
        effect === 'enhanced-vigilance' ? [] : expected[effect],
      );
    },
  );

  it('refuses stones of a restricted origin, whoever ships them, but not stones of mixed origin', () => {
    const history = nothingIssued().given(restrictionImposed({ scope: 'origin' }));
    const dates = { issuedOn: day('2005-10-01'), expiresOn: day('2005-11-01') };
    const ivorian = history.when(
      issue({ ...dates, origin: { kind: 'single', country: code('CI') } }),
      issuerOn('2005-10-01'),
    );
    expect(ivorian.rejections).toMatchObject([{ code: 'trade-refused', pointer: '/origin/country' }]);
    expect(history.when(issue({ ...dates, origin: { kind: 'mixed' } }), issuerOn('2005-10-01')).codes).toEqual([]);
  });

  it('refuses a day of issue later than the next day, which zones may make of today', () => {
    const dated = (issuedOn: string) => codesFor({ issuedOn: day(issuedOn), expiresOn: day('2004-05-01') });
    expect(dated('2004-03-02')).toEqual([]);
    expect(dated('2004-03-03')).toEqual(['issued-in-the-future']);
  });

  it('refuses an act dated later than the ledger’s own next day', () => {
    const act = { ...march, now: '2004-02-28T23:59:59.999Z' };
    expect(nothingIssued().when(issue(), act).codes).toEqual(['in-the-future']);
    expect(nothingIssued().when(issue(), { ...act, now: '2004-02-29T00:00:00.000Z' }).codes).toEqual([]);
  });

  it('refuses an expiry on the day of issue', () => {
    expect(codesFor({ expiresOn: day('2004-03-01') })).toEqual(['expiry-not-after-issue']);
    expect(codesFor({ expiresOn: day('2004-03-02') })).toEqual([]);
  });

  it('knows no maximum for an issuer without a policy', () => {
    expect(codesFor({ expiresOn: day('2014-03-01') })).toEqual([]);
  });

  it('holds the European Community to its two months', () => {
    const command = (expiresOn: string) =>
      issue({
        number: 'EU12345678' as CertificateNumber,
        issuer: code('EU'),
        destination: code('AE'),
        expiresOn: day(expiresOn),
      });
    const act = { ...march, as: actor('exporting-authority', 'EU') };
    expect(nothingIssued().when(command('2004-05-01'), act).codes).toEqual([]);
    expect(nothingIssued().when(command('2004-05-02'), act).codes).toEqual(['validity-too-long']);
  });

  it('F15: lets a Canadian certificate of 1 May 2007 run through 30 June, and not a day longer', () => {
    const command = (expiresOn: string) =>
      issue({
        number: 'CA0012345' as CertificateNumber,
        issuer: code('CA'),
        issuedOn: day('2007-05-01'),
        expiresOn: day(expiresOn),
      });
    const act = { as: actor('exporting-authority', 'CA'), at: '2007-05-01T15:00:00.000Z' };
    expect(nothingIssued().when(command('2007-06-30'), act).codes).toEqual([]);
    expect(nothingIssued().when(command('2007-07-01'), act).rejections).toEqual([
      {
        code: 'validity-too-long',
        pointer: '/expiresOn',
        detail: 'Under CA-1 a certificate issued on 2007-05-01 expires on 2007-06-30 at the latest, not on 2007-07-01.',
      },
    ]);
  });

  it('refuses lines that are missing, repeated, of another code, or without weight or value', () => {
    expect(codesFor({ lines: [] })).toEqual(['lines-missing']);
    expect(codesFor({ lines: [line('7102.31', '1', '1'), line('7102.31', '2', '2')] })).toEqual(['line-repeated']);
    expect(codesFor({ lines: [line('7102.39' as RoughDiamondCode, '1', '1')] })).toEqual(['hs-code-unknown']);
    expect(codesFor({ lines: [line('7102.31', '0', '1')] })).toEqual(['carats-not-positive']);
    expect(codesFor({ lines: [line('7102.31', '1', '0')] })).toEqual(['value-not-positive']);
    expect(codesFor({ lines: [{ hs: '7102.31', carats: carats(-100), valueUsd: usDollars(-100) }] })).toEqual([
      'amount-out-of-range',
      'amount-out-of-range',
    ]);
  });

  it('refuses a shipment of no parcel or of half a parcel', () => {
    expect(codesFor({ parcels: 0 })).toEqual(['parcels-not-positive']);
    expect(codesFor({ parcels: 1.5 })).toEqual(['parcels-not-positive']);
  });

  it('refuses a paper without English, and one whose parties or specimen have no name', () => {
    expect(codesFor({ languages: ['fr'] })).toEqual(['english-missing']);
    expect(codesFor({ languages: ['fr', 'en'] })).toEqual([]);
    expect(codesFor({ specimen: ' ' })).toEqual(['text-missing']);
    expect(codesFor({ exporter: { name: '', address: '' } })).toEqual(['text-missing']);
  });

  it('may replace only a certificate that the same issuer issued', () => {
    const history = issued();
    const next = (replaces: string, number = 'ZA0012346') =>
      history.when(
        issue({ number: number as CertificateNumber, replaces: replaces as CertificateNumber }),
        issuerOn('2004-03-02'),
      );
    expect(next(NUMBER).codes).toEqual([]);
    expect(next('ZA9').codes).toEqual(['replaces-unknown']);
    expect(next('ZA0012346').codes).toEqual(['replaces-unknown']);
    const { rejections } = history.when(
      issue({
        number: 'CA0012346' as CertificateNumber,
        issuer: code('CA'),
        expiresOn: day('2004-04-01'),
        replaces: NUMBER,
      }),
      { ...march, as: actor('exporting-authority', 'CA') },
    );
    expect(rejections).toMatchObject([{ code: 'replaces-anothers', pointer: '/replaces' }]);
  });

  it('tells every rule that stands against it at once, each with its field', () => {
    const { rejections } = given().when(
      issue({
        number: 'ZA 1' as CertificateNumber,
        issuedOn: day('2004-03-10'),
        expiresOn: day('2004-03-09'),
        lines: [line('7102.31', '0', '1')],
        parcels: 0,
        languages: [],
        replaces: 'ZA9' as CertificateNumber,
      }),
      { as: exportingAuthority, at: '2004-03-01T10:00:00.000Z' },
    );
    expect(rejections.map(({ code: rule, pointer }) => `${pointer} ${rule}`)).toEqual([
      '/number number-malformed',
      '/issuer not-a-participant',
      '/destination not-a-participant',
      '/issuedOn issued-in-the-future',
      '/expiresOn expiry-not-after-issue',
      '/lines/0/carats carats-not-positive',
      '/parcels parcels-not-positive',
      '/languages english-missing',
      '/replaces replaces-unknown',
    ]);
  });
});

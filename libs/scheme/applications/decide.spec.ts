import type { LocalDate } from '@kp/kernel';
import type { CertificateContent, CertificateNumber } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import { APPLICATION, applied, apply, approve, approved, decline } from '../testing/application-story';
import { issue, issued, issuerOn, line, nothingIssued, NUMBER, replace } from '../testing/certificate-story';
import { actor } from '../testing/scenario';
import type { ApplicationNumber } from './application-key';
import type { ApplicationContent } from './events';

const { application } = APPLICATION;

describe('an application for a certificate', () => {
  it('given an exporter that declares its stones free of conflict, is filed with the declaration', () => {
    const { events, after } = nothingIssued().when(apply(), issuerOn('2004-02-20'));
    expect(events).toMatchObject([
      {
        type: 'application.filed',
        version: 1,
        data: {
          ...APPLICATION,
          exporter: { name: 'First Exporter Ltd.' },
          declaration: { declaredBy: 'Director', declaredOn: '2004-02-20' },
          filedOn: '2004-02-20',
        },
      },
    ]);
    expect(after.application(APPLICATION)).toMatchObject({ status: 'filed', filedOn: '2004-02-20', decision: null });
  });

  it.each([['file', apply()] as const, ['approve', approve()] as const, ['decline', decline()] as const])(
    'to %s it is for the exporting authority of its Participant alone, and others are told nothing else',
    (_, command) => {
      for (const as of [actor('exporting-authority', 'EU'), actor('importing-authority', 'ZA'), actor('chair')]) {
        expect(nothingIssued().when(command, { as, at: '2004-02-21T10:00:00.000Z' }).codes).toEqual(['not-the-issuer']);
      }
    },
  );

  it.each<[string, Partial<ApplicationContent>, string]>([
    ['a malformed number', { application: '-1' as ApplicationNumber }, '/application application-number-malformed'],
    ['no line', { lines: [] }, '/lines lines-missing'],
    ['no parcel', { parcels: 0 }, '/parcels parcels-not-positive'],
    [
      'a declaration of a later day',
      { declaration: { declaredBy: 'x', declaredOn: '2004-02-23' as LocalDate, statement: 'x' } },
      '/declaration/declaredOn declaration-after-filing',
    ],
    [
      'a declaration that says nothing',
      { declaration: { declaredBy: 'x', declaredOn: '2004-02-20' as LocalDate, statement: ' ' } },
      '/declaration/statement text-missing',
    ],
    ['a destination outside the scheme', { destination: 'ML' as ParticipantCode }, '/destination not-a-participant'],
    ['a destination at home', { destination: 'ZA' as ParticipantCode }, '/destination destination-is-issuer'],
  ])('given %s, is not filed', (_, changes, expected) => {
    const { rejections } = nothingIssued().when(apply(changes), issuerOn('2004-02-20'));
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([expected]);
  });

  it('F11: given a shipment from Antwerp to Idar-Oberstein, a request for a certificate is refused', () => {
    const european = { issuer: 'EU' as ParticipantCode, destination: 'EU' as ParticipantCode };
    const { codes } = nothingIssued().when(apply(european), {
      as: actor('exporting-authority', 'EU'),
      at: '2004-02-20T10:00:00.000Z',
    });
    expect(codes).toEqual(['destination-is-issuer']);
  });

  it('is filed once under its number', () => {
    expect(applied().when(apply(), issuerOn('2004-02-21')).codes).toEqual(['application-filed-already']);
  });

  it('is approved for one number, or declined with a reason, and decided once', () => {
    expect(approved().application(APPLICATION)).toMatchObject({
      status: 'approved',
      decision: { kind: 'approved', on: '2004-02-25', certificate: NUMBER },
    });
    const declined = applied().having(decline(), issuerOn('2004-02-24'));
    expect(declined.application(APPLICATION)).toMatchObject({ status: 'declined', decision: { kind: 'declined' } });
    for (const history of [approved(), declined]) {
      for (const command of [approve(), decline()]) {
        expect(history.when(command, issuerOn('2004-02-26')).codes).toEqual(['application-decided']);
      }
    }
  });

  it('is not decided before it is filed, nor for a number that is used', () => {
    expect(nothingIssued().when(approve(), issuerOn('2004-02-20')).codes).toEqual(['application-unknown']);
    expect(applied().when(decline(), issuerOn('2004-02-19')).codes).toEqual(['dates-out-of-order']);
    const used = issued().having(apply(), issuerOn('2004-03-02'));
    expect(used.when(approve(), issuerOn('2004-03-03')).rejections).toMatchObject([
      { code: 'number-used', pointer: '/certificate' },
    ]);
    expect(applied().when(approve('x' as CertificateNumber), issuerOn('2004-02-21')).codes).toEqual([
      'number-malformed',
    ]);
  });
});

describe('a certificate issued on an application', () => {
  const onIt = (changes: Partial<CertificateContent> = {}) => issue({ application, ...changes });
  const SUCCESSOR = 'ZA0012346' as CertificateNumber;

  it('given the approval, names it', () => {
    const { codes, after } = approved().when(onIt(), issuerOn('2004-03-01'));
    expect(codes).toEqual([]);
    expect(after.certificate(NUMBER).content).toMatchObject({ application });
  });

  it('given none, one that is not decided or one that was declined, is refused', () => {
    const day = issuerOn('2004-03-01');
    expect(nothingIssued().when(onIt(), day).codes).toEqual(['application-unknown']);
    expect(applied().when(onIt(), day).codes).toEqual(['application-not-approved']);
    const declined = applied().having(decline(), issuerOn('2004-02-24'));
    expect(declined.when(onIt(), day).codes).toEqual(['application-not-approved']);
  });

  it('given the approval for another number, is refused, unless it replaces the one that was issued on it', () => {
    const second = onIt({ number: SUCCESSOR });
    expect(approved().when(second, issuerOn('2004-03-01')).codes).toEqual(['application-for-another']);
    const first = approved().having(onIt(), issuerOn('2004-03-01'));
    expect(first.when(second, issuerOn('2004-03-02')).codes).toEqual(['application-for-another']);
    const corrected = first.having(
      onIt({ number: SUCCESSOR, replaces: NUMBER, lines: [line('7102.31', '1601', '320000')] }),
      issuerOn('2004-03-02'),
    );
    expect(corrected.having(replace(SUCCESSOR), issuerOn('2004-03-02')).certificate(SUCCESSOR).content).toMatchObject({
      application,
    });
  });

  it.each<[string, Partial<CertificateContent>, string]>([
    ['another exporter', { exporter: { name: 'Third Exporter', address: 'x' } }, '/exporter/name'],
    ['another destination', { destination: 'AE' as ParticipantCode }, '/destination'],
    ['another origin', { origin: { kind: 'mixed' } }, '/origin'],
    ['another purpose', { purpose: 'exploration-sample' }, '/purpose'],
    [
      'more carats',
      { lines: [line('7102.21', '400', '4000'), line('7102.31', '1600.01', '320000')] },
      '/lines/1/carats',
    ],
    ['another code', { lines: [line('7102.10', '1', '1')] }, '/lines/0/carats'],
  ])('given %s than was applied for, is refused', (_, changes, pointer) => {
    expect(approved().when(onIt(changes), issuerOn('2004-03-01')).rejections).toMatchObject([
      { code: 'application-differs', pointer },
    ]);
  });

  it('given fewer carats than were applied for, is issued', () => {
    const fewer = onIt({ lines: [line('7102.31', '1500', '300000')] });
    expect(approved().when(fewer, issuerOn('2004-03-01')).codes).toEqual([]);
  });
});

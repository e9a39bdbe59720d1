import {
  confirmed,
  customsOn,
  dispatched,
  invalidate,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
  validated,
  voided,
} from '../../testing/certificate-story';
import {
  arrive,
  authorityOn,
  detain,
  detained,
  enterTransit,
  forfeit,
  leaveTransit,
  release,
  reportFake,
  returned,
} from '../../testing/custody-story';
import { stated } from '../../testing/record-of-2003';
import { actor, given, type Scenario } from '../../testing/scenario';
import type { CertificateNumber } from '../events';
import type { ParticipantCode } from '../../participant-code';

const sightings = [
  ['transit entry', enterTransit('EU', '2004-03-04')],
  ['transit exit', leaveTransit('EU', '2004-03-04')],
  ['arrival', arrive('2004-03-05')],
  ['detention', detain()],
  ['fake', reportFake()],
] as const;

const histories: readonly (readonly [string, Scenario])[] = [
  ['from an empty ledger', given()],
  ['never issued', nothingIssued()],
  ['issued only', issued()],
  ['validated only', validated()],
  ['under way', dispatched()],
  ['voided', issued().having(voided(), issuerOn('2004-03-02'))],
  ['invalidated', dispatched().having(invalidate(), issuerOn('2004-03-04'))],
  ['confirmed', confirmed()],
  ['detained', detained()],
  ['released', detained().having(release(), customsOn('2004-03-07'))],
  ['forfeited', detained().having(forfeit(), customsOn('2004-03-07'))],
];

describe.each(sightings)('what an authority saw: %s', (_, command) => {
  it.each(histories)('given a certificate %s, is recorded beside what is there', (_name, history) => {
    const before = history.certificate(NUMBER);
    const { codes, after } = history.when(command, customsOn('2004-08-01'));
    expect(codes).toEqual([]);
    expect(after.certificate(NUMBER).evidence).toHaveLength(before.evidence.length + 1);
    expect(after.certificate(NUMBER).content).toEqual(before.content);
  });

  it('comes from an authority of a Participant, and from nobody else', () => {
    for (const as of [
      actor('chair'),
      actor('auditor'),
      actor('importing-authority'),
      actor('statistics-office', 'EU'),
    ]) {
      expect(dispatched().when(command, { as, at: '2004-03-06T10:00:00.000Z' }).codes).toEqual(['not-an-authority']);
    }
  });

  it('given a malformed number or no authority, is told its fields', () => {
    const data = { ...command.data, number: 'za 1' as CertificateNumber, authority: ' ' };
    const { rejections } = given().when({ ...command, data } as typeof command, customsOn('2004-03-06'));
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      '/number number-malformed',
      '/authority text-missing',
    ]);
  });
});

describe('transit', () => {
  it('is recorded with its place, its day and the seals as they were read', () => {
    const { events } = dispatched().when(enterTransit('AE', '2004-03-04'), authorityOn('AE', '2004-03-04'));
    expect(events).toEqual([
      {
        type: 'certificate.transit-entered',
        version: 1,
        data: {
          number: NUMBER,
          place: 'AE',
          reportedBy: 'AE',
          authority: 'Office of free ports',
          enteredOn: '2004-03-04',
          sealsIntact: true,
          sealsRead: [{ container: 'C-1', seal: 'S-1' }],
          remarks: null,
        },
      },
    ]);
  });

  it('through a Participant is told by its own authorities, through a place outside the scheme by any', () => {
    const reported = (place: string, by: string) =>
      dispatched().when(enterTransit(place, '2004-03-04'), authorityOn(by, '2004-03-04')).codes;
    expect(reported('AE', 'AE')).toEqual([]);
    expect(reported('AE', 'EU')).toEqual(['not-the-place']);
    expect(reported('TW', 'EU')).toEqual(['not-the-place']);
    expect(reported('ML', 'EU')).toEqual([]);
  });

  it('through a state that joined a regional organisation is one of that organisation', () => {
    const joined = dispatched().having(
      {
        type: 'AbsorbParticipant',
        data: { participant: 'HU' as ParticipantCode, into: 'EU' as ParticipantCode, ...stated('2004-03-01') },
      },
      { as: actor('chair'), at: '2004-03-02T10:00:00.000Z' },
    );
    expect(joined.when(enterTransit('HU', '2004-03-04'), authorityOn('AE', '2004-03-04')).rejections).toEqual([
      { code: 'place-in-organisation', pointer: '/place', detail: 'HU is part of EU since 2004-03-01.' },
    ]);
  });

  it('does not lie in the future, and its seals have marks', () => {
    const day = authorityOn('AE', '2004-03-04');
    expect(dispatched().when(enterTransit('AE', '2004-03-06'), day).rejections).toMatchObject([
      { code: 'in-the-future', pointer: '/enteredOn' },
    ]);
    const unmarked = leaveTransit('AE', '2004-03-04', { sealsRead: [{ container: 'C-1', seal: ' ' }] });
    expect(dispatched().when(unmarked, day).rejections).toMatchObject([
      { code: 'text-missing', pointer: '/sealsRead/0/seal' },
    ]);
  });
});

describe('an arrival', () => {
  it('is recorded also where it is not the destination’s', () => {
    expect(dispatched().when(arrive('2004-03-05'), authorityOn('AE', '2004-03-05')).codes).toEqual([]);
  });

  it('comes from an importing authority', () => {
    const as = actor('exporting-authority', 'EU');
    expect(dispatched().when(arrive('2004-03-05'), { as, at: '2004-03-05T10:00:00.000Z' }).codes).toEqual([
      'not-an-importing-authority',
    ]);
  });
});

describe('a return to the issuer', () => {
  it('is told by the issuer’s authorities, and ends the way of the shipment', () => {
    const { codes, after } = dispatched().when(returned('2004-03-20'), issuerOn('2004-03-20'));
    expect(codes).toEqual([]);
    expect(after.certificate(NUMBER)).toMatchObject({
      status: 'returned-to-issuer',
      custody: { stage: 'returned', place: 'ZA', since: '2004-03-20' },
      closing: { kind: 'returned-to-issuer', by: 'ZA' },
    });
    expect(dispatched().when(returned('2004-03-20'), customsOn('2004-03-20')).codes).toEqual(['not-the-issuer']);
    expect(given().when(returned('2004-03-20'), customsOn('2004-03-20')).codes).toEqual([]);
  });
});

describe('a fake', () => {
  it('given a number that was never issued, opens its history', () => {
    const { after } = given().when(reportFake(), customsOn('2004-03-06'));
    expect(after.certificate(NUMBER)).toMatchObject({
      status: 'reported-fake',
      content: null,
      evidence: [{ type: 'certificate.reported-fake', data: { reportedBy: 'EU', reportedOn: '2004-03-06' } }],
    });
  });

  it('given a genuine number, leaves the certificate as it stands', () => {
    const { after } = dispatched().when(reportFake(), customsOn('2004-03-06'));
    expect(after.certificate(NUMBER).status).toBe('dispatched');
  });
});

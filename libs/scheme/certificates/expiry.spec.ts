import type { Instant, LocalDate } from '@kp/kernel';
import {
  confirmed,
  content,
  dispatch,
  dispatched,
  issue,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
  validate,
  validated,
  voided,
} from '../testing/certificate-story';
import type { ParticipantCode } from '../participant-code';
import { stated } from '../testing/record-of-2003';
import { actor } from '../testing/scenario';
import type { CertificateNumber } from './events';
import { expiryOf, isExpired, latestExpiry, statusOn } from './expiry';

const day = (text: string): LocalDate => text as LocalDate;
const instant = (text: string): Instant => text as Instant;

describe('the life of a certificate', () => {
  it('F15: given 60 days from 1 May 2007, ends with 30 June at 24:00 UTC', () => {
    const expiresOn = latestExpiry(day('2007-05-01'), { unit: 'days', count: 60 });
    expect(expiresOn).toBe('2007-06-30');
    const paper = content({ issuedOn: day('2007-05-01'), expiresOn });
    expect(expiryOf(paper)).toBe('2007-07-01T00:00:00.000Z');
    expect(isExpired(paper, instant('2007-06-30T23:59:59.999Z'))).toBe(false);
    expect(isExpired(paper, instant('2007-07-01T00:00:00.000Z'))).toBe(true);
  });

  it('F15: given Canada’s rule, its certificate of 1 May 2007 can be sent until 30 June at 24:00 GMT', () => {
    const number = 'CA1' as CertificateNumber;
    const canada = (at: string) => ({ as: actor('exporting-authority', 'CA'), at });
    const paper = {
      number,
      issuer: 'CA' as ParticipantCode,
      issuedOn: day('2007-05-01'),
      expiresOn: day('2007-06-30'),
    };
    const sealed = nothingIssued()
      .having(issue(paper), canada('2007-05-01T10:00:00.000Z'))
      .having(validate(number), canada('2007-05-01T12:00:00.000Z'));
    expect(sealed.certificate(number).content?.validity).toEqual({ policy: 'CA-1', until: '2007-07-01T00:00:00.000Z' });
    expect(sealed.when(dispatch(number), canada('2007-06-30T23:59:59.999Z')).codes).toEqual([]);
    expect(sealed.when(dispatch(number), canada('2007-07-01T00:00:00.000Z')).codes).toEqual(['certificate-expired']);
  });

  it('given an issuer whose days end earlier than those of UTC, ends with them, whatever rule comes later', () => {
    const chair = { as: actor('chair'), at: '2003-12-01T10:00:00.000Z' };
    const rule = (policy: string, from: string, utcOffsetInMinutes: number) =>
      ({
        type: 'AdoptCertificatePolicy',
        data: {
          participant: 'ZA' as ParticipantCode,
          policy,
          maximumValidity: { unit: 'months', count: 3 },
          utcOffsetInMinutes,
          ...stated(from),
        },
      }) as const;
    const history = nothingIssued()
      .having(rule('ZA-1', '2003-12-01', 120), chair)
      .having(issue(), issuerOn('2004-03-01'))
      .having(rule('ZA-2', '2004-04-01', -60), chair);
    const state = history.certificate(NUMBER);
    expect(state.content?.validity).toEqual({ policy: 'ZA-1', until: '2004-05-01T22:00:00.000Z' });
    expect(statusOn(state, instant('2004-05-01T21:59:59.999Z'))).toBe('issued');
    expect(statusOn(state, instant('2004-05-01T22:00:00.000Z'))).toBe('expired');
    expect(nothingIssued().when(rule('ZA-1', '2003-12-01', 900), chair).codes).toEqual(['offset-of-no-zone']);
  });

  it.each([
    ['2004-03-01', '2004-05-01'],
    ['2004-12-31', '2005-02-28'],
    ['2003-12-31', '2004-02-29'],
    ['2004-06-30', '2004-08-30'],
  ])('given two months from %s, ends with %s', (issuedOn, expected) => {
    expect(latestExpiry(day(issuedOn), { unit: 'months', count: 2 })).toBe(expected);
  });

  it.each([
    ['issued', issued()],
    ['validated', validated()],
    ['dispatched', dispatched()],
  ])('given one that is %s, reads as expired when its time is over', (status, history) => {
    const state = history.certificate(NUMBER);
    expect(statusOn(state, instant('2004-05-01T23:59:59.999Z'))).toBe(status);
    expect(statusOn(state, instant('2004-05-02T00:00:00.000Z'))).toBe('expired');
    expect(state.status).toBe(status);
  });

  it.each([
    ['unknown', nothingIssued()],
    ['voided', issued().having(voided(), issuerOn('2004-03-02'))],
    ['confirmed', confirmed()],
  ])('given one that is %s, stays so for ever', (status, history) => {
    expect(statusOn(history.certificate(NUMBER), instant('2030-01-01T00:00:00.000Z'))).toBe(status);
  });
});

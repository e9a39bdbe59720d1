import type { Instant, LocalDate } from '@kp/kernel';
import {
  confirmed,
  content,
  dispatched,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
  validated,
  voided,
} from '../testing/certificate-story';
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

import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { recordOf2003, stated } from '../testing/record-of-2003';
import { given } from '../testing/scenario';
import type { ParticipantEvent } from './events';
import { membershipOn, policyOn, prefixesOn, type Membership } from './membership';

const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;

const removed = (letters: string, from: string): ParticipantEvent => ({
  type: 'participant.removed',
  version: 1,
  data: { participant: code(letters), reason: 'For the test.', ...stated(from) },
});

const history = given(
  ...recordOf2003(),
  removed('LB', '2004-04-01'),
  { type: 'participant.rejoined', version: 1, data: { participant: code('LB'), ...stated('2005-09-01') } },
  {
    type: 'participant.absorbed',
    version: 1,
    data: { participant: code('HU'), into: code('EU'), ...stated('2004-05-01') },
  },
);

const on = (letters: string, date: string): Membership => membershipOn(history.participant(code(letters)), day(date));

describe('membership on a day', () => {
  it('begins with the day of admission', () => {
    expect(on('ZA', '2002-12-31')).toEqual({ kind: 'never', since: null, until: '2003-01-01' });
    expect(on('ZA', '2003-01-01')).toEqual({ kind: 'participant', since: '2003-01-01', certainty: 'stated' });
  });

  it('given a removal and a return, is lost and regained on their days', () => {
    expect(on('LB', '2004-03-31').kind).toBe('participant');
    expect(on('LB', '2004-04-01')).toEqual({
      kind: 'former',
      since: '2004-04-01',
      certainty: 'stated',
      cause: 'removed',
      into: null,
      source: 'Notice of the Chair',
    });
    expect(on('LB', '2005-08-31').kind).toBe('former');
    expect(on('LB', '2005-09-01')).toMatchObject({ kind: 'participant', since: '2005-09-01' });
  });

  it('given that the seat passed on, names who took it', () => {
    expect(on('HU', '2004-04-30').kind).toBe('participant');
    expect(on('HU', '2004-05-01')).toMatchObject({ kind: 'former', cause: 'absorbed', into: 'EU' });
  });

  it('given a place recognised for trade, is none but a standing of its own', () => {
    expect(on('TW', '2005-11-17')).toEqual({ kind: 'recognised', since: '2003-01-01', certainty: 'stated' });
  });

  it('given a place of which the ledger never heard, is none', () => {
    expect(on('ML', '2005-11-17')).toEqual({ kind: 'never', since: null, until: null });
  });

  it('given two facts of one day, goes by the one recorded last', () => {
    const twice = history.given(removed('ZA', '2003-01-01'));
    expect(membershipOn(twice.participant(code('ZA')), day('2003-01-01')).kind).toBe('former');
  });
});

describe('prefixes and policies on a day', () => {
  const canada = history.given(
    {
      type: 'participant.prefix-assigned',
      version: 1,
      data: { participant: code('CA'), prefix: 'CAN', effectiveUntil: day('2004-12-31'), ...stated('2004-01-01') },
    },
    {
      type: 'participant.certificate-policy-adopted',
      version: 1,
      data: { participant: code('CA'), policy: 'CA-2', maximumValidity: null, ...stated('2010-01-01') },
    },
  );
  const state = canada.participant(code('CA'));
  const prefixes = (date: string) => prefixesOn(state, day(date)).map(({ prefix }) => prefix);

  it('hold from their first to their last day', () => {
    expect(prefixes('2002-12-31')).toEqual([]);
    expect(prefixes('2003-12-31')).toEqual(['CA']);
    expect(prefixes('2004-01-01')).toEqual(['CA', 'CAN']);
    expect(prefixes('2004-12-31')).toEqual(['CA', 'CAN']);
    expect(prefixes('2005-01-01')).toEqual(['CA']);
  });

  it('give way to the next policy on its day', () => {
    expect(policyOn(state, day('2002-12-31'))).toBeUndefined();
    expect(policyOn(state, day('2009-12-31'))).toMatchObject({
      policy: 'CA-1',
      maximumValidity: { unit: 'days', count: 60 },
    });
    expect(policyOn(state, day('2010-01-01'))).toMatchObject({ policy: 'CA-2', maximumValidity: null });
  });
});

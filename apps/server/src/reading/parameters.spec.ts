import { CERTIFICATE_STATUSES } from '@kp/scheme';
import { ProblemAnswer } from '../http/problem-answer';
import { day, happenedBy, oneOf, participantCode, recordedBy, someOf, yesOrNo } from './parameter';
import { PAGING, readParameters } from './parameters';

const PARAMETERS = {
  ...PAGING,
  issuer: participantCode('The issuer.'),
  status: oneOf(CERTIFICATE_STATUSES, 'Its status.'),
  issuedFrom: day('First day.'),
};

function refusalOf(query: Readonly<Record<string, unknown>>): ProblemAnswer {
  try {
    readParameters(PARAMETERS, query);
  } catch (error) {
    if (error instanceof ProblemAnswer) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('readParameters', () => {
  it('given none, then nothing was asked', () => {
    expect(readParameters(PARAMETERS, {})).toEqual({});
  });

  it('given values of each kind, then they are read into the terms of the scheme', () => {
    const query = { issuer: 'ZA', status: 'issued', issuedFrom: '2004-02-29', limit: '500', asOf: '17' };

    expect(readParameters(PARAMETERS, query)).toEqual({
      issuer: 'ZA',
      status: 'issued',
      issuedFrom: '2004-02-29',
      limit: 500,
      asOf: { position: 17 },
    });
  });

  it('given several mistakes, then all are told, each with a pointer, a rule and a cure', () => {
    const { problem } = refusalOf({
      isuer: 'ZA',
      issuer: ['ZA', 'BE'],
      issuedFrom: '2005-02-29',
      limit: '501',
      constructor: 'x',
    });

    expect(problem).toMatchObject({ status: 400, code: 'parameter-invalid' });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/isuer',
      '/issuer',
      '/issuedFrom',
      '/limit',
      '/constructor',
    ]);
    for (const { detail, cure } of problem.errors ?? []) {
      expect(detail).not.toBe('');
      expect(cure).not.toBe('');
    }
  });
});

describe('the kinds of parameter', () => {
  it.each([
    [recordedBy(''), '2005-11-17T12:00:00Z', { instant: '2005-11-17T12:00:00.000Z' }],
    [recordedBy(''), '0', { position: 0 }],
    [recordedBy(''), 'yesterday', undefined],
    [recordedBy(''), '-1', undefined],
    [happenedBy(''), '2005-11-17', '2005-11-17T23:59:59.999Z'],
    [happenedBy(''), '2005-11-17T12:00Z', '2005-11-17T12:00:00.000Z'],
    [happenedBy(''), '2005-11-31', undefined],
    [someOf(['a', 'b'], ''), 'b,a', ['b', 'a']],
    [someOf(['a', 'b'], ''), 'a,a', undefined],
    [someOf(['a', 'b'], ''), 'a,c', undefined],
    [yesOrNo(''), 'true', true],
    [yesOrNo(''), 'false', false],
    [yesOrNo(''), '1', undefined],
  ])('given the text %#, then it reads as it should', (parameter, told, value) => {
    expect(parameter.parse(told)).toEqual(value);
  });
});

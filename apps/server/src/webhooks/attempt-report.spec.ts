import { reportOf } from './attempt-report';

describe('what is reported of an attempt to send a notice', () => {
  it.each([
    [200, '', 'delivered', null],
    [204, '{"warnings":[]}', 'delivered', null],
    [202, '{"warnings":["No such importer.",7,"Late."]}', 'delivered-with-warnings', 'No such importer.; Late.'],
    [422, '{"detail":"No\\nsuch field"}', 'not-readable', 'The endpoint answered 422: No such field'],
    [415, 'x', 'not-readable', 'The endpoint answered 415'],
    [400, '{"code":"not-readable"}', 'not-readable', 'The endpoint answered 400'],
    [400, '', 'pending', 'The endpoint answered 400'],
    [302, '', 'pending', 'The endpoint answered 302'],
    [503, '[]', 'pending', 'The endpoint answered 503'],
  ])('given %d with %j, it is %s', (status, text, outcome, remarks) => {
    expect(reportOf({ status, text }, false)).toEqual({ outcome, remarks });
  });

  it('given the last attempt, what would be tried again has failed', () => {
    expect(reportOf({ status: 503, text: '' }, true).outcome).toBe('failed');
    expect(reportOf(new Error('connect ECONNREFUSED'), false)).toEqual({
      outcome: 'pending',
      remarks: 'connect ECONNREFUSED',
    });
    expect(reportOf(new Error(''), true)).toEqual({ outcome: 'failed', remarks: 'No reason was given.' });
    expect(reportOf({ status: 422, text: '' }, true).outcome).toBe('not-readable');
  });

  it('given a long answer, keeps its beginning', () => {
    const { remarks } = reportOf({ status: 500, text: JSON.stringify({ detail: 'x'.repeat(2_000) }) }, true);
    expect(remarks).toHaveLength(500);
  });
});

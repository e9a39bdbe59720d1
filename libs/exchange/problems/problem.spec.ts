import { REJECTIONS, type RejectionCode } from '@kp/scheme';
import {
  isProblemCode,
  problem,
  PROBLEM_CATALOGUE,
  problemKind,
  problemOfRejections,
  problemOfViolations,
  TRANSPORT_PROBLEMS,
} from '.';

describe('the catalogue of problems', () => {
  it('holds every rejection of the scheme and every problem of the transport, none of them twice', () => {
    const codes = PROBLEM_CATALOGUE.map(({ code }) => code);
    expect(codes).toEqual([...Object.keys(REJECTIONS), ...Object.keys(TRANSPORT_PROBLEMS)].toSorted());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(PROBLEM_CATALOGUE)('says of $code what is wrong, why, and what helps', (kind) => {
    expect(kind.code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(kind.status).toBeGreaterThanOrEqual(400);
    expect(kind.status).toBeLessThan(600);
    expect(kind.title).toMatch(/^[A-Z][^.]*$/);
    expect(kind.rule).not.toBe('');
    expect(kind.cure).toMatch(/[.]$/);
  });

  it('answers who may not act with 403, what is unknown with 404, what conflicts with 409 and what is wrong with 422', () => {
    const statusOf = { forbidden: 403, 'not-found': 404, conflict: 409, invalid: 422 };
    for (const [code, { kind }] of Object.entries(REJECTIONS))
      expect(problemKind(code as RejectionCode).status).toBe(statusOf[kind]);
  });

  it('knows no other codes', () => {
    expect(isProblemCode('not-found')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
  });
});

describe('given a case', () => {
  it('when its problem is built, then it is one of RFC 9457', () => {
    expect(
      problem('revision-mismatch', { detail: 'It stands at "v3".', pointer: '/number', instance: '/requests/7' }),
    ).toEqual({
      type: '/problems/revision-mismatch',
      title: 'The thing has changed since it was read',
      status: 412,
      detail: 'It stands at "v3".',
      instance: '/requests/7',
      code: 'revision-mismatch',
      rule: TRANSPORT_PROBLEMS['revision-mismatch'].rule,
      cure: TRANSPORT_PROBLEMS['revision-mismatch'].cure,
      retryable: false,
      pointer: '/number',
    });
  });
});

describe('given data that do not have their form', () => {
  const violation = { pointer: '/parcels', code: 'whole-number', detail: 'This is a whole number.', cure: 'Count.' };

  it('when one thing is wrong, then the detail is that', () => {
    expect(problemOfViolations([violation])).toMatchObject({
      code: 'validation-failed',
      status: 422,
      detail: 'This is a whole number.',
      errors: [violation],
    });
  });

  it('when more is wrong, then all of it is listed', () => {
    const told = problemOfViolations([violation, { ...violation, pointer: '/lines' }], '/requests/7');
    expect(told.detail).toContain('2 places');
    expect(told.errors).toHaveLength(2);
    expect(told.instance).toBe('/requests/7');
  });

  it.each(['malformed-json', 'duplicate-key'])(
    'when the text itself is wrong (%s), then that is the problem',
    (code) => {
      expect(problemOfViolations([{ ...violation, pointer: '', code }])).toMatchObject({ code, status: 400 });
    },
  );

  it('when nothing is wrong, then there is no problem to build', () => {
    expect(() => problemOfViolations([])).toThrow(RangeError);
  });
});

describe('given rejections', () => {
  const invalid = { code: 'dates-out-of-order', pointer: '/expiresOn', detail: 'It expires before it is issued.' };
  const conflict = { code: 'number-used', pointer: '/number', detail: 'CA1 was issued before.' };
  const forbidden = { code: 'not-the-issuer', pointer: '', detail: 'The actor acts for ZA.' };

  it('when several stand against a command, then the gravest names the problem and all are listed', () => {
    const told = problemOfRejections([invalid, conflict, forbidden]);
    expect(told).toMatchObject({ code: 'not-the-issuer', status: 403, detail: forbidden.detail });
    expect(told.errors?.map(({ code }) => code)).toEqual(['dates-out-of-order', 'number-used', 'not-the-issuer']);
    expect(told.errors?.every(({ cure }) => cure !== '')).toBe(true);
  });

  it('when they are equally grave, then the first names it', () => {
    expect(problemOfRejections([conflict, { ...conflict, detail: 'other' }]).detail).toBe(conflict.detail);
  });

  it('when a code is not in the catalogue, then that is a defect', () => {
    expect(() => problemOfRejections([{ code: 'made-up', pointer: '', detail: '' }])).toThrow(TypeError);
    expect(() => problemOfRejections([])).toThrow(RangeError);
  });
});

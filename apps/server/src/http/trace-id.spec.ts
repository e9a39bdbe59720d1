import { traceIdOf } from './trace-id';

describe('traceIdOf', () => {
  it('given a traceparent, then its trace id is taken over', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

    expect(traceIdOf({ traceparent })).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
  });

  it.each([undefined, '', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`])(
    'given the traceparent %j, then each request gets an id of its own',
    (traceparent) => {
      const ids = [1, 2, 3].map(() => traceIdOf(traceparent === undefined ? {} : { traceparent }));

      expect(new Set(ids).size).toBe(3);
      for (const id of ids) expect(id).toMatch(/^[\da-f]{32}$/);
    },
  );
});

import fc from 'fast-check';
import { parseStrictJson } from './strict-json';

const codeOf = (text: string): string => {
  const reading = parseStrictJson(text);
  return reading.ok ? 'ok' : reading.violation.code;
};

describe('given JSON text', () => {
  it('when no key is repeated, then it is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 1, '\t'), (text, space) => {
        const value: unknown = JSON.parse(text);
        expect(parseStrictJson(JSON.stringify(value, null, space))).toEqual({ ok: true, value });
      }),
    );
  });

  it('when any key of any object is repeated, then that is found', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\\"', '{', '":{"', '\u00e9', '__proto__', ''));
    fc.assert(
      fc.property(key, fc.json(), fc.json(), fc.json(), (name, first, second, around) => {
        const written = JSON.stringify(name);
        const repeated = `{${written}:${first},"between":${around},${written}:${second}}`;
        if (name === 'between') return;
        for (const text of [
          repeated,
          `[1,${repeated}]`,
          `{"outer":${repeated},"after":${around}}`,
          ` [ ${repeated} ] `,
        ])
          expect(codeOf(text)).toBe('duplicate-key');
      }),
    );
  });

  it.each([
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['{"a":{"a":1},"b":{"a":1}}', 'ok'],
    ['[{"a":1},{"a":1}]', 'ok'],
    ['{"a":"a","b":"a"}', 'ok'],
    ['{"a":["a","a"],"b":["a"]}', 'ok'],
    ['{"a":"\\"a\\":1,\\"a\\":2"}', 'ok'],
    ['{"a":[{"b":1}],"b":2}', 'ok'],
    ['{"a":[],"b":{},"a":1}', 'duplicate-key'],
    ['{"a":1,}', 'malformed-json'],
    ["{'a':1}", 'malformed-json'],
    ['NaN', 'malformed-json'],
    ['01', 'malformed-json'],
    ['"\n"', 'malformed-json'],
    ['\ufeff{}', 'malformed-json'],
    ['undefined', 'malformed-json'],
  ])('when it is %s, then the answer is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('when it is malformed, then the words tell the place and repeat nothing of the text', () => {
    const reading = parseStrictJson('{"secret": tru}');
    expect(reading).toMatchObject({ ok: false });
    expect(JSON.stringify(reading)).not.toContain('secret');
  });
});

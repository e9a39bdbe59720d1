import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accepted, rejected } from '@kp/kernel';
import { isRejectionCode, judged, reject, REJECTIONS } from './rejections';

describe('the catalogue of rejections', () => {
  it.each(Object.entries(REJECTIONS))('given %s, says what, by which rule and what to do', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(entry.title).toMatch(/^[A-Z].*[^.]$/);
    expect(entry.rule.length).toBeGreaterThan(0);
    expect(entry.cure).toMatch(/^[A-Z].*\.$/);
  });

  it('holds no code that no rule uses', () => {
    const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('rejections.ts'))
      .concat('certificates/trade-rejections.ts')
      .map((path) => readFileSync(join(__dirname, path), 'utf8'))
      .join('\n');
    expect(Object.keys(REJECTIONS).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });

  it('knows its own codes only', () => {
    expect(isRejectionCode('number-used')).toBe(true);
    expect(isRejectionCode('toString')).toBe(false);
  });
});

describe('judging', () => {
  it('given no reason, accepts; given some, refuses for all of them', () => {
    const one = reject('number-used', '/number', 'One.');
    const two = reject('lines-missing', '/lines', 'Two.');
    expect(judged([], 'fact')).toEqual(accepted('fact'));
    expect(judged([one, two], 'fact')).toEqual(rejected(one, two));
  });
});

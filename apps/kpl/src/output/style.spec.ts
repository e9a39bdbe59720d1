import { styleFor } from './style';

describe('colours', () => {
  const painted = (isTTY: boolean, env: NodeJS.ProcessEnv): boolean => styleFor({ isTTY }, env).bad('x') !== 'x';

  it('are given to a terminal', () => {
    expect(painted(true, {})).toBe(true);
    expect(painted(true, { NO_COLOR: '' })).toBe(true);
  });

  it('are not given to a pipe, under NO_COLOR, or to a dumb terminal', () => {
    expect([painted(false, {}), painted(true, { NO_COLOR: '1' }), painted(true, { TERM: 'dumb' })]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

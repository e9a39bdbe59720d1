import { EXIT_CODES } from './exit-codes';
import { HELP_TOPICS } from './help-topics';

describe('the exit codes', () => {
  it('keep their numbers, on which scripts depend', () => {
    expect(Object.fromEntries(Object.entries(EXIT_CODES).map(([name, { code }]) => [name, code]))).toEqual({
      ok: 0,
      error: 1,
      usage: 2,
      'not-found': 3,
      unauthorised: 4,
      'in-use': 5,
      'log-unavailable': 6,
      differs: 14,
      rejected: 20,
      interrupted: 130,
    });
  });

  it('are all explained by `kpl help exit-codes`', () => {
    const page = HELP_TOPICS['exit-codes']();
    for (const [name, { code, meaning }] of Object.entries(EXIT_CODES)) {
      expect(page).toMatch(new RegExp(`^ +${String(code)}  ${name} +${meaning.replaceAll(/[.()`]/g, '\\$&')}$`, 'm'));
    }
  });
});

import { resolve } from 'node:path';
import { Configuration, ConfigurationError } from './configuration';

describe('Configuration', () => {
  it('given an empty environment, then everything has its default', () => {
    expect(Configuration.from({})).toMatchObject({
      data: resolve('data'),
      host: '127.0.0.1',
      port: 3000,
      issuer: 'kp-ledger',
      audience: 'kp-ledger',
      jwksUrl: undefined,
      bodyLimit: 262_144,
      minPositionWaitMs: 2_000,
      webhooks: { pausesMs: [5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000], mayBePrivate: false },
      logLevel: 'info',
    });
  });

  it('given an empty variable, then it counts as absent', () => {
    expect(Configuration.from({ KPL_PORT: '', KPL_HOST: ' ' })).toMatchObject({ port: 3000, host: '127.0.0.1' });
  });

  it('given a key set over https, or over http on this machine, then it is taken', () => {
    expect(Configuration.from({ KPL_JWKS_URL: 'https://id.example/keys' }).jwksUrl?.href).toBe(
      'https://id.example/keys',
    );
    expect(Configuration.from({ KPL_JWKS_URL: 'http://127.0.0.1:9/k' }).jwksUrl?.port).toBe('9');
  });

  it.each([
    ['KPL_PORT', '70000'],
    ['KPL_PORT', '3000 '.repeat(2)],
    ['KPL_PORT', '-1'],
    ['KPL_PORT', '3e3'],
    ['KPL_BODY_LIMIT', '1mb'],
    ['KPL_BODY_LIMIT', '0'],
    ['KPL_MIN_POSITION_WAIT_MS', 'soon'],
    ['KPL_JWKS_URL', 'id.example'],
    ['KPL_JWKS_URL', 'http://id.example/keys'],
    ['KPL_JWKS_URL', 'file:///etc/keys'],
    ['KPL_WEBHOOK_PAUSES_MS', '5s'],
    ['KPL_WEBHOOK_PRIVATE', 'maybe'],
    ['KPL_LOG_LEVEL', 'verbose'],
  ])('given %s=%j, then the error names the variable, the value and the cure', (variable, value) => {
    const reading = (): Configuration => Configuration.from({ [variable]: value });

    expect(reading).toThrow(ConfigurationError);
    expect(reading).toThrow(new RegExp(`^${variable} is .*\\. Give .*\\.$`));
  });
});

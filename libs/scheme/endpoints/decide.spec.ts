import { endpointStream } from '../streams';
import { registerEndpoint, removeEndpoint } from '../testing/endpoint-story';
import { actor, given, type Act } from '../testing/scenario';
import { endpointName, parseEndpointName } from './endpoint-key';

const customs: Act = { as: actor('importing-authority', 'ZA'), at: '2004-03-01T10:00:00.000Z' };
const { data: key } = removeEndpoint;

describe('where the notices to an authority are sent', () => {
  it('is what the authority itself said last', () => {
    const registered = given()
      .having(registerEndpoint(), customs)
      .having(registerEndpoint('https://other.example/'), customs);
    expect(registered.stateOf(endpointStream(key)).url).toBe('https://other.example/');
    const removed = registered.having(removeEndpoint, customs);
    expect(removed.stateOf(endpointStream(key)).url).toBeNull();
    expect(removed.when(removeEndpoint, customs).codes).toEqual(['endpoint-unknown']);
  });

  it.each([
    ['importing-authority', 'EU'],
    ['exporting-authority', 'ZA'],
  ] as const)('given the %s of %s, is not for it to say', (role, participant) => {
    const act = { ...customs, as: actor(role, participant) };
    expect(given().when(registerEndpoint(), act).codes).toEqual(['not-its-own-endpoint']);
    expect(given().when(removeEndpoint, act).codes).toEqual(['not-its-own-endpoint']);
  });

  it.each([
    ['https://customs.example/notices?for=ZA', true],
    ['http://127.0.0.1:9/notices', true],
    ['http://localhost/notices', true],
    ['http://customs.example/notices', false],
    ['https://user:secret@customs.example/', false],
    ['https://customs.example/#part', false],
    ['ftp://customs.example/', false],
    ['customs.example', false],
  ])('given %s, may be so: %s', (url, may) => {
    expect(given().when(registerEndpoint(url), customs).codes).toEqual(may ? [] : ['endpoint-address-unusable']);
  });

  it('has a name that is read as it is written', () => {
    expect(parseEndpointName(endpointName(key))).toEqual({ participant: 'ZA', role: 'importing-authority' });
    for (const text of ['', 'ZA', 'ZA-chair', 'za-importing-authority', 'ZAimporting-authority']) {
      expect(parseEndpointName(text)).toBeUndefined();
    }
  });
});

import type { Revision } from '@kp/kernel';
import { CA, ZA } from '../conformance/sample-events';
import { KnownStreams } from './known-streams';

const at = (revision: number): Revision => revision as Revision;

describe('given what was seen of a stream', () => {
  it('when it was seen from the beginning, then all its ids are known', () => {
    const known = new KnownStreams();
    known.learn(ZA, at(0), ['a', 'b']);
    expect(known.of(ZA)).toEqual({ last: 1, ids: new Set(['a', 'b']) });
    expect(known.of(CA)).toBeUndefined();
  });

  it('when more of it is seen, then only what joins on is taken in, and once', () => {
    const known = new KnownStreams();
    known.learn(ZA, at(1), ['b']);
    expect(known.of(ZA)).toBeUndefined();
    known.learn(ZA, at(0), ['a', 'b']);
    known.learn(ZA, at(1), ['b', 'c']);
    known.learn(ZA, at(4), ['e']);
    known.learn(ZA, at(0), ['a']);
    known.learn(ZA, at(3), []);
    expect(known.of(ZA)).toEqual({ last: 2, ids: new Set(['a', 'b', 'c']) });
  });

  it('when many others were seen since, then it is forgotten, and what was used last is not', () => {
    const known = new KnownStreams();
    known.learn(CA, at(0), ['a']);
    known.learn(ZA, at(0), ['a']);
    for (let number = 0; number < 1_999; number += 1)
      known.learn(`return-${String(number)}` as typeof ZA, at(0), ['a']);
    known.learn(ZA, at(1), ['b']);
    known.learn('return-more' as typeof ZA, at(0), ['a']);
    expect(known.of(CA)).toBeUndefined();
    expect(known.of(ZA)?.last).toBe(1);
  });

  it('when it is very long, then it is not kept', () => {
    const known = new KnownStreams();
    known.learn(
      ZA,
      at(0),
      Array.from({ length: 5_001 }, (_, number) => String(number)),
    );
    expect(known.of(ZA)).toBeUndefined();
  });
});

import type { Revision } from '@kp/kernel';
import { entityTagOf, revisionOf } from './entity-tag';

describe('entity tags', () => {
  it('given a revision, then its tag reads back as the same revision', () => {
    for (const revision of [0, 7, 123_456] as Revision[]) expect(revisionOf(entityTagOf(revision))).toBe(revision);
  });

  it.each(['*', 'W/"v3"', 'v3', '"3"', '"v3", "v4"', '"v03"', '"v-1"', '"v1e3"', ''])(
    'given %j, then it names no revision',
    (text) => {
      expect(revisionOf(text)).toBeUndefined();
    },
  );
});

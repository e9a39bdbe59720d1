import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_CATALOGUE, isSchemeEventType } from './event-catalogue';
import { aggregateOf } from './aggregates';
import type { StreamName } from '@kp/kernel';

const GOLDEN = join(__dirname, 'golden');
const entries = Object.entries(EVENT_CATALOGUE);
const fileOf = (type: string, version: number): string => `${type}.v${String(version)}.json`;

describe('the catalogue of events', () => {
  it.each(entries)(
    'given %s, its example is what the golden file holds, so a released shape cannot drift',
    (type, entry) => {
      const golden: unknown = JSON.parse(readFileSync(join(GOLDEN, fileOf(type, entry.version)), 'utf8'));
      expect(entry.example).toEqual(golden);
      expect(JSON.parse(JSON.stringify(entry.example))).toEqual(golden);
    },
  );

  it('has a golden file for each present version and no other', () => {
    const present = entries.map(([type, { version }]) => fileOf(type, version));
    expect(readdirSync(GOLDEN).toSorted()).toEqual(present.toSorted());
  });

  it('names each event after its aggregate and describes it in a sentence', () => {
    for (const [type, { aggregate, example, meaning, version }] of entries) {
      expect(type.startsWith(`${aggregate}.`)).toBe(true);
      expect([example.type, example.version]).toEqual([type, version]);
      expect(meaning).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('knows its own names only', () => {
    expect(entries.every(([type]) => isSchemeEventType(type))).toBe(true);
    expect(isSchemeEventType('certificate.burnt')).toBe(false);
    expect(isSchemeEventType('toString')).toBe(false);
  });
});

describe('the kind of thing a stream is about', () => {
  it('is read from its name', () => {
    expect(aggregateOf('certificate-ZA1' as StreamName)).toBe('certificate');
    expect(aggregateOf('return-ZA-production-2004-H1-all' as StreamName)).toBe('return');
    expect(aggregateOf('participants' as StreamName)).toBeUndefined();
  });
});

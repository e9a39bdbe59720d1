import { carats, type Carats } from '@kp/kernel';
import fc from 'fast-check';
import { ROUGH_DIAMOND_CODES, type RoughDiamondCode } from '../../harmonized-system';
import { confirmed, content, NUMBER } from '../../testing/certificate-story';
import { draw, holderOn, releaseDraw } from '../../testing/lineage-story';
import type { CertificateNumber } from '../events';
import { heldBy, remainingOf } from './draws';

const drawers = ['EU1', 'EU2', 'EU3'].map((number) => number as CertificateNumber);

const step = fc.record({
  command: fc.constantFrom(draw, draw, releaseDraw),
  by: fc.constantFrom(...drawers),
  hs: fc.constantFrom(...ROUGH_DIAMOND_CODES),
  carats: fc.integer({ min: 1, max: 120_000 }).map(carats),
});

function stated(hs: RoughDiamondCode): Carats {
  return content().lines.find((line) => line.hs === hs)?.carats ?? carats(0);
}

describe('draws and releases', () => {
  it('in any order, never hold more of a certificate than it states, and what remains is exact to the point', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let history = confirmed();
        const balance = new Map<RoughDiamondCode, number>(ROUGH_DIAMOND_CODES.map((hs) => [hs, stated(hs)]));
        for (const { command, ...changes } of steps) {
          const left = balance.get(changes.hs) ?? 0;
          const held = heldBy(changes.by, changes.hs, history.certificate(NUMBER));
          const { codes, after } = history.when(command(changes), holderOn('2004-03-10'));
          if (command === draw) {
            expect(codes).toEqual(changes.carats > left ? ['more-than-remains'] : []);
            if (codes.length === 0) balance.set(changes.hs, left - changes.carats);
          } else {
            expect(codes).toEqual(changes.carats > held ? ['not-drawn'] : []);
            if (codes.length === 0) balance.set(changes.hs, left + changes.carats);
          }
          history = after;
          const state = history.certificate(NUMBER);
          for (const hs of ROUGH_DIAMOND_CODES) {
            expect(remainingOf(hs, state)).toBe(balance.get(hs));
            expect(remainingOf(hs, state)).toBeGreaterThanOrEqual(0);
            expect(remainingOf(hs, state)).toBeLessThanOrEqual(stated(hs));
          }
          expect(state.draws.every((one) => one.carats > 0)).toBe(true);
          expect(state.status).toBe('confirmed');
        }
      }),
      { numRuns: 200 },
    );
  });
});

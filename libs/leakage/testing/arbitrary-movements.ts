import * as fc from 'fast-check';
import { addDays, carats, type LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import type { Consignment, Movements, SuspectSeed } from '../custody-network';

/** The Participants of these worlds. */
export const PLACES = ['AA', 'BB', 'CC', 'DD'] as ParticipantCode[];
const BEGIN = '2004-01-01' as LocalDate;

const place = fc.constantFrom(...PLACES);
const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays(BEGIN, days));
const weight = fc.integer({ min: 1, max: 60 }).map(carats);

/** Any movements of four Participants, however contradictory: gains, losses, draws, arrivals before dispatches, mergers. */
const arbitraryMovements: fc.Arbitrary<Movements> = fc.record({
  supplies: fc.array(
    fc.record({
      kind: fc.constantFrom('production' as const, 'opening-stock' as const),
      to: place,
      from: day,
      until: fc.option(day),
      carats: weight,
      reference: fc.constantFrom('2004-H1', '2004-H2'),
    }),
    { maxLength: 5 },
  ),
  consignments: fc
    .array(
      fc.record({
        from: place,
        on: day,
        carats: weight,
        isDispatched: fc.integer({ min: 0, max: 9 }).map((chance) => chance > 0),
        arrivals: fc.array(
          fc.record({ by: place, after: fc.integer({ min: -1, max: 6 }), change: fc.constantFrom(0, 0, 0, -3, 5) }),
          {
            maxLength: 2,
          },
        ),
        sources: fc.array(fc.record({ of: fc.nat(20), share: fc.integer({ min: 1, max: 30 }) }), { maxLength: 2 }),
        drawsMany: fc.boolean(),
      }),
      { maxLength: 14 },
    )
    .map((drafts) =>
      drafts.map(({ from, on, carats: sent, isDispatched, arrivals, sources, drawsMany }, index): Consignment => ({
        number: numbered(index),
        dispatch: isDispatched ? { from, on, carats: sent, position: 10 * index } : null,
        arrivals: arrivals.map(({ by, after, change }, place) => ({
          by,
          on: addDays(on, after),
          carats: carats(Math.max(1, sent + change)),
          position: 10 * index + 1 + place,
        })),
        sources: drawsMany
          ? sources.map(({ of, share }) => ({ certificate: numbered(of % drafts.length), carats: carats(share) }))
          : [],
      })),
    ),
  mergers: fc.array(fc.record({ from: place, into: place, on: day }), { maxLength: 1 }),
});

/** Seeds of every sort, whose numbers need not fit what is recorded. */
const arbitrarySeeds: fc.Arbitrary<readonly SuspectSeed[]> = fc
  .array(
    fc.record({
      low: fc.oneof(fc.integer({ min: 0, max: 40 }).map(carats), fc.constant('all' as const)),
      extra: fc.integer({ min: 0, max: 60 }),
      from: fc.option(day),
      enters: fc.oneof(
        fc.record({
          kind: fc.constant('supply' as const),
          participants: fc.oneof(fc.constant('any' as const), fc.uniqueArray(place, { minLength: 1, maxLength: 3 })),
          through: fc.uniqueArray(
            fc.constantFrom(
              'production' as const,
              'opening-stock' as const,
              'unexplained' as const,
              'orphan' as const,
              'transit-gain' as const,
              'overdraw' as const,
              'unrecorded' as const,
            ),
            { minLength: 1 },
          ),
        }),
        fc.record({
          kind: fc.constant('shipments' as const),
          numbers: fc.uniqueArray(fc.nat(13).map(numbered), { minLength: 1, maxLength: 2 }),
        }),
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drafts) =>
    drafts.map(({ low, extra, from, enters }, index) => ({
      name: `seed ${String(index)}`,
      source: 'a test',
      low,
      high: low === 'all' ? low : carats(low + extra),
      from,
      enters,
    })),
  );

/** Movements with seeds. */
export const arbitraryWorld = fc.record({ movements: arbitraryMovements, seeds: arbitrarySeeds });

function numbered(index: number): CertificateNumber {
  return `AA${String(index).padStart(6, '0')}` as CertificateNumber;
}

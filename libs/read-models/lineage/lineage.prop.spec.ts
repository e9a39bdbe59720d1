import type { Instant, Position, RecordedEvent } from '@kp/kernel';
import { Ledger, traceLineage, type LineageHistories, type Moment } from '@kp/ledger';
import {
  certificateStream,
  remainingOf,
  ROUGH_DIAMOND_CODES,
  TRACE_DIRECTIONS,
  type CertificateEvent,
  type CertificateNumber,
  type CertificateState,
} from '@kp/scheme';
import fc from 'fast-check';
import { admitThree } from '../testing/certificate-acts';
import { arbitraryLineage, RandomLineage, type LineageAct } from '../testing/random-lineage';
import { RecordedWorld } from '../testing/recorded-world';
import { lineageProjection } from './projection';
import { LineageQueries } from './queries';

jest.setTimeout(120_000);

/** What the whole log says of who sends on whose goods or takes whose place, which no single history tells. */
async function historiesOf(world: RecordedWorld): Promise<LineageHistories> {
  const followers = new Map<CertificateNumber, Set<CertificateNumber>>();
  for await (const message of world.store.tail(0 as Position, { follow: false })) {
    if (message.kind === 'caught-up') break;
    for (const event of message.events as readonly (RecordedEvent & CertificateEvent)[]) {
      if (event.type !== 'certificate.issued') continue;
      for (const before of [event.data.sendsOn, event.data.replaces]) {
        if (before === undefined) continue;
        followers.set(before, new Set([...(followers.get(before) ?? []), event.data.number]));
      }
    }
  }
  const ledger = new Ledger({ store: world.store, clock: { now: () => '2026-01-01T00:00:00.000Z' as Instant } });
  return {
    certificateAt: (number, moment) => ledger.stateAt(certificateStream(number), moment),
    followersOf: (number) => [...(followers.get(number) ?? [])],
  };
}

/** Stones that go on and on between two places, some of them sorted and lost each time. */
const STEP_BY_STEP = Array.from({ length: 6 }, (_, step): LineageAct[] => [
  ['draw', step, 3, 0],
  ['re-export', step, 7, 5],
]).flat();
const MANY_STEPS: readonly LineageAct[] = [['mine', 0, 1, 1], ...STEP_BY_STEP];

async function withHistory(
  acts: readonly LineageAct[],
  task: (world: RecordedWorld, history: RandomLineage) => Promise<void>,
): Promise<void> {
  const world = new RecordedWorld([lineageProjection]);
  try {
    await admitThree(world);
    const history = new RandomLineage(world);
    for (const act of acts) await history.act(act);
    await world.fold();
    await task(world, history);
  } finally {
    world.close();
  }
}

describe('a trace out of the read model', () => {
  it('is the one that the histories of the certificates give, both ways, now and as of any position', async () => {
    let deepest = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryLineage, fc.double({ min: 0, max: 1, noNaN: true }), async (acts, share) => {
        await withHistory(acts, async (world, { numbers }) => {
          const histories = await historiesOf(world);
          const lineage = new LineageQueries(world.readModels);
          const asOf = Math.max(1, Math.floor((await world.store.head()) * share)) as Position;
          for (const [index, number] of numbers.entries()) {
            for (const direction of TRACE_DIRECTIONS) {
              for (const [moment, at] of [
                [{}, {}],
                [{ upTo: asOf }, { asOf }],
              ] as [Moment, { asOf?: Position }][]) {
                const question = { number, direction, limit: index % 4 === 3 ? 3 : 1_000 };
                const { value } = lineage.trace(question, at);
                expect(value).toEqual(await traceLineage(histories, { ...question, moment }));
                deepest = Math.max(deepest, value?.certificates.at(-1)?.depth ?? 0);
              }
            }
          }
        });
      }),
      { numRuns: 20, examples: [[MANY_STEPS, 0.8]] },
    );
    expect(deepest).toBeGreaterThan(4);
  });
});

describe('carats', () => {
  it('are conserved through any sequence of mixing, splitting, sorting, loss, release and export', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLineage, async (acts) => {
        await withHistory(acts, async (world, { numbers, mined, lost }) => {
          const { certificateAt } = await historiesOf(world);
          const lineage = new LineageQueries(world.readModels);
          const states = new Map<CertificateNumber, CertificateState>();
          for (const number of numbers) {
            const folded = await certificateAt(number, {});
            if (folded !== undefined && folded.state.content !== null) states.set(number, folded.state);
          }
          const isOut = (number: CertificateNumber): boolean => states.get(number)?.end?.kind === 'voided';
          let [own, wasted, remaining, setAside] = [0, 0, 0, 0];
          for (const [number, state] of states) {
            for (const hs of ROUGH_DIAMOND_CODES) expect(remainingOf(hs, state)).toBeGreaterThanOrEqual(0);
            const up = lineage.trace({ number, direction: 'up' }).value;
            const down = lineage.trace({ number, direction: 'down' }).value;
            const balance = up?.certificates[0]?.balance ?? null;
            if (up === undefined || down === undefined || balance === null) throw new Error(`${number} has no trace.`);
            const certified = state.content?.lines.reduce((sum, line) => sum + line.carats, 0) ?? 0;
            expect(balance.drawn + balance.own).toBe(certified + balance.lost);
            const came = up.links.filter(({ by }) => by === number);
            expect(came.reduce((sum, link) => sum + link.carats, 0)).toBe(balance.drawn);
            const went = down.links.filter(({ source }) => source === number);
            for (const link of came.filter(() => !isOut(number))) {
              const back = lineage.trace({ number: link.source, direction: 'down' }).value?.links;
              expect(back).toContainEqual(link);
            }
            const gone = (wanted: boolean): number =>
              went
                .filter(({ by, issued }) => (issued && !isOut(by)) === wanted)
                .reduce((sum, one) => sum + one.carats, 0);
            setAside += gone(false);
            if (isOut(number)) continue;
            own += balance.own;
            wasted += balance.lost;
            remaining += certified - gone(true) - gone(false);
          }
          expect(own).toBe(mined);
          expect(wasted).toBe(lost);
          expect(mined).toBe(lost + remaining + setAside);
        });
      }),
      { numRuns: 30, examples: [[MANY_STEPS]] },
    );
  });
});

import { MemoryEventStore } from '@kp/event-store/memory';
import { carats, type Actor, type Instant, type LocalDate, type Position } from '@kp/kernel';
import { certificateStream, DEFAULT_TOLERANCE, policyStream, type SchemeCommand } from '@kp/scheme';
import { commandIdOf } from './command-id';
import { Ledger } from './ledger';
import { clock, DispatchingWorld, numbered } from './reactors/testing/dispatching-world';

const chair: Actor = { id: 'chair', roles: ['chair'] };
const customs: Actor = { id: 'ae-desk', roles: ['importing-authority'], participant: 'AE' };

const adopt = (version: string): SchemeCommand => ({
  type: 'AdoptPolicy',
  data: {
    kind: 'tolerance',
    version,
    effectiveFrom: '2004-01-01' as LocalDate,
    decision: null,
    parameters: { carats: carats(0), caratsBasisPoints: 0, queryAboveBasisPoints: 0, alertAboveBasisPoints: 0 },
  },
});

const confirm = (serial: number): SchemeCommand => ({
  type: 'ConfirmImport',
  data: {
    number: numbered(serial),
    confirmation: `AE-${String(serial)}`,
    authority: 'Import office',
    observed: {
      arrivedOn: '2004-03-01' as LocalDate,
      parcels: 2,
      carats: carats(9_999),
      valueUsd: null,
      lines: null,
      importer: null,
      exporter: null,
      sealsIntact: null,
      remarks: null,
    },
  },
});

describe('a policy, for the servers of one log', () => {
  it('given an adoption through one of them, then the next judgement of the other is by it, and says so', async () => {
    const world = new DispatchingWorld(new MemoryEventStore({ clock }));
    await world.begin();
    for (const serial of [1, 2]) await world.dispatch(serial);
    const other = new Ledger({ store: world.store, clock });
    const give = async (ledger: Ledger, actor: Actor, command: SchemeCommand): Promise<readonly string[]> => {
      const outcome = await ledger.execute({
        id: commandIdOf(actor.id, JSON.stringify(command)),
        command,
        actor,
        occurredAt: '2004-03-02T07:00:00.000Z' as Instant,
      });
      if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
      return outcome.receipt.flags;
    };

    expect(await give(other, customs, confirm(1))).toEqual([]);
    await give(world.ledger, chair, adopt('exact'));
    expect(await give(other, customs, confirm(2))).toEqual(['carats-differ']);
    const versions = await Promise.all(
      [1, 2].map(async (serial) => {
        const history = await other.history(certificateStream(numbered(serial)));
        return history.at(-1)?.metadata.policyVersion;
      }),
    );
    expect(versions).toEqual([DEFAULT_TOLERANCE.version, 'exact']);
  });

  it('given one version that two servers adopt at once, then it is adopted once', async () => {
    const store = new MemoryEventStore({ clock });
    const outcomes = await Promise.all(
      ['a', 'b'].map((key) =>
        new Ledger({ store, clock }).execute({ id: commandIdOf('chair', key), command: adopt('exact'), actor: chair }),
      ),
    );

    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['recorded', 'rejected']);
    const folded = await new Ledger({ store, clock }).stateAt(policyStream('tolerance'), { upTo: 1_000 as Position });
    expect(folded?.state.versions).toHaveLength(1);
  });
});

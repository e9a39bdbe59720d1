import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteHistories } from '@kp/event-store/sqlite';
import { carats, type Actor, type Clock, type Instant, type LocalDate } from '@kp/kernel';
import { certificateStream, type CertificateNumber, type SchemeCommand } from '@kp/scheme';
import type { CommandEnvelope } from './command-envelope';
import { commandIdOf } from './command-id';
import { openDataFolder, type DataFolder } from './data-folder';
import { Foresight, type Foreseen } from './foresight';
import { Ledger } from './ledger';
import { admission } from './testing/participant-commands';

const NUMBER = 'ZA0000001' as CertificateNumber;
const clock: Clock = { now: () => '2024-01-01T00:00:00.000Z' as Instant };
const chair: Actor = { id: 'chair', roles: ['chair'] };
const customs: Actor = { id: 'customs', roles: ['importing-authority'], participant: 'EU', authority: 'Customs of EU' };

const confirming = (confirmation: string, weight = 1_250): CommandEnvelope => ({
  id: commandIdOf(customs.id, confirmation),
  actor: customs,
  command: {
    type: 'ConfirmImport',
    data: {
      number: NUMBER,
      confirmation,
      authority: 'Customs of EU',
      observed: {
        arrivedOn: '2004-03-10' as LocalDate,
        parcels: 3,
        carats: carats(weight),
        valueUsd: null,
        lines: null,
        importer: null,
        exporter: null,
        sealsIntact: null,
        remarks: null,
      },
    },
  },
});

describe('a decision that another thread has made ahead', () => {
  let path: string;
  let folder: DataFolder;
  let ledger: Ledger;
  let histories: SqliteHistories;
  let foresight: Foresight;

  beforeEach(async () => {
    path = mkdtempSync(join(tmpdir(), 'kp-ledger-foresight-'));
    folder = await openDataFolder(path, { access: 'owner', clock });
    ledger = new Ledger({ ...folder, clock });
    await chairSays(admission('EU'));
    histories = new SqliteHistories(join(path, 'log.sqlite'));
    foresight = new Foresight({ histories, clock });
  });

  afterEach(async () => {
    histories.close();
    await folder.close();
    rmSync(path, { recursive: true });
  });

  const chairSays = (command: SchemeCommand): Promise<unknown> =>
    ledger.execute({ id: commandIdOf('chair', JSON.stringify(command)), command, actor: chair });

  const foresee = (envelope: CommandEnvelope): Foreseen | undefined =>
    foresight.decide([envelope], ledger.keptChanges ?? 0)[0];

  const foreseen = (envelope: CommandEnvelope): CommandEnvelope => {
    const decision = foresee(envelope);
    if (decision === undefined) throw new Error('Nothing was foreseen.');
    return { ...envelope, foreseen: decision };
  };

  it('given that nothing has changed, then it is recorded as the ledger would have decided', async () => {
    const first = await ledger.execute(foreseen(confirming('first')));
    const second = await ledger.execute(foreseen(confirming('second', 1_100)));

    expect(first).toMatchObject({ kind: 'recorded', replayed: false, receipt: { flags: ['confirmation-of-unknown'] } });
    expect(second).toMatchObject({
      kind: 'recorded',
      receipt: { revision: 1, flags: ['confirmation-of-unknown', 'contradicting-confirmation'] },
    });
    const anew = new Ledger({ ...folder, clock });
    expect(await anew.execute(confirming('second', 1_100))).toMatchObject({ kind: 'recorded', replayed: true });
  });

  it('given that the certificate has moved on, then it is decided anew', async () => {
    const late = foreseen(confirming('late', 1_100));
    await ledger.execute(confirming('first'));

    expect(await ledger.execute(late)).toMatchObject({
      kind: 'recorded',
      receipt: { revision: 1, flags: ['confirmation-of-unknown', 'contradicting-confirmation'] },
    });
  });

  it('given that a fact about a Participant has come since, then it is decided anew', async () => {
    const envelope = foreseen(confirming('first'));
    await chairSays(admission('ZA'));
    // What would be recorded, were it taken as it is.
    const marked = { ...envelope, foreseen: { ...envelope.foreseen, events: [] } as unknown as Foreseen };

    expect(await ledger.execute(marked)).toMatchObject({ kind: 'recorded', receipt: { revision: 0 } });
    expect(await ledger.history(certificateStream(NUMBER))).toHaveLength(1);
  });

  it('given a command that was recorded before, or is against the rules, then nothing is foreseen', async () => {
    await ledger.execute(confirming('first'));

    expect(foresee(confirming('first'))).toBeUndefined();
    expect(foresee({ ...confirming('other'), actor: { ...customs, roles: ['auditor'] } })).toBeUndefined();
    expect(foresee({ ...confirming('other'), command: admission('ZA') })).toBeUndefined();
  });

  it('given a ledger beside others that write, then nothing that was decided ahead is taken', () => {
    expect(new Ledger({ store: folder.store, clock }).keptChanges).toBeUndefined();
  });
});

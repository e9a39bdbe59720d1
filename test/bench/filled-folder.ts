import { instantOf, type Clock } from '@kp/kernel';
import { commandIdOf, Ledger, openDataFolder, recordAll, type CommandEnvelope } from '@kp/ledger';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { CertificateNumber, TimedCommand } from '@kp/scheme';
import { simulateTrade, tradeWorldOf, TRADE_OF_2004 } from '@kp/simulator';
import { perSecond } from './figure';
import { withScratchFolder } from './scratch-folder';

const clock: Clock = { now: () => instantOf(Date.now()) };
const NUMBERS_KEPT = 5000;
/** About as many as the scheme issues. */
const CERTIFICATES_A_YEAR = 50_000;

/**
 * Runs the task with a data folder that holds the public record and synthetic years of so many certificates in all, about
 * four events each, recorded through the ledger; and with the numbers of some of its certificates, spread over the years.
 */
export async function withFilledFolder(
  certificates: number,
  task: (folder: string, numbers: readonly CertificateNumber[]) => Promise<void>,
): Promise<void> {
  await withScratchFolder(async (folder) => {
    const data = await openDataFolder(folder, { access: 'owner', clock });
    const ledger = new Ledger({ ...data, clock });
    const record = [...membershipCommands(), ...productionReturnCommands()];
    const years = syntheticYears(tradeWorldOf(record), certificates);
    const numbers: CertificateNumber[] = [];
    let commands = 0;
    let issued = 0;
    const start = performance.now();
    for await (const { envelope, outcome } of recordAll(ledger, envelopesOf([record, ...years]))) {
      if (outcome.kind !== 'recorded') throw new Error(`${envelope.command.type}: ${JSON.stringify(outcome)}`);
      commands += 1;
      if (envelope.command.type !== 'IssueCertificate') continue;
      if (issued % Math.ceil(certificates / NUMBERS_KEPT) === 0) numbers.push(envelope.command.data.number);
      issued += 1;
    }
    const rate = perSecond(commands, performance.now() - start).toLocaleString('en-US');
    process.stderr.write(
      `Recorded ${commands.toLocaleString('en-US')} commands through the ledger, ${rate} commands/s.\n`,
    );
    await data.close();
    await task(folder, numbers);
  });
}

/** Years of trade from 2004 on, each planned when its turn comes, so that no more than one is in memory. */
function* syntheticYears(
  world: ReturnType<typeof tradeWorldOf>,
  certificates: number,
): Iterable<Iterable<TimedCommand>> {
  for (let [year, left] = [2004, certificates]; left > 0; [year, left] = [year + 1, left - CERTIFICATES_A_YEAR]) {
    const ofYear = Math.min(left, CERTIFICATES_A_YEAR);
    yield simulateTrade({ world, year, certificates: ofYear, seed: 1, calibration: TRADE_OF_2004 });
  }
}

function* envelopesOf(histories: Iterable<Iterable<TimedCommand>>): Iterable<CommandEnvelope> {
  for (const history of histories) {
    for (const { id, occurredAt, actor, command, synthetic } of history) {
      yield {
        id: commandIdOf(actor.id, id),
        command,
        actor,
        occurredAt,
        ...(synthetic === undefined ? {} : { synthetic }),
      };
    }
  }
}

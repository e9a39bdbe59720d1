import { logAddressText, type LogAddress } from '@kp/event-store';
import { formatPosition, instantOf, type Clock } from '@kp/kernel';
import { Ledger, openDataFolder } from '@kp/ledger';
import { ReadModels } from '@kp/projections';
import { governanceCommands, membershipCommands, productionRecords, productionReturnCommands } from '@kp/public-record';
import { READ_MODELS } from '@kp/read-models';
import { projectorOf } from '../../open-read-models';
import { certificateToReplay, replayCertificate } from './replay-certificate';
import { computeReport } from './compute-report';
import type { DemoReport } from './demo-report';
import { printReport } from './print-report';
import { recordHistory } from './record-history';
import { syntheticYear, SEED } from './synthetic-year';

export interface DemoOptions {
  /** The folder to fill; what is there already is kept and not recorded twice. */
  readonly data: string;
  readonly log: LogAddress;
  /** How many certificates the synthetic year has: 56,791 to be what the communiqué counts. */
  readonly certificates: number;
  /** Print one JSON document in the place of the report. */
  readonly json: boolean;
}

const systemClock: Clock = { now: () => instantOf(Date.now()) };

/**
 * Shows real history rebuilt from events: records the public record and a synthetic year 2004, builds every read model
 * from zero, prints what they say, and folds the log a second time to prove it. Resolves to whether everything agreed.
 */
export async function runDemo({ data, log, certificates, json }: DemoOptions): Promise<boolean> {
  const start = performance.now();
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const folder = await openDataFolder(data, { access: 'owner', clock: systemClock, log });
  try {
    const ledger = new Ledger({ ...folder, clock: systemClock });
    say('Recording the public record: membership and production returns ...');
    const publicRecord = await recordHistory(
      ledger,
      [...membershipCommands(), ...governanceCommands(), ...productionReturnCommands()],
      silent,
    );
    say(
      `Recording the synthetic year 2004: ${certificates.toLocaleString('en-US')} certificates and their shipments ...`,
    );
    const synthetic = await recordHistory(ledger, syntheticYear(certificates), everyTenThousand(say));

    say('Building every read model from zero ...');
    const projector = projectorOf(folder);
    const readModels = ReadModels.open({ directory: folder.readModels, projections: READ_MODELS });
    try {
      const rebuildStart = performance.now();
      await projector.rebuild();
      const rebuildSeconds = (performance.now() - rebuildStart) / 1000;
      const position = await folder.store.head();

      say('Folding the log a second time to verify ...');
      const verification = await projector.verify();
      const events = verification[0]?.events ?? 0;
      const number = certificateToReplay(readModels, position);
      if (number === undefined) throw new Error('The synthetic year holds no certificate with a difference in weight.');
      const report: DemoReport = {
        schema: 'kp-ledger/demo-report/1',
        data: folder.path,
        log: logAddressText(folder.log),
        position: formatPosition(position),
        events,
        imports: {
          publicRecord: { ...publicRecord, rows: productionRecords().length },
          synthetic: { ...synthetic, seed: SEED, certificates },
        },
        rebuild: { events, seconds: rebuildSeconds, eventsPerSecond: Math.round(events / rebuildSeconds) },
        ...computeReport(readModels, position),
        replay: await replayCertificate(ledger, readModels, number, position),
        verification: verification.map(({ name, equal, digest, events: folded }) => ({
          readModel: name,
          equal,
          events: folded,
          digest,
        })),
        seconds: (performance.now() - start) / 1000,
      };
      process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : printReport(report));
      return report.replay.equalsReadModel && report.verification.every(({ equal }) => equal);
    } finally {
      readModels.close();
      projector.close();
    }
  } finally {
    await folder.close();
  }
}

function silent(): void {
  // The public record is taken in before anybody could read a line about it.
}

function everyTenThousand(say: (text: string) => void): (commands: number) => void {
  return (commands) => {
    if (commands % 50_000 === 0) say(`  ${commands.toLocaleString('en-US')} commands`);
  };
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore } from '@kp/event-store/memory';
import type { Clock, Instant } from '@kp/kernel';
import { commandIdOf, Ledger, recordAll, type CommandEnvelope } from '@kp/ledger';
import { Projector, ReadModels } from '@kp/projections';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { READ_MODELS, ReturnQueries, type ReturnRecord } from '@kp/read-models';

jest.setTimeout(120_000);

/** A row of the public record: period, carats, value, time of filing, time of revision. */
type PublicRow = readonly [period: string, carats?: string, value?: string, filedAt?: string | null];

interface PublicRecord {
  readonly participants: Readonly<Record<string, Readonly<Record<string, readonly PublicRow[]>>>>;
}

/** What the record says of a filing, worked out here from the calendar and from nothing of the product. */
interface Reckoned {
  readonly filings: number;
  readonly daysAfterDue: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** The last day of August for a first half-year, the last of the February that follows for a second one. */
function lastDayInTime(period: string): number {
  const year = Number(period.slice(0, 4));
  return period.endsWith('H1') ? Date.UTC(year, 8, 1) - DAY : Date.UTC(year + 1, 2, 1) - DAY;
}

/** Each return of the file whose time of filing is public, by its name: how many days after its last day it came. */
function reckonedByHand(): ReadonlyMap<string, Reckoned> {
  const file = join(__dirname, '../libs/public-record/production-returns.json');
  const { participants } = JSON.parse(readFileSync(file, 'utf8')) as PublicRecord;
  const reckoned = new Map<string, Reckoned>();
  for (const [participant, segments] of Object.entries(participants)) {
    for (const [segment, rows] of Object.entries(segments)) {
      const known = rows.filter(([, , , filedAt]) => typeof filedAt === 'string');
      for (const [period, , , filedAt] of known) {
        const name = `${participant}-${period}-${segment}`;
        const midnight = Math.floor(Date.parse(filedAt ?? '') / DAY) * DAY;
        const daysAfterDue = (midnight - lastDayInTime(period)) / DAY;
        const before = reckoned.get(name);
        // Several rows for one period are one return, which was filed with the first of them.
        reckoned.set(name, {
          filings: (before?.filings ?? 0) + 1,
          daysAfterDue: Math.min(before?.daysAfterDue ?? Infinity, daysAfterDue),
        });
      }
    }
  }
  return reckoned;
}

/** Every return as the read model tells it, after the public record was recorded in a ledger and folded. */
async function toldByTheReadModel(): Promise<readonly ReturnRecord[]> {
  const clock: Clock = { now: () => '2026-01-01T00:00:00.000Z' as Instant };
  const directory = mkdtempSync(join(tmpdir(), 'timeliness-'));
  const store = new MemoryEventStore({ clock });
  const envelopes = [...membershipCommands(), ...productionReturnCommands()].map(
    ({ id, command, actor, occurredAt }): CommandEnvelope => ({
      id: commandIdOf(actor.id, id),
      command,
      actor,
      occurredAt,
    }),
  );
  for await (const { outcome } of recordAll(new Ledger({ store, clock }), envelopes)) {
    if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
  }
  await new Projector({ store, directory, projections: READ_MODELS }).catchUp();
  const readModels = ReadModels.open({ directory, projections: READ_MODELS });
  const returns = new ReturnQueries(readModels);
  const told: ReturnRecord[] = [];
  let page = returns.list({}, { limit: 1_000 });
  told.push(...page.items);
  while (page.next !== null) {
    page = returns.list({}, { limit: 1_000, after: page.next });
    told.push(...page.items);
  }
  readModels.close();
  rmSync(directory, { recursive: true });
  return told;
}

describe('the timeliness of the filings whose time is public', () => {
  it('given the file of the public record, a reckoning by hand and the read model agree on every one', async () => {
    const reckoned = reckonedByHand();
    const told = await toldByTheReadModel();

    const filings = [...reckoned.values()].reduce((sum, one) => sum + one.filings, 0);
    expect(filings).toBe(1_052);

    const timed = told.filter(({ timeliness }) => timeliness.kind !== 'unknown');
    const daysTold = timed.map(({ participant, period, segment, timeliness }) => [
      `${participant}-${period}-${segment}`,
      timeliness.kind === 'late' ? timeliness.daysLate : timeliness.kind === 'on-time' ? -timeliness.daysEarly : null,
    ]);
    const daysReckoned = [...reckoned].map(([name, { daysAfterDue }]) => [name, daysAfterDue]);
    expect(daysTold.toSorted()).toEqual(daysReckoned.toSorted());
    expect(daysReckoned.some(([, days]) => Number(days) > 0)).toBe(true);
    expect(daysReckoned.some(([, days]) => Number(days) <= 0)).toBe(true);
  });
});

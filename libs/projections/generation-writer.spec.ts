import type { RecordedEvent } from '@kp/kernel';
import { BEGINNING } from '@kp/kernel';
import { connectWriter } from './generation-connection';
import { readRecord } from './generation-record';
import { GenerationWriter } from './generation-writer';
import { Projector } from './index';
import { counted, logWithHoles, tallyProjection, tallyStream, TemporaryFolder } from './testing/tally';

const folder = new TemporaryFolder();
const file = `${folder.path}/tally.v1.g1.sqlite`;
const store = logWithHoles();

async function eventsOfLog(): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const message of store.tail(BEGINNING, { follow: false })) {
    if (message.kind === 'events') events.push(...message.events);
  }
  return events;
}

afterAll(() => {
  folder.remove();
});

describe('a stale writer', () => {
  it('cannot commit after another has taken over, and what that one wrote stays', async () => {
    await new Projector({ store, directory: folder.path, projections: [tallyProjection()] }).catchUp();
    await store.append(tallyStream('a'), 'any', [counted(1), counted(2)]);
    const events = await eventsOfLog();
    const stale = new GenerationWriter(connectWriter(file), tallyProjection());
    stale.fold(events);
    const fresh = new GenerationWriter(connectWriter(file), tallyProjection());
    fresh.fold(events.slice(0, 1));
    fresh.commit();
    expect(() => {
      stale.commit();
    }).toThrow('Another projector has gone on with the read model tally');
    stale.close();
    fresh.fold(events);
    fresh.commit();
    fresh.close();
    const database = connectWriter(file);
    expect(database.prepare('SELECT name, total, events FROM tallies').all()).toEqual([
      { name: 'tally-a', total: 3, events: 2 },
    ]);
    expect(readRecord(database)).toMatchObject({ checkpoint: events[1]?.position, events: 2, status: 'ready' });
    database.close();
  });
});

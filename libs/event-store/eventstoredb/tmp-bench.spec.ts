import { events, event, NEW_STREAM } from '../conformance/sample-events';
import { eventsUpToHead } from '../conformance/reading';
import { withStore } from './testing/with-store';
it('bench', () => withStore(async (store) => {
  const run = async (label: string, n: number, parallel: number, count: number) => {
    const t = performance.now();
    let i = 0;
    await Promise.all(Array.from({ length: parallel }, async () => { while (i < n) { i += 1; await store.append(`s-${label}-${String(i)}` as never, NEW_STREAM, events(count)); } }));
    const s = (performance.now() - t) / 1000;
    process.stdout.write(`${label}: ${String(Math.round(n / s))} appends/s, ${String(Math.round(n * count / s))} events/s\n`);
  };
  await run('seq1', 300, 1, 1);
  await run('par64x1', 3000, 64, 1);
  await run('par64x10', 1000, 64, 10);
  let t = performance.now();
  let revision: never = NEW_STREAM as never;
  for (let k = 0; k < 300; k += 1) revision = (await store.append('one' as never, revision, [event()])).revision as never;
  process.stdout.write(`growing stream: ${String(Math.round(300 / ((performance.now() - t) / 1000)))} appends/s\n`);
  t = performance.now();
  const all = await eventsUpToHead(store);
  process.stdout.write(`tail: ${String(Math.round(all.length / ((performance.now() - t) / 1000)))} events/s\n`);
}, {store: {silence: 5000, patience: 20000}}), 60000);

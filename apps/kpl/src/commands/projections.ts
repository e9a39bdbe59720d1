import { formatPosition } from '@kp/kernel';
import type { ReadModelState, ReadModelStatus, Verification } from '@kp/projections';
import { READ_MODELS } from '@kp/read-models';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { interruptible, orInterrupted } from '../interruption';
import { withLedger } from '../open-ledger';
import { projectorOf, tellProgress } from '../open-read-models';
import type { Field } from '../output/field';
import type { Session } from '../session';

const STATUS_FIELDS: readonly Field<ReadModelStatus>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'state', of: ({ state }) => state },
  { name: 'checkpoint', kind: 'position', of: ({ checkpoint }) => formatPosition(checkpoint) },
  { name: 'head', kind: 'position', of: ({ head }) => formatPosition(head) },
  { name: 'events', kind: 'count', of: ({ events }) => events },
  { name: 'parkedKeys', kind: 'count', of: ({ parkedKeys }) => parkedKeys },
  { name: 'parkedEvents', kind: 'count', of: ({ parkedEvents }) => parkedEvents },
  { name: 'version', kind: 'position', of: ({ version }) => version },
  { name: 'generation', kind: 'position', of: ({ generation }) => generation },
  { name: 'previousGeneration', kind: 'position', of: (status) => status.previousGeneration, detail: true },
  { name: 'error', of: ({ error }) => error, detail: true },
  { name: 'advice', of: ({ advice }) => advice },
];

const VERIFICATION_FIELDS: readonly Field<Verification>[] = [
  { name: 'name', of: ({ name }) => name },
  { name: 'result', of: ({ equal }) => (equal ? 'equal' : 'DIFFERENT') },
  { name: 'events', kind: 'count', of: ({ events }) => events },
  { name: 'position', kind: 'position', of: ({ position }) => formatPosition(position) },
  { name: 'digest', of: ({ digest }) => digest },
  { name: 'refolded', of: ({ refolded }) => refolded, detail: true },
];

/** What is wrong with a read model that does not mend itself, or hides events from its readers. */
const WRONG: ReadonlySet<ReadModelState> = new Set(['down', 'ahead-of-log', 'other-log']);

/**
 * `kpl projections status`: how far each read model is, and what stands in its way. Ends as `differs` when one of them
 * cannot be right: it was built from another log, failed, or has parked events that it could not fold.
 */
export async function projectionsStatus(session: Session): Promise<Exit> {
  const rows = await withLedger(session, ({ folder }) => projectorOf(folder).status());
  await session.output.list({ schema: 'kpl.projections-status/1', fields: STATUS_FIELDS, rows });
  return rows.some(({ state, parkedEvents }) => WRONG.has(state) || parkedEvents > 0) ? 'differs' : 'ok';
}

/** `kpl projections rebuild`: folds the log into new generations, switches to them, and tells how they then stand. */
export async function projectionsRebuild(session: Session, name: string | undefined): Promise<Exit> {
  const names = namesOf(name);
  const rows = await withLedger(session, ({ folder }) =>
    interruptible(async (signal) => {
      const projector = projectorOf(folder);
      const options = { signal, onProgress: tellProgress(session.talk) };
      await orInterrupted(projector.rebuild(names, options), options, 'all read models are as they were');
      session.talk.endProgress();
      return (await projector.status()).filter((status) => names.includes(status.name));
    }),
  );
  await session.output.list({ schema: 'kpl.projections-rebuild/1', fields: STATUS_FIELDS, rows });
  return 'ok';
}

/** `kpl projections verify`: folds the log again up to where each read model is, and compares all rows by their digest. */
export async function projectionsVerify(session: Session, name: string | undefined): Promise<Exit> {
  const names = namesOf(name);
  const rows = await withLedger(session, ({ folder }) =>
    interruptible(async (signal) => {
      const options = { signal, onProgress: tellProgress(session.talk) };
      const verifying = projectorOf(folder).verify(names, options);
      const verified = await orInterrupted(verifying, options, 'nothing was compared to its end');
      session.talk.endProgress();
      return verified;
    }),
  );
  await session.output.list({ schema: 'kpl.projections-verify/1', fields: VERIFICATION_FIELDS, rows });
  return rows.length === names.length && rows.every(({ equal }) => equal) ? 'ok' : 'differs';
}

function namesOf(name: string | undefined): readonly string[] {
  const all = READ_MODELS.map((readModel) => readModel.name);
  if (name === undefined) return all;
  if (all.includes(name)) return [name];
  throw new Failure('usage', {
    what: `There is no read model ${JSON.stringify(name)}.`,
    cure: `Choose from: ${all.join(', ')}.`,
  });
}

import { BEGINNING, formatPosition } from '@kp/kernel';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { interruptible } from '../interruption';
import { withLedger, type OpenLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import type { JsonDocument } from '../output/json';
import { withThousands } from '../output/readable';
import { replayPage } from '../pages/replay-page';
import { parseSubject } from '../questions/subject';
import { compareWithReadModel } from '../replaying/compare-with-read-model';
import { replayAll, type CertificateDifference, type ReplayAllResult } from '../replaying/replay-all';
import { replaySteps } from '../replaying/replay-steps';
import type { Session } from '../session';

/** The options of `kpl replay`. */
export interface ReplayOptions {
  readonly all?: true;
}

const DIFFERENCE_FIELDS: readonly Field<CertificateDifference>[] = [
  { name: 'number', of: ({ number }) => number },
  { name: 'field', of: ({ path }) => path },
  { name: 'replay', of: ({ before }) => before ?? null },
  { name: 'readModel', of: ({ after }) => after ?? null },
];

/** `kpl replay`: folds one thing, or every certificate, again and compares it with what the read model says. */
export async function replay(session: Session, id: string | undefined, { all }: ReplayOptions): Promise<Exit> {
  if ((id === undefined) === (all === undefined)) {
    throw new Failure('usage', {
      what: id === undefined ? 'Nothing is named that could be replayed.' : 'One thing and --all exclude each other.',
      cure: 'Name a certificate, a Participant or a return, or say --all.',
    });
  }
  return withLedger(session, (open) =>
    id === undefined ? replayEverything(session, open) : replayOne(session, open, id),
  );
}

async function replayOne(session: Session, { folder, ledger }: OpenLedger, id: string): Promise<Exit> {
  const subject = parseSubject(id);
  if (subject.kind === 'application' || subject.kind === 'attempt' || subject.kind === 'notice') {
    throw new Failure('usage', {
      what: `${id} cannot be replayed.`,
      cure: 'Name a certificate, a Participant or a return; `kpl log` tells the history of anything.',
    });
  }
  if ((await ledger.history(subject.stream)).length === 0) {
    throw new Failure('not-found', { what: `The ledger has never heard of ${id}.`, where: session.data });
  }
  const comparison = await withReadModels(folder, session, (readModels) =>
    compareWithReadModel(ledger, readModels, subject),
  );
  const steps = replaySteps(subject, await ledger.history(subject.stream, { upTo: comparison.position }));
  const equal = comparison.inLog === comparison.inReadModel && comparison.differences.length === 0;
  await session.output.item({
    schema: 'kpl.replay/1',
    value: {
      id,
      position: formatPosition(comparison.position),
      steps: steps.map((step): JsonDocument => ({ ...step, changes: step.changes.map((change) => ({ ...change })) })),
      equal,
      differences: comparison.differences.map(({ path, before, after }) => ({
        path,
        replay: before,
        readModel: after,
      })),
    },
    page: (style) => replayPage(id, { steps, comparison }, style),
  });
  return equal ? 'ok' : 'differs';
}

async function replayEverything(session: Session, open: OpenLedger): Promise<Exit> {
  const { output, talk } = session;
  const result: ReplayAllResult = { position: BEGINNING, compared: 0, different: 0, missing: 0 };
  await interruptible((signal) =>
    withReadModels(open.folder, { talk, signal }, async (readModels) => {
      await output.list({
        schema: 'kpl.replay-all/1',
        fields: DIFFERENCE_FIELDS,
        rows: replayAll({ ...open, readModels, talk, signal }, result),
        tail: () => ({ ...result, position: formatPosition(result.position) }),
      });
      talk.endProgress();
      if (signal.aborted) {
        throw new Failure('interrupted', {
          what: `Interrupted after ${counted(result.compared)} certificates; ${counted(result.different)} of them differ.`,
        });
      }
    }),
  );
  const { position, compared, different, missing } = result;
  talk.say(
    `${counted(compared)} certificates folded again up to position ${formatPosition(position)}: ${counted(
      compared - different,
    )} equal, ${counted(different)} different, ${counted(missing)} missing from the read model.`,
  );
  return different + missing === 0 ? 'ok' : 'differs';
}

function counted(count: number): string {
  return withThousands(String(count));
}

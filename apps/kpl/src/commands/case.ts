import { amountsToWire } from '@kp/exchange/wire';
import { formatPosition } from '@kp/kernel';
import { ObligationQueries, type Obligation } from '@kp/read-models';
import { nonSubmissionName, parseNonSubmissionName } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { JsonDocument } from '../output/json';
import type { Style } from '../output/style';
import { labelled } from '../pages/labelled';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import type { Session } from '../session';

/** `kpl case NAME`: how one obligation stands on a day, what comes next, and what was done about it. */
export async function showCase(session: Session, name: string, options: KnownAtOptions): Promise<Exit> {
  const key = parseNonSubmissionName(name);
  if (key === undefined) {
    throw new Failure('usage', {
      what: `${JSON.stringify(name)} names nothing that a Participant owes.`,
      cure: 'Write for example VE-trade-2005-Q2.',
    });
  }
  const on = dateAsked(options.at, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) =>
      new ObligationQueries(readModels).byKey(key, on, await knownAt(options.asOf, folder)),
    ),
  );
  if (value === undefined) {
    throw new Failure('not-found', {
      what: `${key.participant} owes no ${key.dataset} of ${key.period} by ${on}.`,
      where: session.data,
    });
  }
  await session.output.item({
    schema: 'kpl.case/1',
    value: { name, on, position: formatPosition(position), ...(amountsToWire(value) as JsonDocument) },
    page: (style) => casePage(value, on, style),
  });
  return 'ok';
}

function casePage(obligation: Obligation, on: string, style: Style): string {
  const { due, state, daysAfterDue, filedOn, next, policyVersion, steps, rule } = obligation;
  const late = daysAfterDue > 0 ? `, ${String(daysAfterDue)} days ago` : '';
  return `${[
    style.strong(`${nonSubmissionName(obligation)} on ${on}`),
    '',
    ...labelled([
      ['Stands', style.strong(state)],
      ['Due', `${due}${late} (${rule})`],
      ['Filed', filedOn],
      ['Next', next === null ? null : `${next.step} from ${next.from} on`],
      ['Policy', policyVersion],
      ['Done', steps.map(({ takenOn, step, text }) => `${takenOn} ${step}: ${text}`)],
    ]),
  ].join('\n')}\n`;
}

import { formatPosition } from '@kp/kernel';
import { leadsAt, ruleNamed, SEVERITIES, type Finding } from '@kp/leakage';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl leads`. */
export interface LeadsOptions extends KnownAtOptions {
  readonly participant?: string;
  readonly severity?: string;
}

const FIELDS: readonly Field<Finding>[] = [
  { name: 'period', of: ({ period }) => period },
  { name: 'participant', of: ({ participant }) => participant },
  { name: 'rule', of: ({ rule }) => rule },
  { name: 'severity', of: ({ severity }) => severity },
  { name: 'found', of: ({ sentence }) => sentence },
  { name: 'id', of: ({ id }) => id, detail: true },
  { name: 'title', of: ({ rule }) => ruleNamed(rule).title, detail: true },
  { name: 'source', of: ({ rule }) => ruleNamed(rule).source, detail: true },
  { name: 'measured', of: ({ measured }) => measured, detail: true },
  { name: 'closedBy', of: ({ closedBy }) => closedBy, detail: true },
  { name: 'evidence', of: ({ evidence }) => evidence.map(formatPosition), detail: true },
];

/** `kpl leads`: what the rules find in the records of whole Participants, on what was due by a date. */
export async function leads(session: Session, options: LeadsOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const participant = options.participant === undefined ? undefined : parseParticipantOption(options.participant);
  const least = severityRank(options.severity ?? 'lead');
  const { position, pack, synthetic, findings } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const { asOf } = await knownAt(options.asOf, folder);
      return leadsAt(readModels, on, asOf);
    }),
  );
  const rows = findings.filter(
    (one) =>
      SEVERITIES.indexOf(one.severity) >= least && (participant === undefined || one.participant === participant),
  );
  const count = await session.output.list({
    schema: 'kpl.leads/1',
    head: { on, position: formatPosition(position), rulePack: pack, synthetic },
    fields: FIELDS,
    rows,
  });
  const made = synthetic ? ' Some of the records are SYNTHETIC.' : '';
  session.talk.say(`${String(count)} by the rule pack ${pack}, on what was due by ${on}.${made}`);
  return 'ok';
}

function severityRank(text: string): number {
  const rank = SEVERITIES.findIndex((severity) => severity === text);
  if (rank >= 0) return rank;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is no severity.`,
    where: '--severity',
    cure: `Choose from: ${SEVERITIES.join(', ')}.`,
  });
}

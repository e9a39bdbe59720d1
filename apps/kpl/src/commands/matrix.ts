import { formatPosition } from '@kp/kernel';
import { ComplianceQueries, type ComplianceRow } from '@kp/read-models';
import {
  CELL_STATES,
  COMPLIANCE_POLICY,
  FULL_CLEARANCE,
  OBLIGATION_IDS,
  OBLIGATIONS,
  type ComplianceCell,
} from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { Field } from '../output/field';
import { parseParticipantOption } from '../questions/subject';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import { parseWord } from '../questions/word';
import type { Session } from '../session';

/** The options of `kpl matrix`. */
export interface MatrixOptions extends KnownAtOptions {
  readonly participant?: string;
  readonly obligation?: string;
  readonly state?: string;
}

interface Cell extends ComplianceCell {
  readonly row: ComplianceRow;
}

const FIELDS: readonly Field<Cell>[] = [
  { name: 'participant', of: ({ row }) => row.participant },
  { name: 'name', of: ({ row }) => row.name, detail: true },
  { name: 'obligation', of: ({ obligation }) => obligation },
  { name: 'state', of: ({ state }) => state },
  { name: 'reason', of: ({ reasons }) => reasons.map(({ detail }) => detail).join('; ') },
  {
    name: 'evidence',
    of: ({ reasons }) => [...new Set(reasons.flatMap(({ positions }) => positions.map(formatPosition)))],
  },
  { name: 'wording', of: ({ obligation }) => OBLIGATIONS[obligation].wording, detail: true },
  { name: 'source', of: ({ obligation }) => OBLIGATIONS[obligation].source, detail: true },
  { name: 'synthetic', of: ({ row }) => row.synthetic, shown: ({ row }) => (row.synthetic ? 'SYNTHETIC' : '') },
];

/**
 * `kpl matrix`: how each Participant of a date meets each obligation, with the reasons and the events that say so. Cells of
 * which nothing is known are told only when they are asked for.
 */
export async function matrix(session: Session, options: MatrixOptions): Promise<Exit> {
  const on = dateAsked(options.at, session.clock);
  const only = options.participant === undefined ? undefined : parseParticipantOption(options.participant);
  const obligation =
    options.obligation === undefined ? undefined : parseWord(OBLIGATION_IDS, options.obligation, '--obligation');
  const state = options.state === undefined ? undefined : parseWord(CELL_STATES, options.state, '--state');
  const { output, talk } = session;
  await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) => {
      const { position, value } = new ComplianceQueries(readModels).matrix(
        { on, clearance: FULL_CLEARANCE, ...(await knownAt(options.asOf, folder)) },
        only,
      );
      const cells = value.flatMap((row) => row.cells.map((cell): Cell => ({ ...cell, row })));
      const wanted = cells.filter(
        (cell) =>
          (obligation === undefined || cell.obligation === obligation) &&
          (state === undefined ? cell.state !== 'unknown' : cell.state === state),
      );
      const head = {
        on,
        position: formatPosition(position),
        participants: value.length,
        cells: cells.length,
        policy: COMPLIANCE_POLICY.version,
        ...Object.fromEntries(CELL_STATES.map((one) => [one, cells.filter((cell) => cell.state === one).length])),
      };
      await output.list({ schema: 'kpl.matrix/1', head, fields: FIELDS, rows: wanted });
      const counts = CELL_STATES.map((one) => `${one} ${String(head[one as keyof typeof head])}`).join(', ');
      talk.say(`${String(value.length)} Participants on ${on}: ${counts}.`);
    }),
  );
  return 'ok';
}

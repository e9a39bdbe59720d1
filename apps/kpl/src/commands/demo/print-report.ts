import { COMMUNIQUE_2005 } from '@kp/public-record';
import type { DemoReport, FilerLine } from './demo-report';

/** Writes the report as a person reads it. What a simulator made up is marked on every line. */
export function printReport(report: DemoReport): string {
  const { imports, rebuild, replay } = report;
  return [
    heading('Imported'),
    `Public record   ${count(imports.publicRecord.commands)} commands: membership, and ${count(imports.publicRecord.rows)} rows of production returns`,
    `Synthetic 2004  ${count(imports.synthetic.commands)} commands in ${seconds(imports.synthetic.seconds)} (${rate(imports.synthetic.commands, imports.synthetic.seconds)} commands/s), seed ${String(imports.synthetic.seed)}`,
    imports.synthetic.certificates < COMMUNIQUE_2005.certificates2004.value
      ? `A smaller year, of ${count(imports.synthetic.certificates)} certificates: its sums are not meant to be those of the communiqué.`
      : '',
    imports.synthetic.repeated > 0 ? 'An earlier run had recorded these already; nothing was recorded twice.' : '',
    `Rebuilt         ${count(rebuild.events)} events into every read model from zero in ${seconds(rebuild.seconds)} (${count(rebuild.eventsPerSecond)} events/s)`,
    heading(`The communiqué's figures, from events alone, at position ${report.position}`),
    ...table(
      ['', 'printed in 2005', 'computed', 'from'],
      report.communique.map(({ figure, printed, computed, unit, from, synthetic }) => [
        figure,
        printed,
        `${grouped(computed)}${unit === '' ? '' : ` ${unit}`}`,
        `${from}${synthetic ? '  SYNTHETIC' : ''}`,
      ]),
      [2],
    ),
    heading('The ten most punctual filers (returns whose time of filing is public)'),
    ...filers(report.mostPunctual),
    heading('The ten least punctual filers'),
    ...filers(report.leastPunctual),
    heading("Côte d'Ivoire's filing record"),
    ...table(
      ['period', 'mining', 'due', 'filed', 'timeliness', 'figures'],
      report.coteDIvoire.filings.map(({ period, segment, dueOn, filedAt, timeliness, figures }) => [
        period,
        segment,
        dueOn,
        filedAt?.slice(0, 10) ?? '-',
        timeliness,
        figures,
      ]),
    ),
    `No return on record for ${report.coteDIvoire.missing.join(', ')}.`,
    heading('Contradictions in the synthetic year, found by the ledger  SYNTHETIC'),
    ...table(
      ['rule', 'severity', 'open', 'closed'],
      report.discrepancies.map(({ rule, severity, open, closed }) => [rule, severity, count(open), count(closed)]),
      [2, 3],
    ),
    heading(`Replay of certificate ${replay.certificate}${replay.synthetic ? '  SYNTHETIC' : ''}`),
    ...table(
      ['position', 'occurred', 'event', 'by', 'then', 'flags'],
      replay.steps.map(({ position, occurredAt, type, by, statusAfter, flags }) => [
        position,
        occurredAt.slice(0, 16).replace('T', ' '),
        type,
        by,
        statusAfter,
        flags.join(', '),
      ]),
      [0],
    ),
    replay.equalsReadModel ? 'The replay ends where the read model stands.' : 'THE REPLAY AND THE READ MODEL DIFFER.',
    heading('Every read model against a second fold of the log'),
    ...table(
      ['read model', '', 'events', 'SHA-256 of all rows'],
      report.verification.map(({ readModel, equal, events, digest }) => [
        readModel,
        equal ? 'equal' : 'DIFFERENT',
        count(events),
        digest,
      ]),
      [2],
    ),
    '',
    `Done in ${seconds(report.seconds)}. The ledger lies in ${report.data}${report.log.startsWith('sqlite:') ? '' : `, its log at ${report.log}`}; \`npm start\` serves it,`,
    `and \`npm run -s kpl -- log ${replay.certificate}\` tells the story of that certificate.`,
    '',
  ]
    .filter((line, index, lines) => line !== '' || lines[index - 1] !== '')
    .join('\n');
}

function filers(lines: readonly FilerLine[]): readonly string[] {
  return table(
    ['', 'Participant', 'on time', 'late', 'time unknown', 'median days late', 'most days late'],
    lines.map(({ participant, name, onTime, late, timeUnknown, medianDaysLate, greatestDaysLate }) => [
      participant,
      name,
      count(onTime),
      count(late),
      count(timeUnknown),
      medianDaysLate === null ? '-' : String(medianDaysLate),
      greatestDaysLate === null ? '-' : count(greatestDaysLate),
    ]),
    [2, 3, 4, 5, 6],
  );
}

function heading(text: string): string {
  return `\n${text}\n${'-'.repeat(text.length)}`;
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): readonly string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return rightAligned.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function grouped(decimal: string): string {
  const [whole = '0', fraction] = decimal.split('.');
  const digits = BigInt(whole).toLocaleString('en-US');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}

function rate(things: number, time: number): string {
  return count(Math.round(things / time));
}

function seconds(time: number): string {
  return `${time.toFixed(1)} s`;
}

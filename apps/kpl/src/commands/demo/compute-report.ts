import { formatCarats, formatUsDollars, type LocalDate, type Position } from '@kp/kernel';
import { COMMUNIQUE_2005 } from '@kp/public-record';
import {
  CertificateQueries,
  DiscrepancyQueries,
  FlowQueries,
  ParticipantQueries,
  ReturnQueries,
  type Punctuality,
  type ReturnRecord,
} from '@kp/read-models';
import type { ReadModels } from '@kp/projections';
import type { ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { figuresInWords } from '../../pages/return-sentence';
import type { CommuniqueFigure, DemoReport, FilerLine, FilingLine } from './demo-report';

const PLENARY = '2005-11-17' as LocalDate;
const COTE_D_IVOIRE = 'CI' as ParticipantCode;
const LIST_LENGTH = 10;
/** Fewer filings whose time is public than this say little about a habit. */
const FEWEST_TIMED_FILINGS = 10;

type Computed = Pick<DemoReport, 'communique' | 'mostPunctual' | 'leastPunctual' | 'coteDIvoire' | 'discrepancies'>;

/** What the read models say of the communiqué's figures, of punctuality, of one filer, and of contradictions. */
export function computeReport(readModels: ReadModels, position: Position): Computed {
  const returns = new ReturnQueries(readModels);
  const nameOf = namesOf(new ParticipantQueries(readModels));
  const punctuality = returns.punctuality({ asOf: position }).value;
  const filers = punctuality
    .filter(({ onTime, late }) => onTime + late >= FEWEST_TIMED_FILINGS)
    .map((filer) => filerLine(filer, nameOf));
  return {
    communique: communiqueFigures(readModels, position),
    mostPunctual: filers.slice(0, LIST_LENGTH),
    leastPunctual: filers.slice(-LIST_LENGTH).reverse(),
    coteDIvoire: {
      filings: returns
        .list({ participant: COTE_D_IVOIRE }, { limit: 1000, asOf: position })
        .items.map((record) => filingLine(record)),
      missing: punctuality.find(({ participant }) => participant === COTE_D_IVOIRE)?.missing ?? [],
    },
    discrepancies: new DiscrepancyQueries(readModels)
      .countsByRule({ asOf: position })
      .value.map(({ rule, severity, open, closed }) => ({ rule, severity, open, closed })),
  };
}

function communiqueFigures(readModels: ReadModels, asOf: Position): readonly CommuniqueFigure[] {
  const production = new ReturnQueries(readModels).totals('year', { year: 2004, asOf }).value[0];
  const certificates = new CertificateQueries(readModels).issuedIn(2004, { asOf }).value;
  const imports = new FlowQueries(readModels).totals(
    { from: '2004-Q1' as StatisticalPeriod, to: '2004-Q4' as StatisticalPeriod },
    [],
    { asOf },
  ).value[0];
  const participants = new ParticipantQueries(readModels).participantsOn(PLENARY, { asOf }).value;
  return [
    {
      figure: 'rough diamonds produced in 2004',
      printed: COMMUNIQUE_2005.production2004.printedAs,
      computed: production === undefined ? '0.00' : formatCarats(production.carats),
      unit: 'ct',
      from: 'production returns of the public record',
      synthetic: false,
    },
    {
      figure: 'value of rough imports in 2004',
      printed: COMMUNIQUE_2005.imports2004.printedAs,
      computed: imports === undefined ? '0.00' : formatUsDollars(imports.imported.valueUsd),
      unit: 'US$',
      from: 'import confirmations',
      synthetic: imports?.synthetic ?? false,
    },
    {
      figure: 'certificates issued in 2004',
      printed: COMMUNIQUE_2005.certificates2004.printedAs,
      computed: String(certificates.certificates),
      unit: '',
      from: 'certificates by date of issue',
      synthetic: certificates.synthetic > 0,
    },
    {
      figure: `Participants on ${PLENARY}`,
      printed: COMMUNIQUE_2005.participants.printedAs,
      computed: String(participants.length),
      unit: '',
      from: 'membership of the public record',
      synthetic: false,
    },
  ];
}

/** Names as the membership gives them; the usual English name for a place of which it only holds a note. */
function namesOf(participants: ParticipantQueries): (code: ParticipantCode) => string {
  const usual = new Intl.DisplayNames('en', { type: 'region' });
  return (code) => {
    const name = participants.participant(code).value?.name ?? code;
    return name === code ? (usual.of(code) ?? code) : name;
  };
}

function filerLine(punctuality: Punctuality, nameOf: (code: ParticipantCode) => string): FilerLine {
  const { participant, onTime, late, unknown, medianDaysLate, greatestDaysLate } = punctuality;
  return {
    participant,
    name: nameOf(participant),
    onTime,
    late,
    timeUnknown: unknown,
    medianDaysLate,
    greatestDaysLate,
  };
}

function filingLine({ period, segment, dueOn, filedAt, timeliness, figures }: ReturnRecord): FilingLine {
  return {
    period,
    segment,
    dueOn,
    filedAt,
    timeliness: timelinessInWords(timeliness),
    figures: figuresInWords(figures),
  };
}

function timelinessInWords(timeliness: ReturnRecord['timeliness']): string {
  switch (timeliness.kind) {
    case 'on-time':
      return 'on time';
    case 'late':
      return `${String(timeliness.daysLate)} days late`;
    case 'unknown':
      return 'time of filing not public';
  }
}

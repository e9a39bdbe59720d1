import type { LocalDate } from '@kp/kernel';
import type { DecisionNumber, GroupCode, OfficeTitle, ParticipantCode, SchemeCommand } from '@kp/scheme';
import { chair } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { GovernanceQueries } from './queries';

const day = (date: string) => date as LocalDate;
const source = 'Communiqué';
const decision = 'MOSCOW-2005-AD-1' as DecisionNumber;
const office = 'chair' as OfficeTitle;
const group = 'WGAAP' as GroupCode;

const tabled: SchemeCommand = {
  type: 'TableDecision',
  data: {
    decision,
    kind: 'administrative-decision',
    title: 'Data of certificates',
    tabledOn: day('2005-11-15'),
    tabledBy: null,
    rule: 'rule-26-2005',
    source,
  },
};
const agreed: SchemeCommand = {
  type: 'RecordAgreement',
  data: {
    decision,
    agreedOn: day('2005-11-17'),
    certainty: 'stated',
    meeting: 'Plenary, Moscow',
    effectiveFrom: null,
    source,
  },
};
const translated = (language: string): SchemeCommand => ({
  type: 'PublishTranslation',
  data: { decision, language, publishedOn: day('2006-01-10'), source },
});
const circulated: SchemeCommand = {
  type: 'CirculateDecision',
  data: { decision, circulatedOn: day('2006-01-12'), source },
};

let world: RecordedWorld;
let governance: GovernanceQueries;

beforeEach(() => {
  world = new RecordedWorld();
  governance = new GovernanceQueries(world.readModels);
});

afterEach(() => {
  world.close();
});

async function record(...commands: SchemeCommand[]): Promise<void> {
  for (const command of commands) await world.act('2008-01-01', chair, command);
  await world.fold();
}

describe('decisions', () => {
  it('are told as they stood on a date, as the ledger knew it', async () => {
    await record(tabled, agreed, ...['en', 'fr', 'pt', 'es'].map(translated), circulated);
    const before = await world.store.head();
    expect(governance.decisionsOn(day('2006-06-01')).value).toMatchObject([
      { decision, status: 'agreed', inEffect: false, missingLanguages: ['ru'], circulationMissing: false },
    ]);
    await record(translated('ru'));
    const on = (date: string) => governance.decisionsOn(day(date)).value.map(({ status }) => status);
    expect(['2005-11-14', '2005-11-15', '2005-11-17', '2006-01-11', '2006-01-12'].map(on)).toEqual([
      [],
      ['tabled'],
      ['agreed'],
      ['agreed'],
      ['adopted'],
    ]);
    expect(governance.decisionsOn(day('2006-01-12')).value).toMatchObject([
      { adoptedOn: '2006-01-12', effectiveFrom: '2006-01-12', inEffect: true, meeting: 'Plenary, Moscow' },
    ]);
    expect(governance.decisionsOn(day('2006-01-12'), { asOf: before }).value).toMatchObject([
      { status: 'agreed', adoptedOn: null },
    ]);
  });
});

describe('offices', () => {
  it('are told with who held them and who stood for them', async () => {
    await world.act('2008-01-01', chair, {
      type: 'AdmitParticipant',
      data: {
        participant: 'RU' as ParticipantCode,
        name: 'Russian Federation',
        kind: 'state',
        producer: true,
        effectiveFrom: day('2003-01-01'),
        certainty: 'stated',
        source,
      },
    });
    const term = { person: null, certainty: 'stated', source } as const;
    await record(
      {
        type: 'ElectOfficer',
        data: {
          office,
          holder: 'RU',
          electedOn: day('2004-10-29'),
          termFrom: day('2005-01-01'),
          termUntil: day('2005-12-31'),
          ...term,
        },
      },
      {
        type: 'RecordCandidature',
        data: { office, candidate: 'BW', termFrom: day('2006-01-01'), declaredOn: day('2005-11-15'), source },
      },
    );
    expect(governance.officesOn(day('2005-11-16')).value).toMatchObject([
      { office, holder: 'RU', termUntil: '2005-12-31', candidates: ['BW'] },
    ]);
    expect(governance.officesOn(day('2006-01-01')).value).toMatchObject([{ holder: null, candidates: [] }]);
  });
});

describe('working groups', () => {
  it('are told with their mandates and the reports that did not come', async () => {
    await record(
      {
        type: 'EstablishGroup',
        data: {
          group,
          name: 'Alluvial production',
          kind: 'ad-hoc',
          establishedOn: day('2004-10-29'),
          certainty: 'stated',
          decision: null,
          source,
        },
      },
      {
        type: 'GiveMandate',
        data: {
          group,
          mandate: '2005',
          task: 'Report on progress',
          givenOn: day('2005-11-17'),
          certainty: 'stated',
          reportDue: null,
          reportEveryMonths: 6,
          decision: null,
          source,
        },
      },
    );
    expect(governance.groupsOn(day('2004-10-28')).value).toEqual([]);
    expect(governance.groupsOn(day('2006-05-17')).value).toMatchObject([
      { group, mandates: [{ mandate: '2005' }], missingReports: [] },
    ]);
    expect(governance.groupsOn(day('2006-05-18')).value).toMatchObject([
      { missingReports: [{ mandate: '2005', due: '2006-05-17' }] },
    ]);
  });
});

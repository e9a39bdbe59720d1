import type { LocalDate } from '@kp/kernel';
import { governanceCommands, membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { ParticipantCode } from '@kp/scheme';
import { GovernanceQueries, ParticipantQueries, READ_MODELS, ReturnQueries } from './index';
import { RecordedWorld } from './testing/recorded-world';

const world = new RecordedWorld();
const participants = new ParticipantQueries(world.readModels);
const returns = new ReturnQueries(world.readModels);
const governance = new GovernanceQueries(world.readModels);

beforeAll(async () => {
  await world.record(membershipCommands());
  await world.record(governanceCommands());
  await world.record(productionReturnCommands());
  await world.fold();
}, 60_000);

afterAll(() => {
  world.close();
});

describe('the public record in the read models', () => {
  it('has 45 Participants on the day of the Moscow communiqué', () => {
    expect(participants.participantsOn('2005-11-17' as LocalDate).value).toHaveLength(45);
  });

  it('lets Côte d’Ivoire trade with nobody from October 2005 to April 2014', () => {
    const allowed = (date: string) =>
      participants.permission({
        exporter: 'CI' as ParticipantCode,
        importer: 'EU' as ParticipantCode,
        origin: { kind: 'single', country: 'CI' as ParticipantCode },
        date: date as LocalDate,
      }).value;
    expect(allowed('2005-12-20')).toMatchObject({
      allowed: false,
      reasons: [{ restriction: 'ci-chair-notice-2005' }, { restriction: 'unsc-1643' }],
    });
    expect(allowed('2014-05-01')).toEqual({ allowed: true, reasons: [] });
  });

  it('lets stones of Marange and of the Central African Republic go only as was decided', () => {
    const reasons = (exporter: string, date: string, stated: { readonly zone?: string; readonly mine?: string }) =>
      participants
        .permission({
          exporter: exporter as ParticipantCode,
          importer: 'AE' as ParticipantCode,
          origin: { kind: 'single', country: exporter as ParticipantCode },
          date: date as LocalDate,
          stated,
        })
        .value.reasons.map(({ code }) => code);
    expect(reasons('ZW', '2010-06-01', { mine: 'Marange' })).toEqual(['prior-approval']);
    expect(reasons('ZW', '2010-06-01', { mine: 'Murowa' })).toEqual([]);
    expect(reasons('CF', '2014-01-01', { zone: 'Berbérati' })).toEqual(['refuse']);
    expect(reasons('CF', '2016-01-01', { zone: 'Berbérati' })).toEqual(['prior-approval']);
    expect(reasons('CF', '2016-01-01', { zone: 'Boda' })).toEqual(['refuse', 'prior-approval']);
    expect(reasons('CF', '2016-10-01', { zone: 'Boda' })).toEqual(['prior-approval']);
    expect(reasons('CF', '2020-01-01', { zone: 'Boda' })).toEqual(['enhanced-vigilance']);
  });

  it('tells what the Moscow Plenary agreed, which by Rule 26 is not yet adopted, and who held the Chair', () => {
    const moscow = governance
      .decisionsOn('2005-11-17' as LocalDate)
      .value.filter(({ decision }) => decision.startsWith('MOSCOW'));
    expect(moscow.map(({ decision, status, inEffect }) => [decision, status, inEffect])).toEqual([
      ['MOSCOW-2005-ALLUVIAL', 'agreed', false],
      ['MOSCOW-2005-CI', 'agreed', false],
      ['MOSCOW-2005-DATA', 'agreed', false],
      ['MOSCOW-2005-REVIEW', 'agreed', false],
    ]);
    const chairOn = (date: string) =>
      governance.officesOn(date as LocalDate).value.find(({ office }) => office === 'chair')?.holder;
    expect(['2004-06-01', '2005-11-17', '2006-01-01', '2007-06-01'].map(chairOn)).toEqual(['CA', 'RU', 'BW', 'EU']);
    const missing = governance.groupsOn('2007-01-01' as LocalDate).value.flatMap((group) => group.missingReports);
    expect(missing).toEqual([{ mandate: '2005', due: '2006-12-31' }]);
  });

  it('has a world production of some 160 million carats in 2004', () => {
    const [total] = returns.totals('year', { year: 2004 }).value;
    expect(total?.carats).toBeGreaterThan(15_900_000_000);
    expect(total?.carats).toBeLessThan(16_000_000_000);
  });

  it('tells the most and the least punctual filers apart', () => {
    const ranked = returns.punctuality().value.filter(({ onTime, late }) => onTime + late >= 10);
    expect(ranked[0]?.late).toBeLessThan(ranked.at(-1)?.late ?? 0);
    expect(ranked.every(({ onTime, late, unknown, returns: all }) => onTime + late + unknown === all)).toBe(true);
  });

  it('knows every return of Côte d’Ivoire, and those that it never filed', () => {
    const code = 'CI' as ParticipantCode;
    const { items, next } = returns.list({ participant: code }, { limit: 1_000 });
    expect(next).toBeNull();
    const own = returns.punctuality().value.find(({ participant }) => participant === code);
    expect(own?.returns).toBe(items.length);
  });

  it('folds again to the same rows', async () => {
    const verified = await world.projector.verify();
    expect(verified.map(({ name, equal }) => [name, equal])).toEqual(READ_MODELS.map(({ name }) => [name, true]));
    expect(world.projector.parked()).toEqual([]);
  });
});

import type { LocalDate } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import type { ParticipantCode } from '@kp/scheme';
import { ParticipantQueries, READ_MODELS, ReturnQueries } from './index';
import { RecordedWorld } from './testing/recorded-world';

const world = new RecordedWorld();
const participants = new ParticipantQueries(world.readModels);
const returns = new ReturnQueries(world.readModels);

beforeAll(async () => {
  await world.record(membershipCommands());
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

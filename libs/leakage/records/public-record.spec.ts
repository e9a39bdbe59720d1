import type { LocalDate } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { RecordedWorld } from '@kp/read-models/testing/recorded-world';
import type { Finding } from '../rules';
import { leadsAt, type Leads } from './leads-at';

const world = new RecordedWorld();
let leads: Leads;

const found = (id: string): Finding | undefined => leads.findings.find((one) => one.id === id);

beforeAll(async () => {
  await world.record(membershipCommands());
  await world.record(productionReturnCommands());
  await world.fold();
  leads = leadsAt(world.readModels, '2024-12-31' as LocalDate);
}, 60_000);

afterAll(() => {
  world.close();
});

describe('the rules on the public record of production', () => {
  it('find Guinea in 2008: more than its ground can yield, cheaper than ever, on the routes of a barred origin', () => {
    expect(found('D2.GN.2008-H2')?.sentence).toContain('declared 3,098,490.09 ct for 2008, 4.30 times the highest');
    expect(found('D4.GN.2008-H1.production')?.sentence).toContain('was worth US$ 18.00 in 2008-H1');
    expect(found('D15.GN.2008-H2.CI-D2.GN.2008-H2')?.severity).toBe('strong');
  });

  it('find the silence of Côte d’Ivoire, of Congo before it was removed, and of the Central African Republic', () => {
    expect(found('D12.CI.2006-H2')?.measured).toEqual({ halfYears: '2' });
    expect(found('D12.CG.2003-H2')?.severity).toBe('lead');
    expect(found('D12.CF.2014-H1')).toBeDefined();
  });

  it('do not see Venezuela: it filed late what it had not filed, and where that time is not public it counts as filed', () => {
    expect(leads.findings.filter(({ participant, rule }) => participant === 'VE' && rule === 'D12')).toEqual([]);
  });

  it('name the recorded facts that they rest on, and no number that is none', () => {
    expect(found('D2.GN.2008-H2')?.evidence).toHaveLength(2);
    expect(leads).toMatchObject({ pack: 'kp-ledger-rules-1', synthetic: false });
    expect(JSON.stringify(leads)).not.toMatch(/NaN|Infinity|undefined/);
    expect(new Set(leads.findings.map(({ id }) => id)).size).toBe(leads.findings.length);
  });

  it('find the same again, and as of the beginning nothing', () => {
    expect(leadsAt(world.readModels, '2024-12-31' as LocalDate)).toEqual(leads);
    expect(leadsAt(world.readModels, '2003-06-30' as LocalDate).findings).toEqual([]);
  });
});

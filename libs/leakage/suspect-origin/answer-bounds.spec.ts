import { carats, type Carats, type LocalDate, type Position } from '@kp/kernel';
import type { CustodyFacts, ShipmentFact } from '@kp/read-models';
import type { CertificateNumber, ParticipantCode, StatisticalPeriod } from '@kp/scheme';
import { answerBounds, IVORIAN_ORIGIN, scenariosFor, type BoundsSubject, type ScenarioAnswer } from '.';

const CI = 'CI' as ParticipantCode;
const GH = 'GH' as ParticipantCode;

/** Ghana returns 1,000 ct for the first half of 2006, and sends 800 and 600 ct to the United Arab Emirates. */
const GHANA: CustodyFacts = facts(
  [sent('GH01', 'GH', 'AE', '2006-05-02', 800), sent('GH02', 'GH', 'AE', '2006-06-02', 600)],
  [['GH', '2006-H1', 1000]],
);

describe('the bounds on stones of Ivorian origin', () => {
  it('given nothing on record of that origin, are nothing, unless an estimate says that such stones were about', () => {
    const byScenario = answersFor(GHANA, shipment('GH01')).map(({ id, least, greatest }) => [
      id,
      least.carats,
      greatest.carats,
    ]);
    expect(byScenario).toEqual([
      ['on-record', 0, 0],
      ['global-witness-2005', 0, ct(800)],
      ['normal-capacity-2015', 0, ct(800)],
      ['trade-column-2011', 0, ct(800)],
      ['in-the-ground', 0, ct(800)],
    ]);
  });

  it('given an export before the embargo, are nothing under every estimate', () => {
    const before = facts([sent('GH01', 'GH', 'AE', '2005-12-01', 800)], [['GH', '2005-H1', 1000]]);
    expect(answersFor(before, shipment('GH01')).map(({ greatest }) => greatest.carats)).toEqual([0, 0, 0, 0, 0]);
  });

  it('given what an importer holds, are no more than one year can have yielded', () => {
    const large = facts([sent('GH01', 'GH', 'AE', '2006-05-02', 900_000)], [['GH', '2006-H1', 900_000]]);
    const [, witness] = answersFor(large, { kind: 'holding', participant: 'AE' as ParticipantCode });
    // 17 of the 365 days of 2005, and all of 2006.
    expect(witness?.greatest.carats).toBe(Math.ceil((ct(300_000) * 17) / 365) + ct(300_000));
    expect(witness?.wrong).toEqual([]);
  });

  it('given a certificate of Guinea that states it, are all of that shipment, at least and at most', () => {
    const stated = facts([sent('GN01', 'GN', 'EU', '2006-05-02', 50, CI)], [['GN', '2006-H1', 400]]);
    for (const answer of answersFor(stated, shipment('GN01'))) {
      expect([answer.least.carats, answer.greatest.carats]).toEqual([ct(50), ct(50)]);
      expect(answer.wrong).toEqual([]);
    }
  });

  it('given what Côte d’Ivoire itself mined and sent, are all of it, and part of what is mixed with it', () => {
    const legal = facts(
      [sent('CI01', 'CI', 'AE', '2019-05-02', 300), sent('AE01', 'AE', 'EU', '2019-06-02', 450, 'mixed')],
      [
        ['CI', '2019-H1', 300],
        ['AE', '2019-H1', 200],
      ],
    );
    const [first] = answersFor(legal, shipment('CI01'));
    const [mixed] = answersFor(legal, shipment('AE01'));
    expect([first?.least.carats, first?.greatest.carats]).toEqual([ct(300), ct(300)]);
    expect([mixed?.least.carats, mixed?.greatest.carats]).toEqual([ct(250), ct(300)]);
    expect(mixed?.haircut).toEqual({ low: { carats: ct(270) }, high: { carats: ct(270) } });
  });
});

describe('what a Participant sent away in all', () => {
  it('counts a carat as often as it left, and is bounded without ways and cuts', () => {
    const roundTrip = facts(
      [
        sent('CI01', 'CI', 'AE', '2019-05-02', 300),
        sent('AE01', 'AE', 'CI', '2019-06-02', 300, CI),
        sent('CI02', 'CI', 'AE', '2019-07-02', 250),
      ],
      [['CI', '2019-H1', 300]],
    );
    const [first] = answersFor(roundTrip, { kind: 'exports', participant: CI });
    expect(first).toMatchObject({
      carats: ct(550),
      least: { carats: ct(550) },
      greatest: { carats: ct(550) },
      leastProof: null,
      greatestProof: null,
    });
  });

  it('given exports out of a stock of which a part is suspect, is at least what cannot have stayed', () => {
    const [, witness] = answersFor(GHANA, { kind: 'exports', participant: GH });
    expect([witness?.carats, witness?.least.carats, witness?.greatest.carats]).toEqual([ct(1400), 0, ct(1400)]);
  });
});

describe('bad input', () => {
  it('given exports beyond everything on record, is a finding that says whether production was ever returned', () => {
    const [returned] = answersFor(GHANA, holding('GH'));
    expect(returned?.findings.map(({ sentence }) => sentence)).toEqual([
      'GH sent away 400.00 ct more than its returns and imports and a stock of nothing allow, first on 2006-06-02.',
    ]);
    const silent = facts([sent('GH01', 'GH', 'AE', '2006-05-02', 800)], []);
    expect(answersFor(silent, holding('GH'))[0]?.findings[0]?.sentence).toContain('it has returned no production');
  });

  it('given an arrival dated before its dispatch, is told, and the bounds stand', () => {
    const early = facts([sent('GH01', 'GH', 'AE', '2006-05-02', 800, GH, '2006-04-01')], [['GH', '2006-H1', 1000]]);
    const [, witness] = answersFor(early, shipment('GH01'));
    expect(witness?.greatest.carats).toBe(ct(800));
    expect(witness?.findings.map(({ kind }) => kind)).toContain('arrived-before-dispatch');
  });

  it('given anything of it, no answer holds a number that is none', () => {
    const answers = [GHANA, facts([], [])].flatMap((of) => [
      ...answersFor(of, shipment('GH01')),
      ...answersFor(of, holding('GH')),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/NaN|Infinity/);
    const numbers = JSON.stringify(answers, (key, value: unknown) =>
      key === 'carats' && value === null ? 'none' : value,
    );
    expect(numbers).not.toContain('none');
  });

  it('given a thing of which nothing is on record, there is no answer', () => {
    const question = { scenarios: scenariosFor(CI, GHANA), until: null };
    expect(answerBounds(GHANA, { ...question, subject: shipment('ZZ01') })).toBeUndefined();
    expect(answerBounds(GHANA, { ...question, subject: holding('ZZ') })).toBeUndefined();
    expect(
      answerBounds(GHANA, { ...question, subject: shipment('GH02'), until: '2006-05-31' as LocalDate }),
    ).toBeUndefined();
  });
});

describe('the published record of Côte d’Ivoire', () => {
  it('names a source for every figure, and keeps competing estimates apart', () => {
    const { estimates, routes, others } = IVORIAN_ORIGIN;
    expect([...estimates, ...routes, ...others].filter(({ source }) => source === '')).toEqual([]);
    expect(estimates.filter(({ low, high }) => low.carats > high.carats)).toEqual([]);
    expect(new Set(estimates.map(({ id }) => id)).size).toBe(estimates.length);
  });

  it('has a seed for each year of the embargo, the first and the last by their days', () => {
    const witness = scenariosFor(CI, GHANA).find(({ id }) => id === 'global-witness-2005');
    const years = witness?.seeds.filter(({ name }) => name.startsWith('global-witness'));
    expect(years?.map(({ from }) => from?.slice(0, 4))).toEqual([
      '2005',
      '2006',
      '2007',
      '2008',
      '2009',
      '2010',
      '2011',
      '2012',
      '2013',
      '2014',
    ]);
    expect(years?.at(-1)?.high).toBe(Math.ceil((ct(300_000) * 119) / 365));
  });
});

function answersFor(of: CustodyFacts, subject: BoundsSubject): readonly ScenarioAnswer[] {
  return answerBounds(of, { subject, scenarios: scenariosFor(CI, of), until: null })?.scenarios ?? [];
}

function shipment(number: string): BoundsSubject {
  return { kind: 'shipment', number: number as CertificateNumber };
}

function holding(participant: string): BoundsSubject {
  return { kind: 'holding', participant: participant as ParticipantCode };
}

function ct(whole: number): Carats {
  return carats(whole * 100);
}

function facts(
  shipments: readonly ShipmentFact[],
  production: readonly (readonly [participant: string, period: string, whole: number])[],
): CustodyFacts {
  return {
    shipments,
    production: production.map(([participant, period, whole]) => ({
      participant: participant as ParticipantCode,
      period: period as StatisticalPeriod,
      carats: ct(whole),
    })),
    absorptions: [],
  };
}

function sent(
  number: string,
  issuer: string,
  destination: string,
  on: string,
  whole: number,
  origin: string = issuer,
  arrivedOn: string = on.slice(0, 8) + '09',
): ShipmentFact {
  return {
    number: number as CertificateNumber,
    issued: {
      issuer: issuer as ParticipantCode,
      destination: destination as ParticipantCode,
      origin: origin as ParticipantCode | 'mixed',
      carats: ct(whole),
      sources: [],
    },
    dispatched: { on: on as LocalDate, position: 10 as Position },
    arrivals: [
      {
        how: 'confirmed',
        by: destination as ParticipantCode,
        on: arrivedOn as LocalDate,
        carats: ct(whole),
        position: 11 as Position,
      },
    ],
    synthetic: false,
  };
}

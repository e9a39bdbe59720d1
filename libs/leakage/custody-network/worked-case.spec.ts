import { carats, type LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import {
  boundsOf,
  checkProof,
  fifoOf,
  HAIRCUT_PARTS,
  haircutOf,
  holdingArcs,
  plantSeeds,
  poisonOf,
  shipmentArc,
  type Consignment,
  type Movements,
  type SeededNetwork,
  type SuspectSeed,
} from '.';

const [G, D, B] = ['GG', 'DD', 'BB'] as [ParticipantCode, ParticipantCode, ParticipantCode];

/**
 * G mines 20 clean carats and 80 suspect ones, sends 40 to D, which had 120 clean ones in stock, and 45 to B, and keeps 15.
 * D then sends 70 to B and keeps 90. Checked by going through all histories.
 */
const MOVEMENTS: Movements = {
  supplies: [supply(G, 20, 'clean'), supply(G, 80, 'suspect'), supply(D, 120, 'stock')],
  consignments: [sent('GG01', G, D, 40, 2), sent('GG02', G, B, 45, 4), sent('DD01', D, B, 70, 6)],
  mergers: [],
};

const SEED: SuspectSeed = {
  name: 'the suspect part of what G mined',
  source: 'the worked case',
  low: ct(80),
  high: ct(80),
  from: '2004-07-01' as LocalDate,
  enters: { kind: 'supply', participants: [G], through: ['production'] },
};

let seeded: SeededNetwork;
let held: readonly number[];

beforeEach(() => {
  seeded = plantSeeds(MOVEMENTS, [SEED]);
  held = holdingArcs(seeded, new Set([B]), null);
});

describe('the 115 carats of B in the worked case', () => {
  it('hold at least 25 and at most 80 suspect ones, where going from hand to hand would say 85', () => {
    expect(boundsOf(seeded, held)).toMatchObject({ carats: ct(115), least: ct(25), greatest: ct(80) });
  });

  it('hold 50 by haircut, 45 by FIFO, and are all suspect by poison', () => {
    const sum = (values: ArrayLike<number | bigint>): bigint =>
      held.reduce((total, arc) => total + BigInt(values[arc]!), 0n);
    expect(sum(haircutOf(seeded, 'high')) / HAIRCUT_PARTS).toBe(5000n);
    expect(sum(fifoOf(seeded, 'high'))).toBe(4500n);
    expect(held.every((arc) => poisonOf(seeded, 'high')[arc] === 1)).toBe(true);
  });

  it('hold 25 because of the 80 at most 40 can have gone to D and stayed there and 15 stayed with G', () => {
    const { leastProof, greatestProof } = boundsOf(seeded, held);
    expect(leastProof.forced).toEqual([{ seed: 0, carats: ct(80) }]);
    const { references } = seeded.network;
    expect(leastProof.exits.map(({ arc, carats: out }) => [references[arc], out])).toEqual([
      ['GG01', ct(40)],
      [null, ct(15)],
    ]);
    expect(greatestProof.cut).toEqual([{ kind: 'arc', arc: references.indexOf('suspect'), carats: ct(80) }]);
  });

  it('are told with proofs that hold, and that no longer hold when anything in them is changed', () => {
    const bounds = boundsOf(seeded, held);
    expect(checkProof(seeded, held, bounds)).toEqual([]);
    const { leastProof, greatestProof } = bounds;
    const wrong = [
      { ...bounds, least: bounds.least + 1 },
      { ...bounds, least: bounds.least - 1 },
      { ...bounds, greatest: bounds.greatest - 1 },
      { ...bounds, greatest: bounds.greatest + 1 },
      { ...bounds, leastProof: { ...leastProof, exits: leastProof.exits.slice(1) } },
      { ...bounds, leastProof: { ...leastProof, elsewhere: leastProof.elsewhere.slice(1) } },
      { ...bounds, greatestProof: { ...greatestProof, cut: [] } },
      { ...bounds, greatestProof: { ...greatestProof, paths: greatestProof.paths.slice(1) } },
    ];
    for (const one of wrong) expect(checkProof(seeded, held, one)).not.toEqual([]);
  });
});

describe('a part of the worked case', () => {
  it.each([
    ['GG01', 40, 20, 40],
    ['GG02', 45, 25, 45],
    ['DD01', 70, 0, 40],
  ])('%s, of %d carats, holds from %d to %d suspect ones', (number, all, least, greatest) => {
    const arc = shipmentArc(seeded.network, number as CertificateNumber)!;
    expect(boundsOf(seeded, [arc])).toMatchObject({ carats: ct(all), least: ct(least), greatest: ct(greatest) });
  });

  it('given the day between both of its departures, G holds from 40 to 60 of the 60 carats left', () => {
    const between = holdingArcs(seeded, new Set([G]), '2004-08-03' as LocalDate);
    expect(boundsOf(seeded, between)).toMatchObject({ carats: ct(60), least: ct(40), greatest: ct(60) });
  });

  it('given all three, they hold all 80 on any day on which nothing is under way', () => {
    const all = holdingArcs(seeded, new Set([G, D, B]), '2004-08-03' as LocalDate);
    expect(boundsOf(seeded, all)).toMatchObject({ least: ct(80), greatest: ct(80) });
  });
});

function ct(whole: number): ReturnType<typeof carats> {
  return carats(whole * 100);
}

function supply(to: ParticipantCode, whole: number, reference: string): Movements['supplies'][number] {
  const isSuspect = reference === 'suspect';
  const from = (isSuspect ? '2004-07-02' : '2004-07-01') as LocalDate;
  return { kind: isSuspect ? 'production' : 'opening-stock', to, from, until: null, carats: ct(whole), reference };
}

function sent(number: string, from: ParticipantCode, to: ParticipantCode, whole: number, day: number): Consignment {
  return {
    number: number as CertificateNumber,
    dispatch: { from, on: `2004-08-0${String(day)}` as LocalDate, carats: ct(whole), position: day },
    arrivals: [{ by: to, on: `2004-08-0${String(day + 1)}` as LocalDate, carats: ct(whole), position: day + 1 }],
    sources: [],
  };
}

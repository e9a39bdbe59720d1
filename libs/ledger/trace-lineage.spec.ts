import { carats, type Carats, type Position, type Revision } from '@kp/kernel';
import {
  EVENT_CATALOGUE,
  evolveCertificate,
  initialCertificateState,
  LINKS_FOR_EACH,
  USUALLY_TRACED,
  type CertificateEvent,
  type CertificateNumber,
  type CertificateState,
  type CertifiedContent,
  type LineageTrace,
  type ParticipantCode,
  type TraceDirection,
} from '@kp/scheme';
import type { Folded } from './ledger';
import { traceLineage } from './trace-lineage';

const numbered = (name: string | number): CertificateNumber => `EU${String(name)}` as CertificateNumber;

/** The example without what it says of other certificates. */
function ownStones(content: CertifiedContent): CertifiedContent {
  const told = Object.entries(content).filter(([name]) => !['sendsOn', 'replaces', 'sources'].includes(name));
  return Object.fromEntries(told) as unknown as CertifiedContent;
}

/** From which certificate, to which, and how much of it in hundredths of a carat. */
type Move = readonly [source: CertificateNumber, by: CertificateNumber, hundredths: number];

/** Certificates that were issued out of each other, as their own histories tell it. */
function certificatesOf(moves: readonly Move[]): ReadonlyMap<CertificateNumber, Folded<CertificateState>> {
  const numbers = new Set(moves.flatMap(([source, by]) => [source, by]));
  return new Map(
    [...numbers].map((number) => {
      const own = moves.filter(([, by]) => by === number);
      const data = ownStones(EVENT_CATALOGUE['certificate.issued'].example.data);
      const sources = own.map(([certificate, , weight]) => ({
        certificate,
        hs: '7102.31' as const,
        carats: carats(weight),
      }));
      const country = 'ZA' as ParticipantCode;
      const issued: CertificateEvent = {
        type: 'certificate.issued',
        version: 1,
        data: { ...data, number, origin: { kind: 'single', country }, sources },
      };
      const drawn = moves
        .filter(([source]) => source === number)
        .map(([, by, weight]): CertificateEvent => {
          const { example } = EVENT_CATALOGUE['certificate.drawn-from'];
          return { ...example, data: { ...example.data, number, by, carats: carats(weight) } };
        });
      const state = [issued, ...drawn].reduce(evolveCertificate, initialCertificateState);
      return [number, { state, revision: 0 as Revision, position: 1 as Position, events: [] }];
    }),
  );
}

async function trace(
  moves: readonly Move[],
  number: CertificateNumber,
  direction: TraceDirection,
  withheld?: CertificateNumber,
): Promise<LineageTrace | undefined> {
  const certificates = certificatesOf(moves);
  const certificateAt = (asked: CertificateNumber): Promise<Folded<CertificateState> | undefined> =>
    Promise.resolve(asked === withheld ? undefined : certificates.get(asked));
  return traceLineage({ certificateAt, followersOf: () => [] }, { number, direction });
}

const steps = (found: LineageTrace | undefined): unknown => found?.certificates.map((one) => [one.number, one.depth]);
const weights = (found: LineageTrace | undefined): unknown =>
  found?.links.map(({ source, by, carats: weight }): [string, string, Carats] => [source, by, weight]);

const [A, B, C, D, E] = ['A', 'B', 'C', 'D', 'E'].map(numbered) as [
  CertificateNumber,
  CertificateNumber,
  CertificateNumber,
  CertificateNumber,
  CertificateNumber,
];

/** A and B are mixed into C, which is split into D and E; D takes from A directly, too. */
const moves: readonly Move[] = [
  [A, C, 600],
  [B, C, 400],
  [C, D, 700],
  [A, D, 50],
  [C, E, 100],
];

describe('a trace', () => {
  it('up, leads over all steps to where the stones were mined, each certificate and each draw once', async () => {
    const found = await trace(moves, D, 'up');
    expect(steps(found)).toEqual([
      [D, 0],
      [A, 1],
      [C, 1],
      [B, 2],
    ]);
    expect(weights(found)).toEqual([
      [A, D, 50],
      [C, D, 700],
      [A, C, 600],
      [B, C, 400],
    ]);
    expect(found).toMatchObject({ complete: true });
    expect(found?.certificates.map(({ origin }) => origin)).toEqual(['ZA', 'ZA', 'ZA', 'ZA']);
  });

  it('down, leads over all steps to where they went', async () => {
    const found = await trace(moves, B, 'down');
    expect(steps(found)).toEqual([
      [B, 0],
      [C, 1],
      [D, 2],
      [E, 2],
    ]);
    expect(weights(found)).toEqual([
      [B, C, 400],
      [C, D, 700],
      [C, E, 100],
    ]);
  });

  it('down, tells apart what is only set aside for a certificate that is not issued', async () => {
    const found = await trace(moves, C, 'down', E);
    expect(steps(found)).toEqual([
      [C, 0],
      [D, 1],
    ]);
    expect(found?.links.map(({ by, issued }) => [by, issued])).toEqual([
      [D, true],
      [E, false],
    ]);
  });

  it('of a number that nobody knows, is none; of one without sources, is itself', async () => {
    expect(await trace(moves, numbered('X'), 'up')).toBeUndefined();
    expect(await trace(moves, A, 'up')).toMatchObject({
      certificates: [{ number: A, depth: 0 }],
      links: [],
      circles: [],
    });
  });

  it('ends on a circle, which no rule would let in', async () => {
    const circle: readonly Move[] = [
      [A, B, 1],
      [B, C, 1],
      [C, A, 1],
    ];
    for (const direction of ['up', 'down'] as const) {
      const found = await trace(circle, A, direction);
      expect(found?.certificates).toHaveLength(3);
      expect(found?.links).toHaveLength(3);
      expect(found?.circles).toEqual([direction === 'up' ? [A, C, B] : [A, B, C]]);
    }
  });

  it('of more certificates than one answer holds, is cut off and says so', async () => {
    const many = Array.from({ length: USUALLY_TRACED }, (_, index): Move => [A, numbered(index), 1]);
    const exact = await trace(many.slice(1), A, 'down');
    expect([exact?.certificates.length, exact?.links.length, exact?.complete]).toEqual([
      USUALLY_TRACED,
      USUALLY_TRACED - 1,
      true,
    ]);
    const cut = await trace(many, A, 'down');
    expect([cut?.certificates.length, cut?.links.length, cut?.complete]).toEqual([
      USUALLY_TRACED,
      USUALLY_TRACED - 1,
      false,
    ]);
  });

  it('holds no more links than so many for each certificate', async () => {
    const tangled = Array.from({ length: 40 }, (_, from) =>
      Array.from({ length: 40 }, (__, to): Move => [numbered(100 + from), numbered(200 + to), 1]),
    ).flat();
    const roots = Array.from({ length: 40 }, (_, to): Move => [A, numbered(100 + to), 1]);
    const found = await trace([...roots, ...tangled], A, 'down');
    expect([found?.certificates.length, found?.links.length, found?.complete]).toEqual([81, 1640, true]);
    const certificateAt = (asked: CertificateNumber): Promise<Folded<CertificateState> | undefined> =>
      Promise.resolve(certificatesOf([...roots, ...tangled]).get(asked));
    const cut = await traceLineage(
      { certificateAt, followersOf: () => [] },
      { number: A, direction: 'down', limit: 81 },
    );
    expect([cut?.links.length, cut?.complete]).toEqual([81 * LINKS_FOR_EACH, false]);
  });
});

import { MemoryEventStore } from '@kp/event-store/memory';
import { carats, usDollars, type Actor, type Instant, type LocalDate } from '@kp/kernel';
import {
  certificateStream,
  heldBy,
  remainingOf,
  type CertificateContent,
  type CertificateNumber,
  type ParticipantCode,
  type SchemeCommand,
} from '@kp/scheme';
import { commandIdOf } from './command-id';
import { Ledger } from './ledger';
import type { Outcome } from './outcome';

const ZA = 'ZA' as ParticipantCode;
const AE = 'AE' as ParticipantCode;
const SOURCE = 'ZA00000001' as CertificateNumber;
const RE_EXPORT = 'AE00000001' as CertificateNumber;
const NOW = '2004-03-10T08:00:00.000Z' as Instant;
const DAY = '2004-03-01' as LocalDate;

const chair: Actor = { id: 'chair', roles: ['chair'] };
const exporter = (participant: ParticipantCode): Actor => ({
  id: `exports-${participant}`,
  roles: ['exporting-authority'],
  participant,
});
const importer: Actor = { id: 'imports-AE', roles: ['importing-authority'], participant: AE };

const since = { effectiveFrom: '2003-01-01' as LocalDate, certainty: 'stated', source: 'test' } as const;
const places = [ZA, AE].flatMap((participant): SchemeCommand[] => [
  { type: 'AdmitParticipant', data: { participant, name: participant, kind: 'state', producer: true, ...since } },
  { type: 'AssignPrefix', data: { participant, prefix: participant, effectiveUntil: null, ...since } },
]);

const lines = [{ hs: '7102.31', carats: carats(10_000), valueUsd: usDollars(1_000_000) }] as const;

const issue = (number: CertificateNumber, changes: Partial<CertificateContent> = {}): SchemeCommand => ({
  type: 'IssueCertificate',
  data: {
    number,
    issuer: ZA,
    issuingAuthority: 'Authority',
    destination: AE,
    exporter: { name: 'Exporter', address: 'Street' },
    importer: { name: 'Importer', address: 'Street' },
    origin: { kind: 'single', country: ZA },
    issuedOn: DAY,
    expiresOn: '2004-04-30' as LocalDate,
    lines,
    parcels: 1,
    purpose: 'commercial',
    languages: ['en'],
    specimen: '2003',
    ...changes,
  },
});

const draw = (by: CertificateNumber, weight: number): SchemeCommand => ({
  type: 'DrawFromCertificate',
  data: { number: SOURCE, by, hs: '7102.31', carats: carats(weight) },
});

describe('stones that are drawn through several servers at once', () => {
  let servers: readonly [Ledger, Ledger];
  let sent = 0;

  const send = (server: Ledger, actor: Actor, command: SchemeCommand): Promise<Outcome> => {
    sent += 1;
    return server.execute({ id: commandIdOf(actor.id, String(sent)), command, actor });
  };
  const source = async () => {
    const folded = await servers[0].stateAt(certificateStream(SOURCE));
    if (folded === undefined) throw new Error('The source is not there.');
    return folded.state;
  };

  beforeEach(async () => {
    const clock = { now: () => NOW };
    const store = new MemoryEventStore({ clock });
    servers = [new Ledger({ store, clock }), new Ledger({ store, clock })];
    const [server] = servers;
    for (const command of places) await send(server, chair, command);
    await send(server, exporter(ZA), issue(SOURCE));
    await send(server, exporter(ZA), {
      type: 'ValidateCertificate',
      data: { number: SOURCE, seals: [{ container: 'C', seal: 'S' }] },
    });
    await send(server, exporter(ZA), {
      type: 'DispatchCertificate',
      data: { number: SOURCE, transportMode: 'post', carrier: null },
    });
    const observed = {
      arrivedOn: NOW.slice(0, 10) as LocalDate,
      parcels: 1,
      carats: carats(10_000),
      valueUsd: null,
      lines: null,
      importer: null,
      exporter: null,
      sealsIntact: true,
      remarks: null,
    };
    await send(server, importer, {
      type: 'ConfirmImport',
      data: { number: SOURCE, confirmation: 'C-1', authority: 'Customs', observed },
    });
    expect((await source()).status).toBe('confirmed');
  });

  it('never come to a carat more than the source holds', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const by = `AE${String(index).padStart(8, '0')}` as CertificateNumber;
        return send(index % 2 === 0 ? servers[0] : servers[1], exporter(AE), draw(by, 300));
      }),
    );
    expect(outcomes.filter(({ kind }) => kind === 'recorded')).toHaveLength(33);
    expect(
      outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? outcome.rejections.map(({ code }) => code) : [])),
    ).toEqual(Array.from({ length: 17 }, () => 'more-than-remains'));
    expect(remainingOf('7102.31', await source())).toBe(100);
  });

  it('are not given back while a certificate is issued out of them, whichever of the two comes first', async () => {
    const release: SchemeCommand = {
      type: 'ReleaseDraw',
      data: { number: SOURCE, by: RE_EXPORT, hs: '7102.31', carats: carats(10_000) },
    };
    const reExport = issue(RE_EXPORT, {
      issuer: AE,
      destination: ZA,
      sources: [{ certificate: SOURCE, hs: '7102.31', carats: carats(10_000) }],
    });
    const [server] = servers;
    await send(server, exporter(AE), draw(RE_EXPORT, 10_000));
    const [released, refused] = await Promise.all([
      send(server, exporter(AE), release),
      send(server, exporter(AE), reExport),
    ]);
    expect([released.kind, refused]).toMatchObject([
      'recorded',
      { kind: 'rejected', rejections: [{ code: 'not-drawn' }] },
    ]);

    await send(server, exporter(AE), draw(RE_EXPORT, 10_000));
    const [issued, kept] = await Promise.all([
      send(server, exporter(AE), reExport),
      send(server, exporter(AE), release),
    ]);
    expect([issued.kind, kept]).toMatchObject([
      'recorded',
      { kind: 'rejected', rejections: [{ code: 'draw-in-use' }] },
    ]);
    expect(heldBy(RE_EXPORT, '7102.31', await source())).toBe(10_000);
  });
});

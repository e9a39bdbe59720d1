import type { Actor, Position } from '@kp/kernel';
import type { CertificateNumber, DeliveryOutcome, NoticeFact, SchemeCommand } from '@kp/scheme';
import { noticeIdOf } from '@kp/scheme';
import { AE, admitThree, confirm, importing, exporting, numbered, send, ZA } from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { NoticeQueries, type NoticeFilter } from './queries';

const ledger: Actor = { id: 'ledger', roles: ['ledger'] };
let world: RecordedWorld;
let notices: NoticeQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  notices = new NoticeQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

const raise = (certificate: CertificateNumber, fact: NoticeFact, revision: number): SchemeCommand => ({
  type: 'RaiseNotice',
  data: {
    certificate,
    fact,
    cause: `event-${String(revision)}`,
    revision,
    from: fact === 'certificate.dispatched' ? ZA : AE,
    contradicts: fact === 'certificate.import-confirmed',
  },
});

const report = (
  certificate: CertificateNumber,
  outcome: DeliveryOutcome,
  remarks: string | null = null,
): SchemeCommand => ({ type: 'ReportDelivery', data: { notice: noticeIdOf(certificate, 2), outcome, remarks } });

const idsOf = (filter: NoticeFilter, asOf?: Position): readonly string[] =>
  notices.list(filter, { limit: 10, ...(asOf === undefined ? {} : { asOf }) }).items.map(({ notice }) => notice);

describe('a notice', () => {
  it('stands under its addressee with its fact, and as it stood at any position', async () => {
    await send(world, numbered(1));
    const raised = await world.act('2004-03-02', ledger, raise(numbered(1), 'certificate.dispatched', 2));
    await world.act('2004-03-02', ledger, report(numbered(1), 'failed', 'No answer.'));
    const tried = await world.act('2004-03-02', ledger, report(numbered(1), 'pending'));
    const done = await world.act('2004-03-03', importing(AE), report(numbered(1), 'delivered'));
    await world.fold();

    const { items } = notices.list({ participant: AE }, { limit: 10 });
    expect(items).toEqual([
      {
        notice: 'ZA0000001.2',
        certificate: numbered(1),
        fact: 'certificate.dispatched',
        cause: 'event-2',
        revision: 2,
        from: ZA,
        to: AE,
        role: 'importing-authority',
        contradicts: false,
        raisedOn: '2004-03-02',
        state: 'delivered',
        attempts: 2,
        remarks: null,
        firstPosition: raised,
        lastPosition: done,
      },
    ]);
    const at = (asOf: Position) => notices.list({}, { limit: 10, asOf }).items[0];
    expect(at(raised)).toMatchObject({ state: 'pending', attempts: 0, lastPosition: raised });
    expect(at(tried)).toMatchObject({ state: 'pending', attempts: 2 });
    expect(idsOf({ state: 'pending' })).toEqual([]);
    expect(idsOf({ state: 'pending' }, tried)).toEqual(['ZA0000001.2']);
    expect(idsOf({ state: 'delivered' }, tried)).toEqual([]);
  });

  it('is found by addressee, hat, certificate, fact and what came before, in the order of raising', async () => {
    for (const serial of [1, 2]) {
      await send(world, numbered(serial));
      await world.act('2004-03-02', ledger, raise(numbered(serial), 'certificate.dispatched', 2));
    }
    await world.act('2004-03-06', importing(AE), confirm(numbered(1), 'c1'));
    const before = await world.store.head();
    await world.act('2004-03-06', ledger, raise(numbered(1), 'certificate.import-confirmed', 3));
    await world.act('2004-03-07', exporting(ZA), {
      type: 'ReportDelivery',
      data: { notice: noticeIdOf(numbered(1), 3), outcome: 'not-readable', remarks: 'Empty.' },
    });
    await world.fold();

    expect(idsOf({})).toEqual(['ZA0000001.2', 'ZA0000002.2', 'ZA0000001.3']);
    expect(idsOf({ participant: ZA })).toEqual(['ZA0000001.3']);
    expect(idsOf({ participant: AE, role: 'exporting-authority' })).toEqual([]);
    expect(idsOf({ certificate: numbered(1), fact: 'certificate.dispatched' })).toEqual(['ZA0000001.2']);
    expect(idsOf({ after: before })).toEqual(['ZA0000001.3']);
    expect(notices.list({ state: 'not-readable' }, { limit: 10 }).items).toMatchObject([
      { contradicts: true, remarks: 'Empty.', attempts: 0 },
    ]);
    const first = notices.list({}, { limit: 2 });
    expect(notices.list({}, { limit: 2, after: first.next ?? '' }).items.map(({ notice }) => notice)).toEqual([
      'ZA0000001.3',
    ]);
  });
});

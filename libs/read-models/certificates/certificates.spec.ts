import type { LocalDate, Position } from '@kp/kernel';
import {
  AE,
  admitThree,
  BE,
  confirm,
  dispatch,
  exporting,
  importing,
  issue,
  numbered,
  send,
  validate,
  ZA,
} from '../testing/certificate-acts';
import { RecordedWorld } from '../testing/recorded-world';
import { CertificateQueries } from './queries';

let world: RecordedWorld;
let certificates: CertificateQueries;

beforeEach(async () => {
  world = new RecordedWorld();
  certificates = new CertificateQueries(world.readModels);
  await admitThree(world);
});

afterEach(() => {
  world.close();
});

describe('a certificate in its read model', () => {
  it('given its whole life, tells what the paper says and how it stands, as of each of its events', async () => {
    const number = numbered(1);
    const issued = await world.act('2004-03-01', exporting(ZA), issue(number));
    const validated = await world.act('2004-03-02', exporting(ZA), validate(number));
    const dispatched = await world.act('2004-03-03', exporting(ZA), dispatch(number));
    const confirmed = await world.act('2004-03-06', importing(AE), confirm(number, 'c1'));
    await world.fold();

    expect(certificates.byNumber(number)).toMatchObject({
      position: confirmed,
      value: {
        number,
        status: 'confirmed',
        content: {
          issuer: ZA,
          destination: AE,
          exporter: 'First exporter',
          origin: { kind: 'single', country: ZA },
          carats: 200_000,
          valueUsd: 32_400_000,
          parcels: 2,
          replaces: null,
        },
        validatedOn: '2004-03-02',
        dispatchedOn: '2004-03-03',
        confirmedOn: '2004-03-06',
        arrivedOn: '2004-03-05',
        confirmedBy: AE,
        endedOn: null,
        confirmations: 1,
        refusals: 0,
        revision: 3,
        firstPosition: issued,
        lastPosition: confirmed,
        synthetic: false,
      },
    });
    const statusAt = (asOf: Position) => certificates.byNumber(number, { asOf }).value?.status;
    expect([issued, validated, dispatched, confirmed].map(statusAt)).toEqual([
      'issued',
      'validated',
      'dispatched',
      'confirmed',
    ]);
    expect(certificates.byNumber(number, { asOf: validated }).value).toMatchObject({
      dispatchedOn: null,
      confirmedOn: null,
      revision: 1,
      lastPosition: validated,
    });
  });

  it('given transit, an arrival and a detention, tells where the shipment is, as of each of them', async () => {
    const number = numbered(7);
    const seen = { number, authority: 'Office', sealsIntact: true, sealsRead: null, remarks: null };
    await send(world, number);
    const inTransit = await world.act('2004-03-03', importing(BE), {
      type: 'RecordTransitEntry',
      data: { ...seen, place: BE, enteredOn: '2004-03-03' as LocalDate },
    });
    const onward = await world.act('2004-03-04', importing(BE), {
      type: 'RecordTransitExit',
      data: { ...seen, place: BE, leftOn: '2004-03-04' as LocalDate },
    });
    const arrived = await world.act('2004-03-05', importing(AE), {
      type: 'RecordArrival',
      data: { ...seen, arrivedOn: '2004-03-05' as LocalDate },
    });
    const detained = await world.act('2004-03-06', importing(AE), {
      type: 'DetainShipment',
      data: { number, authority: 'Import office', ground: 'undeclared', remarks: null },
    });
    const forfeited = await world.act('2004-04-06', importing(AE), {
      type: 'ForfeitShipment',
      data: { number, authority: 'Import office', legalBasis: 'Order of a court' },
    });
    await world.fold();
    const at = (asOf: Position) => {
      const { value } = certificates.byNumber(number, { asOf });
      return [value?.status, value?.stage, value?.place, value?.placeSince];
    };
    expect([inTransit, onward, arrived, detained, forfeited].map(at)).toEqual([
      ['dispatched', 'in-transit', BE, '2004-03-03'],
      ['dispatched', 'under-way', BE, '2004-03-04'],
      ['dispatched', 'arrived', AE, '2004-03-05'],
      ['dispatched', 'detained', AE, '2004-03-06'],
      ['forfeited', 'forfeited', AE, '2004-04-06'],
    ]);
    expect(certificates.byNumber(number).value).toMatchObject({ endedOn: '2004-04-06', fakeReports: 0 });
    const found = (filter: Parameters<CertificateQueries['list']>[0]) =>
      certificates.list(filter, { limit: 10 }).items.map((item) => item.number);
    expect(found({ stage: 'forfeited' })).toEqual([number]);
    expect(found({ stage: 'in-transit' })).toEqual([]);
    expect(found({ place: AE })).toEqual([number]);
  });

  it('given only the report of a fake, is a number without content', async () => {
    const number = numbered(8);
    await world.act('2004-03-06', importing(AE), {
      type: 'ReportFake',
      data: {
        number,
        authority: 'Import office',
        ground: 'security-features',
        presentedBy: null,
        carats: null,
        remarks: null,
      },
    });
    await world.fold();
    expect(certificates.byNumber(number).value).toMatchObject({
      status: 'reported-fake',
      content: null,
      stage: 'unseen',
      place: null,
      fakeReports: 1,
    });
  });

  it('given only a confirmation, is a number without content, until its issue comes', async () => {
    const number = numbered(2);
    const orphan = await world.act('2004-03-06', importing(AE), confirm(number, 'c1'));
    await world.fold();
    expect(certificates.byNumber(number).value).toMatchObject({ status: 'unknown', content: null, confirmations: 1 });

    await send(world, number);
    await world.fold();
    expect(certificates.byNumber(number).value).toMatchObject({ status: 'confirmed', content: { issuer: ZA } });
    expect(certificates.byNumber(number, { asOf: orphan }).value).toMatchObject({ status: 'unknown', content: null });
  });

  it('given a replacement, points to its successor, which points back', async () => {
    const [old, successor] = [numbered(3), numbered(4)];
    await world.act('2004-03-01', exporting(ZA), issue(old));
    await world.act('2004-03-01', exporting(ZA), issue(successor, { replaces: old }));
    await world.act('2004-03-02', exporting(ZA), {
      type: 'ReplaceCertificate',
      data: { number: old, replacedBy: successor, reason: 'mistyped' },
    });
    await world.fold();
    expect(certificates.byNumber(old).value).toMatchObject({
      status: 'replaced',
      replacedBy: successor,
      endedOn: '2004-03-02',
    });
    expect(certificates.byNumber(successor).value?.content?.replaces).toBe(old);
  });

  it('is unknown to whoever asks as of a position before its first event', async () => {
    const before = await world.store.head();
    await world.act('2004-03-01', exporting(ZA), issue(numbered(5)));
    await world.fold();
    expect(certificates.byNumber(numbered(5), { asOf: before }).value).toBeUndefined();
    expect(() => certificates.byNumber(numbered(5), { asOf: 9_999 as Position })).toThrow('not yet to 9999');
  });
});

describe('the list of certificates', () => {
  it('stays as of its first page, however much is recorded between the pages', async () => {
    for (let serial = 1; serial <= 5; serial += 1) {
      await world.act('2004-03-01', exporting(ZA), issue(numbered(serial)));
    }
    await world.fold();
    const first = certificates.list({ status: 'issued' }, { limit: 2 });
    expect(first.items.map(({ number }) => number)).toEqual([numbered(1), numbered(2)]);

    // A later one, one that leaves the filter, and one that has just begun to fit it.
    await world.act('2004-03-02', exporting(ZA), validate(numbered(4)));
    await world.act('2004-03-02', exporting(ZA), issue(numbered(6)));
    await world.fold();
    const second = certificates.list({ status: 'issued' }, { limit: 2, after: first.next ?? '' });
    const third = certificates.list({ status: 'issued' }, { limit: 2, after: second.next ?? '' });
    expect([...second.items, ...third.items].map(({ number, status }) => [number, status])).toEqual([
      [numbered(3), 'issued'],
      [numbered(4), 'issued'],
      [numbered(5), 'issued'],
    ]);
    expect([second.position, third.position, third.next]).toEqual([first.position, first.position, null]);
    expect(certificates.list({ status: 'validated' }, { limit: 10 }).items.map(({ number }) => number)).toEqual([
      numbered(4),
    ]);
  });

  it('is filtered by issuer, destination, status, date of issue and origin in a simulator', async () => {
    await world.act('2004-03-01', exporting(ZA), issue(numbered(1)));
    await world.act(
      '2004-06-01',
      exporting(ZA),
      issue(numbered(2), {
        destination: BE,
        issuedOn: '2004-06-01' as LocalDate,
        expiresOn: '2004-07-30' as LocalDate,
      }),
      true,
    );
    await world.act('2004-06-02', exporting(ZA), validate(numbered(2)), true);
    await world.act(
      '2004-03-01',
      importing(AE),
      confirm(numbered(9), 'orphan', { arrivedOn: '2004-02-27' as LocalDate }),
    );
    await world.fold();
    const numbers = (filter: Parameters<CertificateQueries['list']>[0]) =>
      certificates.list(filter, { limit: 10 }).items.map(({ number }) => number);
    expect(numbers({})).toEqual([numbered(1), numbered(2), numbered(9)]);
    expect(numbers({ issuer: ZA })).toEqual([numbered(1), numbered(2)]);
    expect(numbers({ destination: BE })).toEqual([numbered(2)]);
    expect(numbers({ status: 'unknown' })).toEqual([numbered(9)]);
    expect(numbers({ issuedFrom: '2004-03-02' as LocalDate })).toEqual([numbered(2)]);
    expect(numbers({ issuedTo: '2004-03-01' as LocalDate })).toEqual([numbered(1)]);
    expect(numbers({ synthetic: true })).toEqual([numbered(2)]);
    expect(certificates.countsByStatus({ issuer: ZA }).value).toEqual([
      { status: 'issued', certificates: 1 },
      { status: 'validated', certificates: 1 },
    ]);
  });

  it('refuses a cursor of another list, and a page too large', () => {
    return world.fold().then(() => {
      expect(() => certificates.list({}, { limit: 2, after: 'bm90IGEgY3Vyc29y' })).toThrow('not the cursor');
      expect(() => certificates.list({}, { limit: 1_001 })).toThrow(RangeError);
    });
  });
});

describe('counts of issued certificates', () => {
  it('count every one by year and issuer, voided ones too, as of any position', async () => {
    await world.act('2004-03-01', exporting(ZA), issue(numbered(1)));
    const early = await world.act('2004-03-02', exporting(ZA), {
      type: 'VoidCertificate',
      data: { number: numbered(1), reason: 'mistyped' },
    });
    await world.act(
      '2005-03-01',
      exporting(ZA),
      issue(numbered(2), {
        issuedOn: '2005-03-01' as LocalDate,
        expiresOn: '2005-04-01' as LocalDate,
      }),
      true,
    );
    await world.act(
      '2005-03-01',
      exporting(AE),
      issue(numbered(3, AE), {
        issuer: AE,
        destination: BE,
        issuedOn: '2005-03-01' as LocalDate,
        expiresOn: '2005-04-01' as LocalDate,
      }),
    );
    await world.fold();
    const amounts = { carats: 200_000, valueUsd: 32_400_000 };
    expect(certificates.issuedByYearAndIssuer().value).toEqual([
      { year: 2004, issuer: ZA, certificates: 1, ...amounts, synthetic: 0 },
      { year: 2005, issuer: AE, certificates: 1, ...amounts, synthetic: 0 },
      { year: 2005, issuer: ZA, certificates: 1, ...amounts, synthetic: 1 },
    ]);
    expect(certificates.issuedByYearAndIssuer({ asOf: early }).value).toHaveLength(1);
    expect(certificates.issuedIn(2005).value).toEqual({ certificates: 2, synthetic: 1 });
    expect(certificates.issuedIn(2005, { asOf: early }).value).toEqual({ certificates: 0, synthetic: 0 });
  });
});

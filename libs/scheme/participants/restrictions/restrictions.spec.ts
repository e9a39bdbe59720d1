import type { LocalDate } from '@kp/kernel';
import { issue, NUMBER, nothingIssued } from '../../testing/certificate-story';
import { restrictionImposed } from '../../testing/record-of-2003';
import { actor, type Act } from '../../testing/scenario';
import type { CertificateNumber } from '../../certificates/events';
import type { ParticipantCode } from '../../participant-code';
import type { StatedShipment, TradeQuestion } from '../permission';
import type {
  ApproveShipment,
  ImposeTradeRestriction,
  LiftTradeRestriction,
  NarrowTradeRestriction,
  WithdrawShipmentApproval,
} from './commands';

const south = 'ZA' as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;
const chair: Act = { as: actor('chair'), at: '2010-01-01T10:00:00.000Z' };
const monitor: Act = { as: actor('working-group'), at: '2010-01-01T10:00:00.000Z' };
const named = { participant: south, restriction: 'work-plan' };

const impose = (changes: Partial<ImposeTradeRestriction['data']>): ImposeTradeRestriction => ({
  type: 'ImposeTradeRestriction',
  data: {
    ...named,
    scope: 'participant',
    effect: 'refuse',
    effectiveFrom: day('2004-01-01'),
    effectiveUntil: null,
    legalBasis: 'Work plan',
    ...changes,
  },
});
const narrow = (changes: Partial<NarrowTradeRestriction['data']>): NarrowTradeRestriction => ({
  type: 'NarrowTradeRestriction',
  data: {
    ...named,
    effectiveFrom: day('2005-01-01'),
    effect: 'refuse',
    exempt: ['West'],
    legalBasis: 'Written procedure',
    ...changes,
  },
});
const lift = (effectiveFrom: string): LiftTradeRestriction => ({
  type: 'LiftTradeRestriction',
  data: { ...named, effectiveFrom: day(effectiveFrom), legalBasis: 'Notice' },
});
const approve = (changes: Partial<ApproveShipment['data']> = {}): ApproveShipment => ({
  type: 'ApproveShipment',
  data: {
    ...named,
    certificate: NUMBER,
    approval: '7',
    approvedBy: 'Monitor',
    effectiveFrom: day('2004-02-01'),
    effectiveUntil: null,
    ...changes,
  },
});
const withdraw = (effectiveFrom: string): WithdrawShipmentApproval => ({
  type: 'WithdrawShipmentApproval',
  data: { ...named, certificate: NUMBER, effectiveFrom: day(effectiveFrom), reason: 'Other stones' },
});

const question = (date: string, stated: StatedShipment = {}, importer = 'EU'): TradeQuestion => ({
  exporter: south,
  importer: importer as ParticipantCode,
  origin: { kind: 'single', country: south },
  date: day(date),
  stated,
});
const party = (name: string, registration?: string) => ({
  name,
  address: '1 Street',
  ...(registration === undefined ? {} : { registration }),
});

describe('the scope of a restriction', () => {
  it('given a mine that is barred, bars its stones, and those of which no mine is stated', () => {
    const history = nothingIssued().having(impose({ scope: 'mine', subject: 'Marange' }), chair);
    expect(history.permission(question('2004-03-01', { mine: 'MARANGE' }))).toMatchObject({
      allowed: false,
      reasons: [{ code: 'refuse', side: 'origin', scope: 'mine', subject: 'Marange' }],
    });
    expect(history.permission(question('2004-03-01', { mine: 'Murowa' }))).toEqual({ allowed: true, reasons: [] });
    expect(history.permission(question('2004-03-01')).reasons).toMatchObject([
      { code: 'place-not-stated', bars: true },
    ]);
    expect(history.permission({ ...question('2004-03-01'), origin: { kind: 'mixed' } }).allowed).toBe(true);
  });

  it('given vigilance over a zone, asks for it also where no zone is stated, and bars nothing', () => {
    const history = nothingIssued().having(
      impose({ scope: 'zone', subject: 'North', effect: 'enhanced-vigilance' }),
      chair,
    );
    expect(history.permission(question('2004-03-01'))).toMatchObject({
      allowed: true,
      reasons: [{ code: 'enhanced-vigilance' }],
    });
  });

  it('given a company, weighs on its Participant’s side alone, by name or number', () => {
    const history = nothingIssued().having(impose({ scope: 'company', subject: 'ZA-E-1' }), chair);
    const allowed = (stated: StatedShipment): boolean => history.permission(question('2004-03-01', stated)).allowed;
    expect(allowed({ exporter: party('Any', 'ZA-E-1') })).toBe(false);
    expect(allowed({ exporter: party('za e 1') })).toBe(false);
    expect(allowed({ exporter: party('Any', 'ZA-E-2'), importer: party('Other', 'ZA-E-1') })).toBe(true);
    expect(allowed({})).toBe(true);
  });

  it('given a party, weighs on whichever side it stands, and is told once', () => {
    const history = nothingIssued().having(impose({ scope: 'party', subject: 'Some Trader' }), chair);
    const asked = question('2004-03-01', { exporter: party('Any'), importer: party('some trader') });
    expect(history.permission(asked).reasons).toMatchObject([{ code: 'refuse', side: 'exporter', scope: 'party' }]);
    const elsewhere = { ...asked, exporter: 'AE' as ParticipantCode };
    expect(history.permission(elsewhere).reasons).toMatchObject([{ side: 'origin' }]);
  });

  it('given a scope that needs a subject and has none, or has one that it needs not, is refused', () => {
    for (const data of [impose({ scope: 'mine' }), impose({ scope: 'origin', subject: 'Marange' })]) {
      const { rejections } = nothingIssued().when(data, chair);
      expect(rejections).toMatchObject([{ code: 'subject-out-of-scope', pointer: '/subject' }]);
    }
    expect(nothingIssued().when(impose({ scope: 'zone', subject: ' ' }), chair).codes).toEqual(['text-missing']);
  });

  it('given an end before its beginning, is refused', () => {
    const { rejections } = nothingIssued().when(impose({ effectiveUntil: day('2003-12-31') }), chair);
    expect(rejections).toMatchObject([{ code: 'dates-out-of-order', pointer: '/effectiveUntil' }]);
  });
});

describe('narrowing', () => {
  const suspended = nothingIssued().having(impose({}), chair);

  it('leaves out the zones that it names, from its day on, also for whoever ships their stones', () => {
    const history = suspended.having(narrow({}), chair);
    expect(history.permission(question('2004-12-31', { zone: 'West' })).allowed).toBe(false);
    expect(history.permission(question('2005-01-01', { zone: 'west' }))).toEqual({ allowed: true, reasons: [] });
    expect(history.permission(question('2005-01-01', { zone: 'East' })).allowed).toBe(false);
    expect(history.permission(question('2005-01-01')).allowed).toBe(false);
  });

  it('asks for less from its day on, by its own legal basis', () => {
    const history = suspended.having(narrow({ effect: 'enhanced-vigilance', exempt: [] }), chair);
    expect(history.permission(question('2005-01-01'))).toMatchObject({
      allowed: true,
      reasons: [{ code: 'enhanced-vigilance', legalBasis: 'Written procedure' }],
    });
  });

  it('never asks for more, leaves out no less, and comes after the one before it', () => {
    const history = suspended.having(narrow({}), chair);
    const codes = (changes: Partial<NarrowTradeRestriction['data']>): readonly string[] =>
      history.when(narrow({ effectiveFrom: day('2006-01-01'), ...changes }), chair).codes;
    expect(codes({})).toEqual(['restriction-not-narrowed']);
    expect(codes({ exempt: ['East', 'South'] })).toEqual(['restriction-not-narrowed']);
    expect(codes({ exempt: ['West', 'East'] })).toEqual([]);
    expect(codes({ effect: 'prior-approval' })).toEqual([]);
    expect(codes({ effectiveFrom: day('2005-01-01'), exempt: ['West', 'East'] })).toEqual(['dates-out-of-order']);
    expect(history.when(lift('2004-06-01'), chair).codes).toEqual(['dates-out-of-order']);
    const weaker = history.having(narrow({ effectiveFrom: day('2006-01-01'), effect: 'enhanced-vigilance' }), chair);
    expect(weaker.when(narrow({ effectiveFrom: day('2007-01-01') }), chair).codes).toEqual([
      'restriction-not-narrowed',
    ]);
  });

  it('is told that nothing by that name is in force', () => {
    expect(nothingIssued().when(narrow({}), chair).codes).toEqual(['restriction-unknown']);
    const lifted = suspended.having(lift('2004-06-01'), chair);
    expect(lifted.when(narrow({}), chair).codes).toEqual(['restriction-not-in-force']);
  });
});

describe('prior approval', () => {
  const watched = nothingIssued().having(impose({ effect: 'prior-approval' }), chair);
  const at: Act = { as: actor('exporting-authority', 'ZA'), at: '2004-03-01T10:00:00.000Z' };

  it('bars the issue of every certificate but the one that was approved', () => {
    expect(watched.when(issue(), at).codes).toEqual(['prior-approval-needed']);
    const approved = watched.having(approve(), monitor);
    expect(approved.when(issue(), at).codes).toEqual([]);
    expect(approved.when(issue({ number: 'ZA0099999' as CertificateNumber }), at).codes).toEqual([
      'prior-approval-needed',
    ]);
  });

  it('holds from its first to its last day, and until it is withdrawn', () => {
    const approved = watched.having(approve({ effectiveUntil: day('2004-03-31') }), monitor);
    const allowed = (date: string, history = approved): boolean =>
      history.permission(question(date, { number: NUMBER })).allowed;
    expect(['2004-01-31', '2004-02-01', '2004-03-31', '2004-04-01'].map((date) => allowed(date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const withdrawn = approved.having(withdraw('2004-03-10'), monitor);
    expect([allowed('2004-03-09', withdrawn), allowed('2004-03-10', withdrawn)]).toEqual([true, false]);
    expect(approved.permission(question('2004-03-01', { number: NUMBER })).reasons).toMatchObject([
      { code: 'approved', bars: false, legalBasis: 'Monitor: 7' },
    ]);
  });

  it('is given once by a monitor or the Chair, and taken back once', () => {
    expect(watched.when(approve(), { ...monitor, as: actor('exporting-authority', 'ZA') }).codes).toEqual([
      'not-a-monitor',
    ]);
    const approved = watched.having(approve(), monitor);
    expect(approved.when(approve(), chair).codes).toEqual(['approved-already']);
    const withdrawn = approved.having(withdraw('2004-03-10'), chair);
    expect(withdrawn.when(withdraw('2004-03-11'), chair).codes).toEqual(['approval-unknown']);
    expect(withdrawn.when(approve({ effectiveFrom: day('2004-03-20') }), chair).codes).toEqual([]);
    expect(nothingIssued().when(withdraw('2004-03-10'), chair).codes).toEqual(['restriction-unknown']);
  });

  it('is of no use where the restriction asks for something else', () => {
    const refused = nothingIssued().given(restrictionImposed(named));
    expect(refused.when(approve({ effectiveFrom: day('2005-11-01') }), monitor).codes).toEqual([
      'approval-not-asked-for',
    ]);
    expect(watched.when(approve({ effectiveFrom: day('2003-12-31') }), monitor).codes).toEqual([
      'restriction-not-in-force',
    ]);
    expect(watched.when(approve({ certificate: 'za 1' as CertificateNumber }), monitor).codes).toEqual([
      'number-malformed',
    ]);
  });
});

describe('the place where stones were mined', () => {
  const at: Act = { as: actor('exporting-authority', 'ZA'), at: '2004-03-01T10:00:00.000Z' };

  it('is asked for at issue where a restriction turns on it', () => {
    const history = nothingIssued().having(impose({ scope: 'mine', subject: 'Finsch' }), chair);
    expect(history.when(issue(), at).rejections).toMatchObject([{ code: 'mined-place-not-stated', pointer: '/mine' }]);
    expect(history.when(issue({ mine: 'Venetia' }), at).codes).toEqual([]);
    expect(history.when(issue({ mine: 'Finsch' }), at).codes).toEqual(['trade-refused']);
  });

  it('is not stated for a parcel of mixed origin', () => {
    const { rejections } = nothingIssued().when(issue({ origin: { kind: 'mixed' }, zone: 'West', mine: 'Finsch' }), at);
    expect(rejections.map(({ code, pointer }) => `${pointer} ${code}`)).toEqual([
      '/zone place-of-mixed-origin',
      '/mine place-of-mixed-origin',
    ]);
  });
});

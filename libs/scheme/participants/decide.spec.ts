import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import {
  NOTICE_OF_REMOVAL,
  noticeOfRemoval,
  recordOf2003,
  restrictionImposed,
  stated,
} from '../testing/record-of-2003';
import { actor, given, type Act } from '../testing/scenario';
import type { ParticipantCommand } from './commands';
import type { MaximumValidity } from './events';

const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;
const chair: Act = { as: actor('chair'), at: '2008-01-01T00:00:00.000Z' };
const record = given(...recordOf2003(), noticeOfRemoval());

const admit = (letters: string, from: string): ParticipantCommand => ({
  type: 'AdmitParticipant',
  data: { participant: code(letters), name: `Place ${letters}`, kind: 'state', producer: false, ...stated(from) },
});
const remove = (letters: string, from: string): ParticipantCommand => ({
  type: 'RemoveParticipant',
  data: { participant: code(letters), reason: 'No law in place.', decision: NOTICE_OF_REMOVAL, ...stated(from) },
});
const rejoin = (letters: string, from: string): ParticipantCommand => ({
  type: 'RejoinParticipant',
  data: { participant: code(letters), ...stated(from) },
});
const absorb = (letters: string, into: string, from: string): ParticipantCommand => ({
  type: 'AbsorbParticipant',
  data: { participant: code(letters), into: code(into), ...stated(from) },
});
const recognise = (letters: string, from: string): ParticipantCommand => ({
  type: 'RecogniseTradingEntity',
  data: { participant: code(letters), name: `Place ${letters}`, ...stated(from) },
});
const note = (letters: string, text: string): ParticipantCommand => ({
  type: 'RecordMembershipNote',
  data: { participant: code(letters), note: text, ...stated('2005-11-17') },
});
const assign = (letters: string, prefix: string, from: string, until: string | null = null): ParticipantCommand => ({
  type: 'AssignPrefix',
  data: {
    participant: code(letters),
    prefix,
    effectiveUntil: until === null ? null : day(until),
    ...stated(from),
  },
});
const adopt = (
  letters: string,
  policy: string,
  from: string,
  maximumValidity: MaximumValidity | null = null,
): ParticipantCommand => ({
  type: 'AdoptCertificatePolicy',
  data: { participant: code(letters), policy, maximumValidity, ...stated(from) },
});
const impose = (
  letters: string,
  restriction: string,
  from: string,
  until: string | null = null,
): ParticipantCommand => ({
  type: 'ImposeTradeRestriction',
  data: {
    participant: code(letters),
    restriction,
    scope: 'origin',
    effect: 'refuse',
    effectiveFrom: day(from),
    effectiveUntil: until === null ? null : day(until),
    legalBasis: 'Security Council resolution',
  },
});
const lift = (letters: string, restriction: string, from: string): ParticipantCommand => ({
  type: 'LiftTradeRestriction',
  data: {
    participant: code(letters),
    restriction,
    effectiveFrom: day(from),
    legalBasis: 'Security Council resolution',
  },
});

describe('who may report on Participants', () => {
  it.each([
    ['admission', admit('GH', '2004-01-01')],
    ['removal', remove('CG', '2004-07-09')],
    ['rejoining', rejoin('LB', '2005-09-01')],
    ['absorption', absorb('HU', 'EU', '2004-05-01')],
    ['recognition', recognise('MO', '2004-01-01')],
    ['note', note('ZA', 'Chairs the scheme.')],
  ])('of a membership fact (%s): the Chair and the Participation Committee', (_, command) => {
    const codesOf = (as: Act['as']) => record.when(command, { ...chair, as }).codes;
    expect(codesOf(actor('chair'))).not.toContain('not-a-keeper-of-membership');
    expect(codesOf(actor('participation-committee'))).not.toContain('not-a-keeper-of-membership');
    for (const as of [actor('working-group'), actor('exporting-authority', command.data.participant)]) {
      expect(codesOf(as)).toEqual(['not-a-keeper-of-membership']);
    }
  });

  it.each([
    ['imposed', impose('CI', 'UNSC-1643', '2005-12-15')],
    ['lifted', lift('CI', 'UNSC-1643', '2014-04-29')],
  ])('of a restriction that is %s: the Chair alone', (_, command) => {
    for (const as of [actor('participation-committee'), actor('exporting-authority', 'CI')]) {
      expect(record.when(command, { ...chair, as }).codes).toEqual(['not-the-chair']);
    }
    expect(record.when(command, chair).codes).not.toContain('not-the-chair');
  });

  it.each([
    ['a prefix', assign('ZA', 'ZAF', '2005-01-01')],
    ['a certificate policy', adopt('ZA', 'ZA-1', '2005-01-01')],
  ])('of %s: the Participant’s own exporting authority and the Chair', (_, command) => {
    const codesOf = (as: Act['as']) => record.when(command, { ...chair, as }).codes;
    expect(codesOf(actor('exporting-authority', 'ZA'))).toEqual([]);
    expect(codesOf(actor('chair'))).toEqual([]);
    for (const as of [actor('exporting-authority', 'CA'), actor('importing-authority', 'ZA')]) {
      expect(codesOf(as)).toEqual(['not-this-participant']);
    }
  });
});

describe('membership', () => {
  it('given an admission, records what the Chair reports, as it is', () => {
    const { events, after } = record.when(admit('GH', '2004-01-01'), chair);
    expect(events).toEqual([{ type: 'participant.admitted', version: 1, data: admit('GH', '2004-01-01').data }]);
    expect(after.participant(code('GH'))).toMatchObject({
      code: 'GH',
      name: 'Place GH',
      kind: 'state',
      producer: false,
    });
  });

  it('admits once', () => {
    expect(record.when(admit('ZA', '2005-01-01'), chair).codes).toEqual(['admitted-already']);
    const gone = record.having(remove('LB', '2004-04-01'), chair);
    expect(gone.when(admit('LB', '2005-09-01'), chair).codes).toEqual(['admitted-already']);
  });

  it('admits a place that was recognised for trade before', () => {
    expect(record.when(admit('TW', '2006-01-01'), chair).codes).toEqual([]);
  });

  it('removes only a Participant of that day', () => {
    expect(record.when(remove('CG', '2004-07-09'), chair).codes).toEqual([]);
    expect(record.when(remove('ML', '2004-07-09'), chair).codes).toEqual(['not-a-participant']);
    expect(record.when(remove('TW', '2004-07-09'), chair).codes).toEqual(['not-a-participant']);
    expect(record.when(remove('CG', '2002-12-31'), chair).codes).toEqual(['not-a-participant', 'dates-out-of-order']);
    const removed = record.having(remove('CG', '2004-07-09'), chair);
    expect(removed.when(remove('CG', '2004-08-01'), chair).rejections).toMatchObject([
      { code: 'not-a-participant', detail: 'On 2004-08-01 CG is no longer a Participant (removed on 2004-07-09).' },
    ]);
  });

  it('lets only a former Participant rejoin', () => {
    expect(record.when(rejoin('LB', '2005-09-01'), chair).codes).toEqual(['participant-already']);
    expect(record.when(rejoin('ML', '2005-09-01'), chair).codes).toEqual(['never-admitted']);
    const gone = record.having(remove('LB', '2004-04-01'), chair);
    expect(gone.when(rejoin('LB', '2005-09-01'), chair).codes).toEqual([]);
    expect(gone.when(rejoin('LB', '2004-04-01'), chair).codes).toEqual(['dates-out-of-order']);
    expect(gone.when(rejoin('LB', '2004-03-31'), chair).codes).toEqual(['participant-already', 'dates-out-of-order']);
  });

  it('lets a Participant that was absorbed come back on its own', () => {
    const absorbed = record.having(absorb('HU', 'EU', '2004-05-01'), chair);
    expect(absorbed.when(rejoin('HU', '2006-01-01'), chair).codes).toEqual([]);
  });

  it('absorbs a Participant into a regional organisation that is one', () => {
    const { after } = record.when(absorb('HU', 'EU', '2004-05-01'), chair);
    expect(after.participant(code('HU')).membership.at(-1)).toMatchObject({ kind: 'absorbed', into: 'EU' });
    expect(record.when(absorb('HU', 'ZA', '2004-05-01'), chair).codes).toEqual(['not-absorbing']);
    expect(record.when(absorb('HU', 'HU', '2004-05-01'), chair).codes).toEqual(['not-absorbing']);
    expect(record.when(absorb('EU', 'EU', '2004-05-01'), chair).codes).toEqual(['not-absorbing']);
    expect(record.when(absorb('HU', 'ML', '2004-05-01'), chair).codes).toEqual(['not-absorbing']);
    expect(record.when(absorb('DE', 'EU', '2004-05-01'), chair).codes).toEqual(['not-a-participant']);
  });

  it('recognises for trade what is neither a Participant nor recognised', () => {
    expect(record.when(recognise('MO', '2004-01-01'), chair).codes).toEqual([]);
    expect(record.when(recognise('ZA', '2004-01-01'), chair).codes).toEqual(['participant-already']);
    expect(record.when(recognise('TW', '2004-01-01'), chair).codes).toEqual(['recognised-already']);
  });

  it('takes a note once, also about a place of which nothing else is known', () => {
    const history = record.having(note('ML', 'Applies.'), chair);
    expect(history.participant(code('ML'))).toMatchObject({
      code: 'ML',
      membership: [],
      notes: [{ note: 'Applies.' }],
    });
    expect(history.when(note('ML', 'Applies.'), chair).codes).toEqual(['note-recorded-already']);
    expect(history.when(note('ML', 'Applies again.'), chair).codes).toEqual([]);
  });

  it('needs names, reasons and sources, and the two letters of the place', () => {
    const bare = { ...stated('2004-01-01'), source: ' ' };
    const nameless: ParticipantCommand = {
      type: 'AdmitParticipant',
      data: { participant: code('gh'), name: '', kind: 'state', producer: true, ...bare },
    };
    expect(record.when(nameless, chair).rejections.map(({ pointer, code: rule }) => `${pointer} ${rule}`)).toEqual([
      '/participant code-malformed',
      '/name text-missing',
      '/source text-missing',
    ]);
  });

  it('takes a fact that will hold later, but no report from the future', () => {
    expect(record.when(admit('GH', '2009-01-01'), chair).codes).toEqual([]);
    const early = { ...chair, now: '2007-12-30T00:00:00.000Z' };
    expect(record.when(admit('GH', '2004-01-01'), early).codes).toEqual(['in-the-future']);
  });
});

describe('prefixes', () => {
  it('are assigned for days on which they are not', () => {
    const history = record.having(assign('EU', 'EC', '2003-01-01', '2009-11-30'), chair);
    const codesOf = (from: string, until: string | null = null) =>
      history.when(assign('EU', 'EC', from, until), chair).codes;
    expect(codesOf('2009-11-30')).toEqual(['prefix-assigned-already']);
    expect(codesOf('2002-01-01', '2003-01-01')).toEqual(['prefix-assigned-already']);
    expect(codesOf('2002-01-01')).toEqual(['prefix-assigned-already']);
    expect(codesOf('2005-01-01', '2006-01-01')).toEqual(['prefix-assigned-already']);
    expect(codesOf('2009-12-01')).toEqual([]);
    expect(codesOf('2002-01-01', '2002-12-31')).toEqual([]);
    expect(history.when(assign('EU', 'EU', '2003-01-01'), chair).codes).toEqual(['prefix-assigned-already']);
  });

  it('are two to four capital letters, for days in order, of a place that the ledger knows', () => {
    expect(record.when(assign('ZA', 'Z', '2004-01-01'), chair).codes).toEqual(['prefix-malformed']);
    expect(record.when(assign('ZA', 'Z1', '2004-01-01'), chair).codes).toEqual(['prefix-malformed']);
    expect(record.when(assign('ZA', 'ZAF', '2004-01-02', '2004-01-01'), chair).codes).toEqual(['dates-out-of-order']);
    expect(record.when(assign('ML', 'ML', '2004-01-01'), chair).codes).toEqual(['participant-unknown']);
  });
});

describe('certificate policies', () => {
  it('follow each other, each under a name of its own', () => {
    expect(record.when(adopt('CA', 'CA-2', '2008-01-01'), chair).codes).toEqual([]);
    expect(record.when(adopt('CA', 'CA-1', '2008-01-01'), chair).codes).toEqual(['policy-named-already']);
    expect(record.when(adopt('CA', 'CA-2', '2003-01-01'), chair).codes).toEqual(['dates-out-of-order']);
    expect(record.when(adopt('ML', 'ML-1', '2008-01-01'), chair).codes).toEqual(['participant-unknown']);
  });

  it.each([1, 1_000])('allow %d days', (count) => {
    expect(record.when(adopt('ZA', 'ZA-1', '2008-01-01', { unit: 'days', count }), chair).codes).toEqual([]);
  });

  it.each([0, -1, 1.5, 1_001])('do not allow %d months', (count) => {
    const { rejections } = record.when(adopt('ZA', 'ZA-1', '2008-01-01', { unit: 'months', count }), chair);
    expect(rejections).toMatchObject([{ code: 'validity-not-positive', pointer: '/maximumValidity/count' }]);
  });
});

describe('restrictions', () => {
  const embargo = record.having(impose('CI', 'UNSC-1643', '2005-12-15'), chair);

  it('leave membership alone', () => {
    expect(embargo.participant(code('CI')).membership).toEqual(record.participant(code('CI')).membership);
  });

  it('may be on a place that the ledger never heard of', () => {
    expect(record.when(impose('LR', 'UNSC-1521', '2003-12-22'), chair).codes).toEqual([]);
  });

  it('have a name of their own and end after they begin', () => {
    expect(embargo.when(impose('CI', 'UNSC-1643', '2006-12-15'), chair).codes).toEqual(['restriction-named-already']);
    expect(record.when(impose('CI', 'X', '2005-12-15', '2005-12-14'), chair).codes).toEqual(['dates-out-of-order']);
    expect(record.when(impose('CI', ' ', '2005-12-15'), chair).codes).toEqual(['text-missing']);
  });

  it('are lifted only while they are in force', () => {
    expect(embargo.when(lift('CI', 'UNSC-1643', '2014-04-29'), chair).codes).toEqual([]);
    expect(embargo.when(lift('CI', 'UNSC-1521', '2014-04-29'), chair).codes).toEqual(['restriction-unknown']);
    expect(embargo.when(lift('CI', 'UNSC-1643', '2005-12-14'), chair).codes).toEqual(['restriction-not-in-force']);
    const lifted = embargo.having(lift('CI', 'UNSC-1643', '2014-04-29'), chair);
    expect(lifted.when(lift('CI', 'UNSC-1643', '2014-04-29'), chair).codes).toEqual(['restriction-not-in-force']);
    expect(lifted.when(lift('CI', 'UNSC-1643', '2010-01-01'), chair).codes).toEqual(['restriction-not-in-force']);
    const ending = record.having(impose('CI', 'short', '2005-12-15', '2006-12-14'), chair);
    expect(ending.when(lift('CI', 'short', '2006-12-15'), chair).codes).toEqual(['restriction-not-in-force']);
    expect(ending.when(lift('CI', 'short', '2006-12-14'), chair).codes).toEqual([]);
  });

  it('are lifted one by one', () => {
    const both = embargo.given(restrictionImposed({ restriction: 'chair-notice' }));
    const one = both.having(lift('CI', 'chair-notice', '2006-01-01'), chair);
    expect(one.participant(code('CI')).restrictions).toMatchObject([
      { restriction: 'UNSC-1643', lifted: null },
      { restriction: 'chair-notice', lifted: { effectiveFrom: '2006-01-01' } },
    ]);
  });
});

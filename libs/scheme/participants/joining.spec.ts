import { carats, type LocalDate } from '@kp/kernel';
import type { Origin } from '../certificates/events';
import { issue } from '../testing/certificate-story';
import { NOTICE_OF_REMOVAL, noticeOfRemoval, recordOf2003, stated } from '../testing/record-of-2003';
import { actor, given, type Act, type Scenario } from '../testing/scenario';
import type { ParticipantCode } from '../participant-code';
import { participantStream } from '../streams';
import { PARTICIPANT } from './aggregate';
import type { ParticipantCommand } from './commands';
import { applicancyOn, organisationOn, stockDeclarationOn } from './joining';

const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;
const chair: Act = { as: actor('chair'), at: '2008-01-01T00:00:00.000Z' };
const record = given(...recordOf2003(), noticeOfRemoval());
const mali = code('ML');

const notify = (from: string): ParticipantCommand => ({
  type: 'NotifyApplicant',
  data: { participant: mali, name: 'Mali', ...stated(from) },
});
const circulate = (from: string): ParticipantCommand => ({
  type: 'CirculateApplicant',
  data: { participant: mali, ...stated(from) },
});
const withdraw = (from: string): ParticipantCommand => ({
  type: 'WithdrawApplicant',
  data: { participant: mali, reason: 'No law yet', ...stated(from) },
});
const admit = (from: string): ParticipantCommand => ({
  type: 'AdmitParticipant',
  data: { participant: mali, name: 'Mali', kind: 'state', producer: true, ...stated(from) },
});
const join = (letters: string, from: string, organisation = 'EU'): ParticipantCommand => ({
  type: 'JoinOrganisation',
  data: {
    participant: code(letters),
    name: letters,
    organisation: code(organisation),
    hasAuthority: null,
    ...stated(from),
  },
});
const applicancy = (history: Scenario, date: string) => applicancyOn(history.participant(mali), day(date));

/** What the sender of a command is told at once. */
function flagsOf(history: Scenario, command: ParticipantCommand): readonly string[] {
  const state = history.stateOf(participantStream(command.data.participant));
  const { events } = history.when(command, chair);
  const context = { stateOf: (stream: Parameters<Scenario['stateOf']>[0]) => history.stateOf(stream) };
  return events.flatMap((event) => PARTICIPANT.flagsOf?.(event as never, state, context as never) ?? []);
}

describe('an applicant', () => {
  it('is made known to all within a month of its notice, or is late from the day after', () => {
    const notified = record.having(notify('2005-01-31'), chair);
    expect(applicancy(notified, '2005-01-30')).toBeUndefined();
    expect(applicancy(notified, '2005-02-28')).toEqual({
      kind: 'notified',
      notifiedOn: '2005-01-31',
      circulateBy: '2005-02-28',
      circulatedOn: null,
      isLate: false,
    });
    expect(applicancy(notified, '2005-03-01')).toMatchObject({ isLate: true });
    expect(flagsOf(notified, circulate('2005-02-28'))).toEqual([]);
    expect(flagsOf(notified, circulate('2005-03-01'))).toEqual(['circulated-late']);
    const circulated = notified.having(circulate('2005-02-10'), chair);
    expect(applicancy(circulated, '2005-06-01')).toMatchObject({ kind: 'circulated', isLate: false });
  });

  it('is none any more once it is admitted, and may withdraw and come again', () => {
    const notified = record.having(notify('2005-01-31'), chair);
    expect(applicancy(notified.having(admit('2006-01-01'), chair), '2006-01-01')).toBeUndefined();
    const withdrawn = notified.having(withdraw('2005-02-10'), chair);
    expect(applicancy(withdrawn, '2005-06-01')).toMatchObject({ kind: 'withdrawn', isLate: false });
    expect(withdrawn.when(withdraw('2005-02-11'), chair).codes).toEqual(['applicant-unknown']);
    expect(withdrawn.when(notify('2005-03-01'), chair).codes).toEqual([]);
  });

  it('gives notice once, is no Participant, and is made known once', () => {
    const notified = record.having(notify('2005-01-31'), chair);
    expect(notified.when(notify('2005-02-01'), chair).codes).toEqual(['applicant-already']);
    expect(record.when(circulate('2005-02-01'), chair).codes).toEqual(['applicant-unknown']);
    const circulated = notified.having(circulate('2005-02-10'), chair);
    expect(circulated.when(circulate('2005-02-11'), chair).codes).toEqual(['applicant-unknown']);
    expect(notified.when(circulate('2005-01-30'), chair).codes).toEqual(['dates-out-of-order', 'applicant-unknown']);
    const inside = { ...notify('2005-01-31'), data: { ...notify('2005-01-31').data, participant: code('ZA') } };
    expect(record.when(inside as ParticipantCommand, chair).codes).toEqual(['participant-already']);
  });
});

describe('a member of a regional organisation', () => {
  const members = record.having(join('BE', '2003-01-01'), chair).having(join('DE', '2003-01-01'), chair);

  it('is one from its day on', () => {
    expect(organisationOn(members.participant(code('BE')), day('2002-12-31'))).toBeUndefined();
    expect(organisationOn(members.participant(code('BE')), day('2003-01-01'))).toMatchObject({ organisation: 'EU' });
  });

  it('F11: needs no certificate for a move to another, and none is issued', () => {
    const origin: Origin = { kind: 'mixed' };
    const as = actor('exporting-authority', 'EU');
    const inside = issue({ issuer: code('EU'), destination: code('BE'), origin });
    const { rejections } = members.when(inside, { as, at: '2004-03-01T10:00:00.000Z' });
    expect(rejections).toContainEqual(
      expect.objectContaining({ code: 'move-inside-organisation', pointer: '/destination' }),
    );
    const between = issue({ issuer: code('BE'), destination: code('DE'), origin });
    const belgian = { as: actor('exporting-authority', 'BE'), at: '2004-03-01T10:00:00.000Z' };
    expect(members.when(between, belgian).codes).toContain('move-inside-organisation');
  });

  it('joins an organisation that participates, once, and with no seat of its own', () => {
    expect(members.when(join('BE', '2004-01-01'), chair).codes).toEqual(['organisation-joined-already']);
    expect(record.when(join('BE', '2003-01-01', 'ZA'), chair).codes).toEqual(['not-absorbing']);
    expect(record.when(join('HU', '2004-05-01'), chair).codes).toEqual(['participant-already']);
  });
});

describe('the stock of a place that joins', () => {
  it('is asked of whoever joined after the scheme began, and told as missing at once', () => {
    expect(stockDeclarationOn(record.participant(code('LB')), day('2005-01-01'))).toBeUndefined();
    expect(flagsOf(record, admit('2006-01-01'))).toEqual(['stock-declaration-missing']);
    const declared = record.having(notify('2005-01-31'), chair).having(
      {
        type: 'DeclareStock',
        data: { participant: mali, carats: carats(100), valueUsd: null, ...stated('2005-12-31') },
      },
      chair,
    );
    expect(flagsOf(declared, admit('2006-01-01'))).toEqual([]);
  });

  it('is not covered by a declaration from before the place left', () => {
    const history = record
      .having(
        {
          type: 'DeclareStock',
          data: { participant: code('LB'), carats: carats(1), valueUsd: null, ...stated('2003-02-01') },
        },
        chair,
      )
      .having(
        {
          type: 'RemoveParticipant',
          data: { participant: code('LB'), reason: 'No law', decision: NOTICE_OF_REMOVAL, ...stated('2004-04-01') },
        },
        chair,
      )
      .having({ type: 'RejoinParticipant', data: { participant: code('LB'), ...stated('2005-09-01') } }, chair);
    expect(stockDeclarationOn(history.participant(code('LB')), day('2005-09-01'))).toEqual({
      joinedOn: '2005-09-01',
      declared: null,
    });
  });
});

describe('a removal', () => {
  it('names the decision or notice by which it was, which is on record', () => {
    const remove = (decision?: typeof NOTICE_OF_REMOVAL): ParticipantCommand => ({
      type: 'RemoveParticipant',
      data: {
        participant: code('LB'),
        reason: 'No law',
        ...(decision === undefined ? {} : { decision }),
        ...stated('2004-04-01'),
      },
    });
    expect(record.when(remove(), chair).rejections).toMatchObject([
      { code: 'removal-without-decision', pointer: '/decision' },
    ]);
    expect(given(...recordOf2003()).when(remove(NOTICE_OF_REMOVAL), chair).codes).toEqual(['decision-unknown']);
    expect(record.when(remove(NOTICE_OF_REMOVAL), chair).codes).toEqual([]);
  });
});

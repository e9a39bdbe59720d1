import type { Instant, LocalDate } from '@kp/kernel';
import {
  decisionStream,
  evolveParticipant,
  initialDecisionState,
  initialStateOf,
  initialCertificateState,
  initialParticipantState,
  membershipOn,
  participantDecider,
  permissionToTrade,
  policyOn,
  prefixesOn,
  returnDecider,
  initialReturnState,
  type Aggregate,
  type DecisionState,
  type ParticipantCode,
  type ParticipantState,
  type StateOf,
  type StreamOf,
} from '@kp/scheme';
import { COMMUNIQUE_2005 } from './communique-2005';
import { inOrderOfTime } from './in-order-of-time';
import { membershipCommands } from './membership-commands';
import { productionReturnCommands } from './production-return-commands';

/** The notices of the Chair that removals cite. */
const noticed = new Map<string, DecisionState>(
  membershipCommands().flatMap(({ command }) =>
    command.type === 'IssueChairNotice'
      ? [[decisionStream(command.data.decision), { ...initialDecisionState, notice: command.data }] as const]
      : [],
  ),
);

/** These commands name nothing but places and those notices. */
const nothingElse = {
  stateOf: <A extends Aggregate>(stream: StreamOf<A>): StateOf<A> =>
    (noticed.get(stream) as StateOf<A> | undefined) ?? initialStateOf(stream),
  certificate: () => initialCertificateState,
};

/** When the record was taken into a ledger: after all of its periods. */
const TAKEN_OVER = '2026-01-01T00:00:00.000Z' as Instant;

const LIST_OF_2003 =
  'AE AM AO AU BG BR BW BY CA CD CF CG CH CI CN EU GN GY HR HU IL IN JP KR LA LB LK LS MU MY NA PL RO RU SI SL TG TH TZ UA US VE VN ZA ZW';
const LIST_OF_2005 =
  'AE AM AO AU BG BR BW BY CA CD CF CH CI CN EU GH GN GY HR ID IL IN JP KR LA LB LK LS MU MY NA NO RO RU SG SL TG TH TZ UA US VE VN ZA ZW';

/** The states of all places after every command was judged by the rules of the scheme. */
function places(): ReadonlyMap<ParticipantCode, ParticipantState> {
  const states = new Map<ParticipantCode, ParticipantState>();
  const participant = (code: ParticipantCode): ParticipantState => states.get(code) ?? initialParticipantState;
  for (const { id, actor, occurredAt, command } of membershipCommands()) {
    if (command.type === 'IssueChairNotice') continue;
    if (!('participant' in command.data) || 'dataset' in command.data || 'number' in command.data) throw new Error(id);
    const decided = command as Parameters<typeof participantDecider.decide>[0];
    const context = { actor, occurredAt, now: occurredAt, participant, ...nothingElse };
    const decision = participantDecider.decide(decided, participant(decided.data.participant), context);
    if (decision.kind === 'rejected') throw new Error(`${id}: ${JSON.stringify(decision.rejections)}`);
    states.set(
      decided.data.participant,
      decision.events.reduce(evolveParticipant, participant(decided.data.participant)),
    );
  }
  return states;
}

const known = places();
const place = (code: string): ParticipantState => known.get(code as ParticipantCode) ?? initialParticipantState;

function participantsOn(date: string): string {
  return [...known]
    .filter(([, state]) => membershipOn(state, date as LocalDate).kind === 'participant')
    .map(([code]) => code)
    .toSorted()
    .join(' ');
}

describe('the public record of membership, taken in by the rules of the scheme', () => {
  it('given the day of the Chair’s list of 2003, counts the 44 states and the Community on it', () => {
    expect(participantsOn('2003-10-31')).toBe(LIST_OF_2003);
    expect(participantsOn('2003-10-31').split(' ')).toHaveLength(45);
  });

  it('given the day of the Gatineau communiqué, counts 42 governments and the Community', () => {
    const then = participantsOn('2004-10-29').split(' ');
    expect(then.filter((code) => code !== 'EU')).toHaveLength(42);
    expect(then).toEqual(expect.arrayContaining(['EU', 'GH', 'NO', 'SG']));
    expect(['CG', 'HU', 'LB', 'PL', 'SI', 'ID'].filter((code) => then.includes(code))).toEqual([]);
  });

  it('given the last day of the Moscow Plenary, counts the 45 of the communiqué', () => {
    expect(participantsOn('2005-11-17')).toBe(LIST_OF_2005);
    expect(participantsOn('2005-11-17').split(' ')).toHaveLength(COMMUNIQUE_2005.participants.value);
  });

  it('tells removal, absorption and return apart, with their days and how sure they are', () => {
    expect(membershipOn(place('CG'), '2004-07-08' as LocalDate)).toMatchObject({ kind: 'participant' });
    expect(membershipOn(place('CG'), '2004-07-09' as LocalDate)).toMatchObject({
      kind: 'former',
      cause: 'removed',
      certainty: 'stated',
    });
    expect(membershipOn(place('CG'), '2007-11-08' as LocalDate)).toMatchObject({ kind: 'participant' });
    expect(membershipOn(place('HU'), '2004-05-01' as LocalDate)).toMatchObject({ cause: 'absorbed', into: 'EU' });
    expect(membershipOn(place('LB'), '2004-12-31' as LocalDate)).toMatchObject({
      cause: 'removed',
      certainty: 'uncertain',
    });
    expect(membershipOn(place('TW'), '2004-01-01' as LocalDate)).toMatchObject({ kind: 'recognised' });
    expect(membershipOn(place('LR'), '2007-05-04' as LocalDate)).toMatchObject({
      kind: 'participant',
      certainty: 'stated',
    });
  });

  it('bars trade with Côte d’Ivoire while it stays on the list', () => {
    const allowed = (date: string, origin: string): boolean =>
      permissionToTrade(
        {
          exporter: 'CI' as ParticipantCode,
          importer: 'EU' as ParticipantCode,
          origin: { kind: 'single', country: origin as ParticipantCode },
          date: date as LocalDate,
        },
        place,
      ).allowed;
    expect(allowed('2005-10-05', 'CI')).toBe(true);
    expect(allowed('2005-10-06', 'CI')).toBe(false);
    expect(allowed('2014-04-28', 'GN')).toBe(false);
    expect(allowed('2014-04-29', 'CI')).toBe(true);
    expect(participantsOn('2005-12-15').split(' ')).toContain('CI');
  });

  it('bars the Central African Republic in 2013, asks for approval from 2015 and lifts it in 2024', () => {
    const effects = (date: string): readonly string[] =>
      permissionToTrade(
        {
          exporter: 'CF' as ParticipantCode,
          importer: 'EU' as ParticipantCode,
          origin: { kind: 'mixed' },
          date: date as LocalDate,
        },
        place,
      ).reasons.map(({ code }) => code);
    expect(effects('2013-05-22')).toEqual([]);
    expect(effects('2013-05-23')).toEqual(['refuse']);
    expect(effects('2015-07-17')).toEqual(['refuse', 'prior-approval']);
    expect(effects('2024-12-01')).toEqual([]);
  });

  it('gives each issuer its ISO code as prefix, and doubts the Community’s', () => {
    expect(prefixesOn(place('ZA'), '2004-03-01' as LocalDate)).toMatchObject([{ prefix: 'ZA', certainty: 'derived' }]);
    expect(prefixesOn(place('EU'), '2004-03-01' as LocalDate)).toMatchObject([
      { prefix: 'EU', certainty: 'uncertain' },
    ]);
  });

  it('knows the two issuers whose certificates are limited in time', () => {
    expect(policyOn(place('EU'), '2004-03-01' as LocalDate)?.maximumValidity).toEqual({ unit: 'months', count: 2 });
    expect(policyOn(place('CA'), '2004-03-01' as LocalDate)?.maximumValidity).toEqual({ unit: 'days', count: 60 });
    expect([...known.values()].filter(({ policies }) => policies.length > 0)).toHaveLength(2);
  });

  it('notes those who filed returns before our sources show them as Participants', () => {
    const filers = membershipCommands().filter(
      ({ command }) =>
        command.type === 'RecordMembershipNote' && command.data.note.startsWith('Files production returns'),
    );
    expect(filers.map(({ id }) => id.split('/').slice(2).join(' '))).toEqual([
      'GH 2003-01-01',
      'SG 2003-01-01',
      'NZ 2006-07-01',
      'MX 2008-07-01',
      'SZ 2012-01-01',
      'KZ 2013-01-01',
      'CM 2013-01-01',
      'ML 2014-01-01',
      'PA 2014-07-01',
      'GA 2020-01-01',
      'KH 2021-01-01',
      'KG 2021-07-01',
      'QA 2022-01-01',
      'MZ 2022-01-01',
    ]);
  });

  it('names a source for every fact', () => {
    for (const { command } of membershipCommands()) {
      const { data } = command;
      expect('source' in data ? data.source : 'legalBasis' in data ? data.legalBasis : '').not.toBe('');
    }
  });

  it('when mixed with the returns by time, lets every filing in', () => {
    const seen = new Map<ParticipantCode, ParticipantState>();
    for (const { id, actor, occurredAt, command } of inOrderOfTime([
      ...membershipCommands(),
      ...productionReturnCommands(),
    ])) {
      if (command.type !== 'FileReturn') {
        if (!('dataset' in command.data) && 'participant' in command.data) {
          seen.set(command.data.participant, place(command.data.participant));
        }
        continue;
      }
      const participant = (code: ParticipantCode): ParticipantState => seen.get(code) ?? initialParticipantState;
      const context = { actor, occurredAt, now: TAKEN_OVER, participant, ...nothingElse };
      expect([id, returnDecider.decide(command, initialReturnState, context).kind]).toEqual([id, 'accepted']);
    }
  });
});

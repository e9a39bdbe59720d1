import type { LocalDate } from '@kp/kernel';
import fc from 'fast-check';
import { EVENT_CATALOGUE } from '../event-catalogue';
import type { ParticipantCode } from '../participant-code';
import { NOTICE_OF_REMOVAL, noticeOfRemoval, stated } from '../testing/record-of-2003';
import { actor, given, type Outcome, type Scenario } from '../testing/scenario';
import type { ParticipantCommand } from './commands';
import { participantDecider } from './decide';
import type { ParticipantEvent } from './events';
import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from './restrictions/events';
import { membershipOn } from './membership';

const PLACES = ['EU', 'HU', 'LB'] as ParticipantCode[];
const participant = fc.constantFrom(...PLACES);
const date = fc.integer({ min: 2003, max: 2010 }).map((year) => `${String(year)}-05-01` as LocalDate);
const dated = date.map((effectiveFrom) => stated(effectiveFrom));
const until = fc.option(date, { freq: 1 });

const command: fc.Arbitrary<ParticipantCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(participant, dated).map(([own, fact]): ParticipantCommand => ({
      type: 'AdmitParticipant',
      data: {
        participant: own,
        name: own,
        kind: own === 'EU' ? 'regional-organisation' : 'state',
        producer: false,
        ...fact,
      },
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(participant, dated).map(([own, fact]): ParticipantCommand => ({
      type: 'RemoveParticipant',
      data: { participant: own, reason: 'Some.', decision: NOTICE_OF_REMOVAL, ...fact },
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(participant, dated)
      .map(([own, fact]): ParticipantCommand => ({ type: 'RejoinParticipant', data: { participant: own, ...fact } })),
  },
  fc.tuple(participant, participant, dated).map(([own, into, fact]): ParticipantCommand => ({
    type: 'AbsorbParticipant',
    data: { participant: own, into, ...fact },
  })),
  fc.tuple(participant, dated).map(([own, fact]): ParticipantCommand => ({
    type: 'RecogniseTradingEntity',
    data: { participant: own, name: own, ...fact },
  })),
  fc.tuple(participant, dated).map(([own, fact]): ParticipantCommand => ({
    type: 'RecordMembershipNote',
    data: { participant: own, note: 'A note.', ...fact },
  })),
  fc
    .tuple(participant, fc.constantFrom('EU', 'EC'), until, dated)
    .map(([own, prefix, effectiveUntil, fact]): ParticipantCommand => ({
      type: 'AssignPrefix',
      data: { participant: own, prefix, effectiveUntil, ...fact },
    })),
  fc.tuple(participant, fc.constantFrom('P1', 'P2'), dated).map(([own, policy, fact]): ParticipantCommand => ({
    type: 'AdoptCertificatePolicy',
    data: { participant: own, policy, maximumValidity: { unit: 'months', count: 2 }, ...fact },
  })),
  fc
    .record({
      participant,
      restriction: fc.constantFrom('R1', 'R2'),
      scope: fc.constantFrom(...RESTRICTION_SCOPES),
      effect: fc.constantFrom(...RESTRICTION_EFFECTS),
      effectiveFrom: date,
      effectiveUntil: until,
      legalBasis: fc.constant('A resolution.'),
    })
    .map((data): ParticipantCommand => ({ type: 'ImposeTradeRestriction', data })),
  fc
    .record({
      participant,
      restriction: fc.constantFrom('R1', 'R2'),
      effectiveFrom: date,
      legalBasis: fc.constant('A resolution.'),
    })
    .map((data): ParticipantCommand => ({ type: 'LiftTradeRestriction', data })),
);

const story = fc.array(command, { minLength: 5, maxLength: 40, size: 'max' });
const chair = { as: actor('chair'), at: '2011-01-01T00:00:00.000Z' };

function play(
  commands: readonly ParticipantCommand[],
  look: (before: Scenario, sent: ParticipantCommand, outcome: Outcome) => void = () => undefined,
): Scenario {
  return commands.reduce((before, sent) => {
    const outcome = before.when(sent, chair);
    look(before, sent, outcome);
    return outcome.after;
  }, given(noticeOfRemoval()));
}

describe('whatever is reported about Participants', () => {
  it('what was recorded is not recorded again, and survives JSON', () => {
    fc.assert(
      fc.property(story, (commands) => {
        play(commands, (_, sent, { events, rejections, after }) => {
          expect(events).toHaveLength(rejections.length === 0 ? 1 : 0);
          expect(JSON.parse(JSON.stringify(events))).toEqual(events);
          if (events.length > 0) expect(after.when(sent, chair).events).toEqual([]);
        });
      }),
    );
  });

  it('membership changes only by its own facts, on their days', () => {
    fc.assert(
      fc.property(story, date, (commands, day) => {
        play(commands, (before, sent, { after }) => {
          const own = sent.data.participant;
          const membership = /^(Admit|Remove|Rejoin|Absorb|RecogniseTrading)/.test(sent.type);
          const holds = membership && 'effectiveFrom' in sent.data && sent.data.effectiveFrom <= day;
          if (holds) return;
          const standings = [before, after].map((history) => membershipOn(history.participant(own), day).kind);
          expect(standings[1]).toBe(standings[0]);
        });
      }),
    );
  });

  it('facts of membership stand in the order of their days, and one admission begins them', () => {
    fc.assert(
      fc.property(story, (commands) => {
        const history = play(commands);
        for (const place of PLACES) {
          const { membership } = history.participant(place);
          const days = membership.map(({ effectiveFrom }) => effectiveFrom);
          expect(days).toEqual([...new Set(days)].toSorted());
          expect(membership.filter(({ kind }) => kind === 'admitted').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('no prefix is assigned twice for a day', () => {
    fc.assert(
      fc.property(story, date, (commands, day) => {
        const history = play(commands);
        for (const place of PLACES) {
          const held = history
            .participant(place)
            .prefixes.filter(
              ({ effectiveFrom, effectiveUntil }) =>
                effectiveFrom <= day && (effectiveUntil === null || day <= effectiveUntil),
            )
            .map(({ prefix }) => prefix);
          expect(new Set(held).size).toBe(held.length);
        }
      }),
    );
  });
});

describe('folding Participants', () => {
  const anyEvent = fc.constantFrom(
    ...Object.values(EVENT_CATALOGUE)
      .map(({ example }) => example)
      .filter((example): example is ParticipantEvent => example.type.startsWith('participant.')),
  );

  it('never throws, in whatever order events come', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 30 }), (events) => {
        const state = events.reduce(
          (before, event) => participantDecider.evolve(before, event),
          participantDecider.initialState,
        );
        expect(state.code).toBe(events.at(-1)?.data.participant);
      }),
    );
  });
});

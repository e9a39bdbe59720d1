import { addDays, carats, type Actor, type LocalDate } from '@kp/kernel';
import fc from 'fast-check';
import { COMMAND_CATALOGUE } from '../command-catalogue';
import { EVENT_CATALOGUE } from '../event-catalogue';
import type { ParticipantCode } from '../participant-code';
import {
  confirm,
  content,
  dispatch,
  exportingAuthority,
  importingAuthority,
  invalidate,
  issue,
  issuerOn,
  nothingIssued,
  refuse,
  replace,
  returnUnused,
  validate,
  voided,
} from '../testing/certificate-story';
import { endorse, instruct } from '../testing/correction-story';
import {
  arrive,
  detain,
  enterTransit,
  forfeit,
  leaveTransit,
  orderReturn,
  preAlert,
  release,
  reportFake,
  returned,
} from '../testing/custody-story';
import { actor, type Act, type Outcome, type Scenario } from '../testing/scenario';
import type { CertificateCommand } from './commands';
import { certificateDecider } from './decide';
import type { CertificateEvent, CertificateNumber } from './events';
import { CERTIFICATE_STATUSES } from './certificate-status';
import { SHIPMENT_STAGES } from './custody/custody';
import { isEvidence, reportedBy } from './evidence';

const FIRST = 'ZA1' as CertificateNumber;
const NUMBERS = [FIRST, 'ZA2' as CertificateNumber];
const number = fc.constantFrom(...NUMBERS);

const march = fc.integer({ min: 1, max: 31 }).map((day) => `2004-03-${String(day).padStart(2, '0')}`);

const seals = fc.record({
  sealsIntact: fc.constantFrom(true, false, null),
  sealsRead: fc.constantFrom(null, [], [{ container: 'C-1', seal: 'S-1' }], [{ container: 'C-1', seal: 'S-2' }]),
});

const command: fc.Arbitrary<CertificateCommand> = fc.oneof(
  { weight: 3, arbitrary: issueCommand() },
  { weight: 3, arbitrary: number.map((own) => validate(own)) },
  { weight: 3, arbitrary: number.map((own) => dispatch(own)) },
  { weight: 4, arbitrary: confirmCommand() },
  { weight: 2, arbitrary: number.map((own) => refuse(own)) },
  number.map((own) => voided(own)),
  number.map((own) => invalidate(own)),
  number.map((own) => returnUnused(own)),
  fc.tuple(number, number).map(([own, successor]) => replace(successor, own)),
  number.map((own) => preAlert(own)),
  { weight: 4, arbitrary: transitCommand() },
  {
    weight: 2,
    arbitrary: fc.tuple(number, march, seals).map(([own, on, check]) => arrive(on, { number: own, ...check })),
  },
  { weight: 3, arbitrary: number.map((own) => detain(own)) },
  { weight: 2, arbitrary: number.map((own) => release(own)) },
  number.map((own) => forfeit(own)),
  number.map((own) => orderReturn(own)),
  fc.tuple(number, march).map(([own, on]) => returned(on, own)),
  number.map((own) => reportFake(own)),
  number.map((own) => instruct({ number: own })),
  number.map((own) => endorse('ZA-L-1', own)),
);

function transitCommand(): fc.Arbitrary<CertificateCommand> {
  return fc
    .record({ number, place: fc.constantFrom('EU', 'ML'), on: march, check: seals, isExit: fc.boolean() })
    .map(({ number: own, place, on, check, isExit }) =>
      (isExit ? leaveTransit : enterTransit)(place, on, { number: own, ...check }),
    );
}

function issueCommand(): fc.Arbitrary<CertificateCommand> {
  return fc
    .record({
      number,
      replaces: fc.option(number, { nil: undefined, freq: 2 }),
      parcels: fc.oneof({ weight: 9, arbitrary: fc.constant(3) }, fc.constant(0)),
    })
    .map(({ replaces, ...changes }) => issue({ ...changes, ...(replaces === undefined ? {} : { replaces }) }));
}

function confirmCommand(): fc.Arbitrary<CertificateCommand> {
  return fc
    .record({
      own: number,
      confirmation: fc.constantFrom('EU-1', 'EU-2'),
      weight: fc.constantFrom(0, 100_000, 200_000),
      parcels: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ own, confirmation, weight, parcels }) =>
      confirm({ carats: carats(weight), lines: null, parcels }, confirmation, own),
    );
}

const sender = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  fc.constantFrom(actor('importing-authority', 'AE'), actor('exporting-authority', 'CA'), actor('chair')),
);

interface Step {
  readonly command: CertificateCommand;
  readonly act: Act;
}

interface Story {
  /** How far the first certificate has come when the story begins. */
  readonly begin: Scenario;
  readonly steps: readonly Step[];
}

const beginnings = fc.constantFrom(
  ...[issue({ number: FIRST }), validate(FIRST), dispatch(FIRST)].reduce<readonly Scenario[]>(
    (histories, next) => [...histories, (histories.at(-1) ?? nothingIssued()).having(next, issuerOn('2004-03-01'))],
    [nothingIssued()],
  ),
);

/** Commands on days that mostly follow each other, from the issue until some time after the expiry. */
const story: fc.Arbitrary<Story> = fc.record({
  begin: beginnings,
  steps: fc
    .array(fc.record({ command, sender, pause: fc.integer({ min: -1, max: 6 }) }), {
      minLength: 5,
      maxLength: 25,
      size: 'max',
    })
    .map((steps) => {
      let day = '2004-03-01' as LocalDate;
      return steps.map(({ command: sent, sender: stranger, pause }) => {
        day = addDays(day, pause);
        const as = stranger ?? usualSender(sent);
        return { command: sent, act: { as, at: `${day}T10:00:00.000Z`, now: '2005-01-01T00:00:00.000Z' } };
      });
    }),
});

function usualSender({ type }: CertificateCommand): Actor {
  const isOfIssuer = type === 'ReturnToIssuer' || !COMMAND_CATALOGUE[type].whoMay.includes('importing-authority');
  return isOfIssuer ? exportingAuthority : importingAuthority;
}

/** Plays a story to its end and shows each step. */
function play(
  { begin, steps }: Story,
  look: (step: Step & { readonly before: Scenario; readonly outcome: Outcome }) => void = () => undefined,
): Scenario {
  return steps.reduce((before, step) => {
    const outcome = before.when(step.command, step.act);
    look({ ...step, before, outcome });
    return outcome.after;
  }, begin);
}

describe('whatever is sent about certificates', () => {
  it('a number is issued at most once', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ before, outcome: { events }, command: { data } }) => {
          if (events.some(({ type }) => type === 'certificate.issued')) {
            expect(before.certificate(data.number).content).toBeNull();
          }
        });
      }),
    );
  });

  it('a shipment has at most one outcome, by its destination, and it never changes', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ before, outcome: { after }, command: { data } }) => {
          const [was, is] = [before.certificate(data.number), after.certificate(data.number)];
          if (was.outcome !== null) expect([is.outcome, is.status]).toEqual([was.outcome, was.status]);
          if (is.outcome === null) return;
          expect(['confirmed', 'refused']).toContain(is.status);
          const report = is.evidence[is.outcome];
          expect(report && reportedBy(report)).toBe('EU');
        });
      }),
    );
  });

  it('an end before dispatch excludes a dispatch, and every end but an invalidation an outcome', () => {
    fc.assert(
      fc.property(story, (told) => {
        const history = play(told);
        for (const state of NUMBERS.map((own) => history.certificate(own))) {
          if (state.end === null) continue;
          expect(state.dispatch !== null).toBe(state.end.kind === 'invalidated');
          if (state.end.kind !== 'invalidated') expect(state.outcome).toBeNull();
        }
      }),
    );
  });

  it('an intention that was accepted is not accepted again', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ outcome, command: sent, act }) => {
          if (outcome.events.length === 0 || COMMAND_CATALOGUE[sent.type].evidence) return;
          expect(outcome.after.when(sent, act).events).toEqual([]);
        });
      }),
    );
  });

  it('well-formed evidence of the destination is always recorded, exactly once for each sending', () => {
    fc.assert(
      fc.property(
        story,
        fc.oneof(
          confirmCommand(),
          number.map((own) => refuse(own)),
          number.map((own) => arrive('2004-03-05', { number: own })),
          number.map((own) => detain(own)),
          number.map((own) => reportFake(own)),
          transitCommand(),
        ),
        (told, evidence) => {
          const history = play(told);
          const { codes, after } = history.when(evidence, {
            as: actor('importing-authority', 'EU'),
            at: '2004-06-01T00:00:00.000Z',
          });
          expect(codes).toEqual([]);
          const count = (scenario: Scenario) => scenario.certificate(evidence.data.number).evidence.length;
          expect(count(after)).toBe(count(history) + 1);
        },
      ),
    );
  });

  it('a shipment has at most one end of its way: imported, refused by nobody but its destination, forfeited or returned', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ before, outcome: { after }, command: { data } }) => {
          const [was, is] = [before.certificate(data.number), after.certificate(data.number)];
          if (was.closing !== null) {
            expect(is.closing).toEqual(was.closing);
            expect(is.custody).toEqual(was.custody);
          }
          if (is.closing?.kind === 'forfeited') expect(is.returnOrder).toBeNull();
          if (is.closing !== null && is.status === 'confirmed') expect(is.outcome).toBeLessThan(is.closing.after);
        });
      }),
    );
  });

  it('only what is held is released or forfeited, and only by who holds it', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ before, outcome: { events }, command: { data }, act }) => {
          for (const { type } of events) {
            if (type !== 'certificate.released' && type !== 'certificate.forfeited') continue;
            expect(before.certificate(data.number).hold?.by).toBe(act.as.participant);
          }
        });
      }),
    );
  });

  it('transit changes neither what the certificate states nor how it stands', () => {
    fc.assert(
      fc.property(story, transitCommand(), (told, transit) => {
        const history = play(told);
        const act = { as: actor('importing-authority', 'EU'), at: '2004-06-01T00:00:00.000Z' };
        const [before, after] = [history, history.when(transit, act).after].map((scenario) =>
          scenario.certificate(transit.data.number),
        );
        expect([after?.content, after?.status, after?.outcome]).toEqual([
          before?.content,
          before?.status,
          before?.outcome,
        ]);
      }),
    );
  });

  it('a refusal records nothing, an acceptance exactly one event, which survives JSON', () => {
    fc.assert(
      fc.property(story, (told) => {
        play(told, ({ outcome: { events, rejections } }) => {
          expect(events).toHaveLength(rejections.length === 0 ? 1 : 0);
          expect(JSON.parse(JSON.stringify(events))).toEqual(events);
        });
      }),
    );
  });

  it('a discrepancy is raised once for its evidence, and closed only while it is open', () => {
    fc.assert(
      fc.property(story, (told) => {
        const raisedEver = new Set<string>();
        const open = new Set<string>();
        play(told, ({ outcome: { raised, closed }, command: { data } }) => {
          for (const { rule, evidence } of closed) {
            expect(open.delete(`${data.number}/${String(evidence)}/${rule}`)).toBe(true);
          }
          for (const { rule, evidence } of raised) {
            const key = `${data.number}/${String(evidence)}/${rule}`;
            expect(raisedEver.has(key)).toBe(false);
            raisedEver.add(key);
            open.add(key);
          }
        });
      }),
    );
  });
});

describe('folding certificates', () => {
  const anyEvent: fc.Arbitrary<CertificateEvent> = fc.oneof(
    ...Object.values(EVENT_CATALOGUE)
      .map(({ example }) => example)
      .filter((example): example is CertificateEvent => example.type.startsWith('certificate.'))
      .map((example) => fc.constant(example)),
    fc.constantFrom('EU', 'ZA', 'AE').map((destination): CertificateEvent => ({
      type: 'certificate.issued',
      version: 1,
      data: content({ destination: destination as ParticipantCode }),
    })),
  );

  it('never throws, in whatever order events come, and keeps all evidence', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const state = events.reduce(
          (before, event) => certificateDecider.evolve(before, event),
          certificateDecider.initialState,
        );
        expect(CERTIFICATE_STATUSES).toContain(state.status);
        expect(SHIPMENT_STAGES).toContain(state.custody.stage);
        expect(state.evidence).toEqual(events.filter(isEvidence));
      }),
    );
  });
});

import type { LocalDate } from '@kp/kernel';
import fc from 'fast-check';
import type { Origin } from '../certificates/events';
import type { ParticipantCode } from '../participant-code';
import { recordOf2003, restrictionImposed, stated } from '../testing/record-of-2003';
import { given, type Scenario } from '../testing/scenario';
import type { ParticipantEvent } from './events';
import { RESTRICTION_EFFECTS, RESTRICTION_SCOPES } from './restrictions/events';
import type { Permission } from './permission';

const code = (letters: string): ParticipantCode => letters as ParticipantCode;
const day = (text: string): LocalDate => text as LocalDate;
const from = (letters: string): Origin => ({ kind: 'single', country: code(letters) });
const mixed: Origin = { kind: 'mixed' };
const record = given(...recordOf2003());

function ask(history: Scenario, exporter: string, importer: string, date: string, origin: Origin = mixed): Permission {
  return history.permission({ exporter: code(exporter), importer: code(importer), origin, date: day(date) });
}

describe('permission to trade', () => {
  it('given two Participants, is allowed without a reason against it', () => {
    expect(ask(record, 'ZA', 'EU', '2004-03-01')).toEqual({ allowed: true, reasons: [] });
  });

  it('given a non-Participant on either side, is barred by KPCS III(c)', () => {
    const reason = {
      code: 'never-participant',
      participant: 'ML',
      bars: true,
      restriction: null,
      legalBasis: 'KPCS III(c)',
    };
    expect(ask(record, 'ML', 'AE', '2005-11-17')).toEqual({
      allowed: false,
      reasons: [{ ...reason, side: 'exporter' }],
    });
    expect(ask(record, 'AE', 'ML', '2005-11-17')).toEqual({
      allowed: false,
      reasons: [{ ...reason, side: 'importer' }],
    });
  });

  it('given a day before admission, is barred as not yet allowed', () => {
    expect(ask(record, 'ZA', 'EU', '2002-12-31').reasons.map((reason) => reason.code)).toEqual([
      'not-yet-participant',
      'not-yet-participant',
    ]);
  });

  it('given Chinese Taipei, which is no Participant but recognised, is allowed', () => {
    expect(ask(record, 'TW', 'ZA', '2005-11-17').allowed).toBe(true);
    expect(ask(record, 'ZA', 'TW', '2005-11-17').allowed).toBe(true);
  });

  it('given Côte d’Ivoire in November 2005, which is a Participant whose trade is refused, is barred', () => {
    const history = record.given(restrictionImposed({ effectiveFrom: day('2005-10-14') }));
    expect(ask(history, 'CI', 'EU', '2005-10-13').allowed).toBe(true);
    expect(ask(history, 'CI', 'EU', '2005-11-17')).toEqual({
      allowed: false,
      reasons: [
        {
          side: 'exporter',
          participant: 'CI',
          bars: true,
          code: 'refuse',
          restriction: 'chair-notice',
          scope: 'participant',
          subject: null,
          legalBasis: 'Notice of the Chair',
        },
      ],
    });
    expect(ask(history, 'EU', 'CI', '2005-11-17').allowed).toBe(false);
    expect(ask(history, 'GN', 'EU', '2005-11-17', from('CI')).allowed).toBe(true);
  });

  it('given an embargo on an origin, is barred whoever ships, for single origin alone, until it is lifted', () => {
    const history = record.given(
      restrictionImposed({ restriction: 'UNSC-1643', scope: 'origin', effectiveFrom: day('2005-12-15') }),
      {
        type: 'participant.trade-restriction-lifted',
        version: 1,
        data: {
          participant: code('CI'),
          restriction: 'UNSC-1643',
          effectiveFrom: day('2014-04-29'),
          legalBasis: 'Security Council resolution 2153 (2014)',
        },
      },
    );
    expect(ask(history, 'GN', 'EU', '2005-12-14', from('CI')).allowed).toBe(true);
    expect(ask(history, 'GN', 'EU', '2005-12-15', from('CI'))).toMatchObject({
      allowed: false,
      reasons: [{ side: 'origin', participant: 'CI', restriction: 'UNSC-1643' }],
    });
    expect(ask(history, 'GN', 'EU', '2014-04-28', from('CI')).allowed).toBe(false);
    expect(ask(history, 'GN', 'EU', '2014-04-29', from('CI')).allowed).toBe(true);
    expect(ask(history, 'CI', 'EU', '2005-12-15', mixed).allowed).toBe(true);
    expect(ask(history, 'CI', 'EU', '2005-12-15', from('GN')).allowed).toBe(true);
  });

  it('given a last day from the start, holds through it', () => {
    const history = record.given(restrictionImposed({ effectiveUntil: day('2005-12-31') }));
    expect(ask(history, 'CI', 'EU', '2005-12-31').allowed).toBe(false);
    expect(ask(history, 'CI', 'EU', '2006-01-01').allowed).toBe(true);
  });

  it('given enhanced vigilance, is allowed with a reason to look closely', () => {
    const history = record.given(restrictionImposed({ effect: 'enhanced-vigilance' }));
    expect(ask(history, 'CI', 'EU', '2005-11-17')).toMatchObject({
      allowed: true,
      reasons: [{ code: 'enhanced-vigilance', bars: false }],
    });
  });

  it('F1: given the removal of the Republic of the Congo, is barred from that day on, by that notice', () => {
    const history = record.given({
      type: 'participant.removed',
      version: 1,
      data: {
        participant: code('CG'),
        reason: 'Exports far above production.',
        ...stated('2004-07-09'),
        source: 'Notice of the Chair, 9 July 2004',
      },
    });
    expect(ask(history, 'CG', 'EU', '2004-07-08').allowed).toBe(true);
    expect(ask(history, 'CG', 'EU', '2004-07-09').reasons).toMatchObject([
      { code: 'removed', legalBasis: 'Notice of the Chair, 9 July 2004' },
    ]);
  });
});

describe('whatever restrictions there are', () => {
  const place = fc.constantFrom('ZA', 'EU', 'CI', 'TW', 'ML');
  const date = fc.constantFrom('2002-12-31', '2005-10-01', '2005-12-31', '2006-06-01');
  const restriction = fc.record({
    participant: place.map(code),
    restriction: fc.constantFrom('R1', 'R2', 'R3'),
    scope: fc.constantFrom(...RESTRICTION_SCOPES),
    effect: fc.constantFrom(...RESTRICTION_EFFECTS),
    effectiveFrom: date.map(day),
    effectiveUntil: fc.option(date.map(day)),
  });
  const question = fc.record({
    exporter: place.map(code),
    importer: place.map(code),
    origin: fc.option(place).map((origin) => (origin === null ? mixed : from(origin))),
    date: date.map(day),
  });

  it('another one never allows what was barred, and lifting one never bars what was allowed', () => {
    fc.assert(
      fc.property(
        fc.array(restriction, { maxLength: 4 }),
        restriction,
        date,
        question,
        (others, last, liftedOn, asked) => {
          const history = record.given(...others.map((changes) => restrictionImposed(changes)));
          const before = history.permission(asked);
          const named = { ...last, restriction: 'one more' };
          const imposed = history.given(restrictionImposed(named));
          const restricted = imposed.permission(asked);
          expect(before.allowed || !restricted.allowed).toBe(true);
          expect(restricted.reasons).toEqual(expect.arrayContaining([...before.reasons]));
          const lifting: ParticipantEvent = {
            type: 'participant.trade-restriction-lifted',
            version: 1,
            data: {
              participant: named.participant,
              restriction: named.restriction,
              effectiveFrom: day(liftedOn),
              legalBasis: 'Notice of the Chair',
            },
          };
          const lifted = imposed.given(lifting).permission(asked);
          expect(lifted.allowed || !restricted.allowed).toBe(true);
          if (asked.date >= liftedOn) expect(lifted).toEqual(before);
        },
      ),
    );
  });

  it('is barred exactly when some reason bars', () => {
    fc.assert(
      fc.property(fc.array(restriction, { maxLength: 4 }), question, (restrictions, asked) => {
        const history = record.given(...restrictions.map((changes) => restrictionImposed(changes)));
        const { allowed, reasons } = history.permission(asked);
        expect(allowed).toBe(reasons.every(({ bars }) => !bars));
      }),
    );
  });
});

import { readCommandLine, readCommandText, envelopeOf, writeCommandLine } from './command-lines';
import { readCommand, writeCommand } from './command-wire';
import { COMMAND_EXAMPLES } from './commands/examples';
import { instantOf } from '@kp/kernel';
import {
  parseCertificateNumber,
  parseParticipantCode,
  parseStatisticalPeriod,
  type CertificateNumber,
} from '@kp/scheme';
import { isCommandName } from './commands';
import { parseInstant, parseLocalDate } from '@kp/kernel';
import fc from 'fast-check';
import { arbitraryCommand, arbitraryMoment } from './testing/arbitrary-command';
import { arbitraryParticipant } from './testing/arbitrary-values';
import { ROLES } from '@kp/kernel';

const issue = COMMAND_EXAMPLES.IssueCertificate;
const confirm = COMMAND_EXAMPLES.ConfirmImport;
const file = COMMAND_EXAMPLES.FileReturn;

/** The pointers and codes of what is wrong. */
function wrongs(name: Parameters<typeof readCommand>[0], data: unknown): readonly string[] {
  const reading = readCommand(name, data);
  return reading.ok ? [] : reading.violations.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('given the data of a certificate', () => {
  it('when they are in order, then amounts become integers and the origin is told apart', () => {
    expect(readCommand('IssueCertificate', { ...issue, origin: '***' })).toMatchObject({
      ok: true,
      command: {
        type: 'IssueCertificate',
        data: {
          origin: { kind: 'mixed' },
          lines: [
            { hs: '7102.21', carats: 30_025, valueUsd: 300_250 },
            { hs: '7102.31', carats: 120_050, valueUsd: 18_007_500 },
          ],
        },
      },
    });
  });

  it('when a code stands without its dot, then it is the same code', () => {
    const lines = [{ hs: '710231', carats: '1', valueUsd: '1.5' }];
    expect(readCommand('IssueCertificate', { ...issue, lines })).toMatchObject({
      command: { data: { lines: [{ hs: '7102.31', carats: 100, valueUsd: 150 }] } },
    });
  });

  it('when an optional field is null, then it counts as left out', () => {
    const reading = readCommand('IssueCertificate', { ...issue, replaces: null });
    expect(reading.ok && reading.command.data).not.toHaveProperty('replaces');
  });

  it('when a name is typed in two Unicode forms, then it is the same name', () => {
    const named = (name: string): unknown =>
      readCommand('IssueCertificate', { ...issue, exporter: { name, address: 'x' } });
    expect(named('Soci\u00e9t\u00e9')).toEqual(named('Socie\u0301te\u0301'));
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { colour: 'white' }, '/colour unknown-field'],
    ['a field in other letters', { Number: 'CA1' }, '/Number unknown-field'],
    ['an unknown field in a party', { exporter: { name: 'x', address: 'x', vat: '1' } }, '/exporter/vat unknown-field'],
    [
      'an unknown field in a line',
      { lines: [{ hs: '7102.31', carats: '1', valueUsd: '1', grade: 'D' }] },
      '/lines/0/grade unknown-field',
    ],
    [
      'three decimals',
      { lines: [{ hs: '7102.31', carats: '1.234', valueUsd: '1' }] },
      '/lines/0/carats carats-above-zero',
    ],
    [
      'negative carats',
      { lines: [{ hs: '7102.31', carats: '-1', valueUsd: '1' }] },
      '/lines/0/carats carats-above-zero',
    ],
    ['no carats', { lines: [{ hs: '7102.31', carats: '0.00', valueUsd: '1' }] }, '/lines/0/carats carats-above-zero'],
    [
      'carats as a JSON number',
      { lines: [{ hs: '7102.31', carats: 12.34, valueUsd: '1' }] },
      '/lines/0/carats carats-above-zero',
    ],
    [
      'the sum of 0.1 and 0.2 as carats',
      { lines: [{ hs: '7102.31', carats: String(0.1 + 0.2), valueUsd: '1' }] },
      '/lines/0/carats carats-above-zero',
    ],
    ['an exponent', { lines: [{ hs: '7102.31', carats: '1e3', valueUsd: '1' }] }, '/lines/0/carats carats-above-zero'],
    [
      'more carats than there are',
      { lines: [{ hs: '7102.31', carats: '1000000000', valueUsd: '1' }] },
      '/lines/0/carats carats-above-zero',
    ],
    [
      'a value of nothing',
      { lines: [{ hs: '7102.31', carats: '1', valueUsd: '0' }] },
      '/lines/0/valueUsd value-above-zero',
    ],
    ['polished stones', { lines: [{ hs: '7102.39', carats: '1', valueUsd: '1' }] }, '/lines/0/hs hs-code'],
    ['dust', { lines: [{ hs: '7105.10', carats: '1', valueUsd: '1' }] }, '/lines/0/hs hs-code'],
    ['no lines', { lines: [] }, '/lines list-size'],
    [
      'four lines',
      { lines: Array.from({ length: 4 }, () => ({ hs: '7102.31', carats: '1', valueUsd: '1' })) },
      '/lines list-size',
    ],
    ['lines that are no list', { lines: { hs: '7102.31' } }, '/lines not-a-list'],
    ['a line that is null', { lines: [null] }, '/lines/0 not-an-object'],
    ['a list as a party', { exporter: [] }, '/exporter not-an-object'],
    ['a party without an address', { exporter: { name: 'x' } }, '/exporter/address missing-field'],
    ['30 February', { issuedOn: '2005-02-30' }, '/issuedOn calendar-day'],
    ['29 February of another year', { issuedOn: '2005-02-29' }, '/issuedOn calendar-day'],
    ['a moment instead of a day', { issuedOn: '2005-02-01T00:00:00Z' }, '/issuedOn calendar-day'],
    ['a day of the year 205', { issuedOn: '0205-02-01' }, '/issuedOn calendar-day'],
    ['a Participant in small letters', { issuer: 'ca' }, '/issuer participant-code'],
    ['a Participant of three letters', { destination: 'ZAF' }, '/destination participant-code'],
    ['a number with a space', { number: 'CA 12345' }, '/number certificate-number'],
    ['a number that climbs through folders', { number: '../../CA1' }, '/number certificate-number'],
    ['no parcel', { parcels: 0 }, '/parcels whole-number'],
    ['half a parcel', { parcels: 1.5 }, '/parcels whole-number'],
    ['parcels as text', { parcels: '3' }, '/parcels whole-number'],
    ['endless parcels', { parcels: Infinity }, '/parcels whole-number'],
    ['a purpose that nobody knows', { purpose: 'gift' }, '/purpose one-of'],
    ['a language with its country', { languages: ['en', 'fr-CA'] }, '/languages/1 language-code'],
    ['no language', { languages: [] }, '/languages list-size'],
    ['a blank name', { issuingAuthority: '   ' }, '/issuingAuthority text'],
    ['a name with a line end', { issuingAuthority: 'two\nlines' }, '/issuingAuthority text'],
    ['a name with NUL', { issuingAuthority: 'nul\u0000' }, '/issuingAuthority text'],
    ['a lone surrogate', { issuingAuthority: 'a\ud800b' }, '/issuingAuthority text'],
    ['text that turns its direction', { issuingAuthority: 'evil\u202etxt' }, '/issuingAuthority text'],
    ['a name without end', { issuingAuthority: 'x'.repeat(201) }, '/issuingAuthority text-length'],
    ['true as a name', { issuingAuthority: true }, '/issuingAuthority text'],
  ])('when there is %s, then just that is told', (_what, change, wrong) => {
    expect(wrongs('IssueCertificate', { ...issue, ...change })).toEqual([wrong]);
  });

  it('when nothing is there, then every field that is missing is told at once', () => {
    expect(wrongs('IssueCertificate', {})).toHaveLength(14);
  });

  it.each([undefined, null, [], 'text', 7])('when the data are %j, then that is told', (data) => {
    expect(wrongs('IssueCertificate', data)).toEqual([' not-an-object']);
  });

  it('when there are thousands of wrongs, then the first hundred are told', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${String(index)}`, 1]));
    expect(wrongs('IssueCertificate', { ...issue, ...flood })).toHaveLength(101);
    const seals = Array.from({ length: 1000 }, () => ({}));
    expect(wrongs('ValidateCertificate', { number: 'CA1', seals })).toHaveLength(101);
  });

  it('when there are a thousand seals, then that is the most', () => {
    const seals = Array.from({ length: 1000 }, (_, index) => ({ container: 'C', seal: String(index) }));
    expect(wrongs('ValidateCertificate', { number: 'CA1', seals })).toEqual([]);
    expect(wrongs('ValidateCertificate', { number: 'CA1', seals: [...seals, seals[0]] })).toEqual(['/seals list-size']);
  });

  it('when the name of an unknown field is hostile, then its pointer is still one (RFC 6901)', () => {
    expect(wrongs('VoidCertificate', { ...COMMAND_EXAMPLES.VoidCertificate, 'a/b~c\ud800': 1 })).toEqual([
      '/a~1b~0c\ufffd unknown-field',
    ]);
  });
});

describe('given what customs saw', () => {
  it('when little was told, then the rest is null, which is not nothing', () => {
    const observed = { arrivedOn: '2007-05-05', parcels: 0, carats: '0' };
    expect(readCommand('ConfirmImport', { ...confirm, observed })).toMatchObject({
      command: {
        data: {
          observed: { ...observed, carats: 0, valueUsd: null, lines: null, sealsIntact: null, remarks: null },
        },
      },
    });
  });

  it('when a remark runs over lines, then they are kept', () => {
    const observed = { ...(confirm['observed'] as object), remarks: 'First line.\n\tSecond line.' };
    expect(wrongs('ConfirmImport', { ...confirm, observed })).toEqual([]);
  });
});

describe('given a return', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['figures without carats', { kind: 'stated', valueUsd: '1' }, ['/figures/carats missing-field']],
    ['a nil return with carats', { kind: 'nil', carats: '1' }, ['/figures/carats unexpected-field']],
    ['a nil return with null', { kind: 'nil', carats: null }, []],
    ['figures with a bad amount', { kind: 'stated', carats: '1', valueUsd: '1,5' }, ['/figures/valueUsd value']],
    ['another kind', { kind: 'estimated', carats: '1' }, ['/figures/kind one-of', '/figures/carats unexpected-field']],
  ])('when there is %s, then that is told', (_what, figures, wrong) => {
    expect(wrongs('FileReturn', { ...file, figures })).toEqual(wrong);
  });

  it('when the filing time is not mentioned, then it is known', () => {
    expect(readCommand('FileReturn', file)).toMatchObject({ command: { data: { filingTimeKnown: true } } });
  });

  it.each(['2004', '2004-H3', '2004-Q5', '04-H1', '2004-h1'])('when the period is %s, then that is told', (period) => {
    expect(wrongs('FileReturn', { ...file, period })).toEqual(['/period period']);
  });
});

describe('given a line of a command file', () => {
  const line = {
    command: 'VoidCertificate',
    id: 'k-1',
    occurredAt: '2007-05-05T10:00Z',
    as: { role: 'exporting-authority', participant: 'CA', authority: 'Issuing office' },
    data: COMMAND_EXAMPLES.VoidCertificate,
  };

  it('when it is in order, then it is an envelope with its command', () => {
    expect(readCommandLine(line)).toEqual({
      ok: true,
      envelope: {
        id: 'k-1',
        occurredAt: '2007-05-05T10:00:00.000Z',
        as: { role: 'exporting-authority', participant: 'CA', authority: 'Issuing office' },
        command: { type: 'VoidCertificate', data: COMMAND_EXAMPLES.VoidCertificate },
      },
    });
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['an unknown command', { command: 'DestroyCertificate' }, ['/command one-of']],
    ['a command of every object', { command: 'constructor' }, ['/command one-of']],
    ['no data', { data: undefined }, ['/data missing-field']],
    ['a list as data', { data: [] }, ['/data not-an-object']],
    ['an unknown field', { when: 'now' }, ['/when unknown-field']],
    ['a moment in another zone', { occurredAt: '2007-05-05T10:00:00+02:00' }, ['/occurredAt utc-instant']],
    ['a moment on 30 February', { occurredAt: '2007-02-30T10:00:00Z' }, ['/occurredAt utc-instant']],
    ['25 o’clock', { occurredAt: '2007-02-03T25:00:00Z' }, ['/occurredAt utc-instant']],
    ['an unknown role', { as: { role: 'king' } }, ['/as/role one-of']],
    [
      'something wrong outside and inside',
      { id: '', data: { number: 'CA1' } },
      ['/id text', '/data/reason missing-field'],
    ],
  ])('when it has %s, then that is told', (_what, change, wrong) => {
    const reading = readCommandLine({ ...line, ...change });
    expect(reading.ok ? [] : reading.violations.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(wrong);
  });

  it('when it is wrong, then its id is still told, so that the sender finds it', () => {
    expect(readCommandLine({ ...line, command: 'x' })).toMatchObject({ ok: false, id: 'k-1' });
  });

  it.each<[string, string]>([
    ['{"command":"VoidCertificate","data":{"number":"CA1","reason":"a","reason":"b"}}', 'duplicate-key'],
    ['{"command":"VoidCertificate","command":"IssueCertificate","data":{}}', 'duplicate-key'],
    ['{"command":"VoidCertificate","data":{"number":"CA1","reason":"a","__proto__":{"x":1}}}', 'unknown-field'],
    ['{"command":"VoidCertificate","data":{"number":"CA1","reason":"\\ud800"}}', 'text'],
    ['{"command":"VoidCertificate","data":{"number":1e400,"reason":"a"}}', 'certificate-number'],
    ['{"command":"VoidCertificate","data":{"number":"CA1","reason":"a"}', 'malformed-json'],
    ['{"command":"VoidCertificate","data":{"number":"CA1","reason":"a"}} {}', 'malformed-json'],
    ['{command:"VoidCertificate"}', 'malformed-json'],
    ['', 'malformed-json'],
    ['[['.repeat(50_000), 'malformed-json'],
  ])('when its text is %s, then it is refused', (text, code) => {
    expect(readCommandText(text)).toMatchObject({ ok: false, violations: [{ code }] });
  });

  it('when a parcel count is beyond all numbers, then it is refused', () => {
    const text = JSON.stringify({ ...line, command: 'IssueCertificate', data: issue }).replace(
      '"parcels":3',
      '"parcels":1e400',
    );
    expect(readCommandText(text)).toMatchObject({ violations: [{ pointer: '/data/parcels', code: 'whole-number' }] });
  });

  it('when any envelope is written and read, then it is the same', () => {
    const as = fc.record(
      { role: fc.constantFrom(...ROLES), participant: arbitraryParticipant },
      { requiredKeys: ['role'] },
    );
    const envelope = fc.record(
      {
        command: arbitraryCommand,
        id: fc.uuid(),
        occurredAt: arbitraryMoment,
        as,
        synthetic: fc.constant(true as const),
      },
      { requiredKeys: ['command'] },
    );
    fc.assert(
      fc.property(envelope, (told) => {
        expect(readCommandText(JSON.stringify(writeCommandLine(told)))).toEqual({ ok: true, envelope: told });
      }),
    );
  });
});

describe('given a command that was made by a program', () => {
  it('when its maker wears several hats, then the file names the one under which it may be given', () => {
    const number = 'CA1' as CertificateNumber;
    const timed = {
      id: 'k',
      occurredAt: instantOf(0),
      actor: { id: 'desk', roles: ['exporting-authority', 'importing-authority'], participant: 'IN' },
      command: { type: 'RefuseImport', data: { number, authority: 'x', reason: 'other', remarks: null } },
      synthetic: true,
    } as const;
    expect(envelopeOf(timed)).toEqual({
      id: 'k',
      occurredAt: '1970-01-01T00:00:00.000Z',
      as: { role: 'importing-authority', participant: 'IN' },
      command: timed.command,
      synthetic: true,
    });
  });
});

describe('the rules of the wire and the parsers of the core', () => {
  const takes = (name: 'number' | 'participant' | 'period' | 'day' | 'moment', text: string): boolean => {
    switch (name) {
      case 'number':
        return wrongs('VoidCertificate', { ...COMMAND_EXAMPLES.VoidCertificate, number: text }).length === 0;
      case 'participant':
        return wrongs('FileReturn', { ...file, participant: text }).length === 0;
      case 'period':
        return wrongs('FileReturn', { ...file, period: text }).length === 0;
      case 'day':
        return (
          wrongs('LiftTradeRestriction', { ...COMMAND_EXAMPLES.LiftTradeRestriction, effectiveFrom: text }).length === 0
        );
      case 'moment':
        return readCommandLine({ command: 'FileReturn', data: file, occurredAt: text }).ok;
    }
  };
  const parsers = {
    number: parseCertificateNumber,
    participant: parseParticipantCode,
    period: parseStatisticalPeriod,
    day: parseLocalDate,
    moment: parseInstant,
  };

  it('agree on what can be read', () => {
    const name = fc.constantFrom(...(Object.keys(parsers) as (keyof typeof parsers)[]));
    const text = fc.oneof(
      fc.stringMatching(/^[A-Z]{1,3}[A-Z0-9]{0,30}$/),
      fc.stringMatching(/^20\d\d-[HQ][0-5]$/),
      fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d$/),
      fc.stringMatching(/^20\d\d-0[1-9]-[0-3]\dT[0-2]\d:[0-6]\d(:[0-6]\d(\.\d{1,4})?)?Z?$/),
      fc.stringMatching(/^2004-02-29T2[34]:0[01](:0[01](\.0{0,3})?)?Z$/),
    );
    fc.assert(
      fc.property(name, text, (kind, told) => {
        expect(takes(kind, told)).toBe(parsers[kind](told) !== undefined);
      }),
      { numRuns: 3000 },
    );
  });

  it('write what they read', () => {
    expect(isCommandName('IssueCertificate')).toBe(true);
    expect(isCommandName('toString')).toBe(false);
    const reading = readCommand('IssueCertificate', issue);
    expect(reading.ok && writeCommand(reading.command)).toEqual(issue);
  });
});

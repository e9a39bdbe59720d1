import fc from 'fast-check';
import {
  carats,
  instantOf,
  parseCarats,
  parseUsDollars,
  usDollars,
  type DomainEvent,
  type LocalDate,
  type Position,
  type RecordedEvent,
  type Revision,
  type StreamName,
} from '@kp/kernel';
import {
  EVENT_CATALOGUE,
  evolveApplication,
  evolveCertificate,
  evolveParticipant,
  evolveReturn,
  initialApplicationState,
  initialCertificateState,
  initialParticipantState,
  initialReturnState,
  type CertificateNumber,
  type ParticipantCode,
  type StatisticalPeriod,
} from '@kp/scheme';
import { amountsToWire, applicationToWire, certificateToWire, eventToWire, participantToWire, returnToWire } from '.';

const recorded = (event: DomainEvent): RecordedEvent => ({
  ...event,
  id: '0199b0c4-0000-7000-8000-000000000001',
  stream: 'certificate-CA1' as StreamName,
  revision: 3 as Revision,
  position: 9_007_199_254_740_991 as Position,
  recordedAt: instantOf(86_400_000),
  metadata: {
    occurredAt: instantOf(0),
    actor: { id: 'desk', roles: ['exporting-authority'], participant: 'CA' },
    commandId: 'c',
    commandDigest: 'd',
    correlationId: 'e',
    causationId: 'f',
  },
});

/** Reads decimal strings back where amounts stand. */
function amountsFromWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(amountsFromWire);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]: [string, unknown]) => {
      if (typeof member === 'string' && name === 'carats') return [name, parseCarats(member)];
      if (typeof member === 'string' && name === 'valueUsd') return [name, parseUsDollars(member)];
      return [name, amountsFromWire(member)];
    }),
  );
}

describe('given any plain data with amounts', () => {
  const amount = fc.integer({ min: 0, max: 99_999_999_999_999 });
  const { data } = fc.letrec<{ data: unknown }>((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string()),
      fc.record(
        {
          carats: amount.map(carats),
          valueUsd: fc.option(amount.map(usDollars)),
          parcels: fc.nat(),
          more: tie('data'),
        },
        { requiredKeys: [] },
      ),
      fc.array(tie('data')),
    ),
  }));

  it('when it is written, then no amount is a number any more, and reading it back gives the same', () => {
    fc.assert(
      fc.property(data, (told) => {
        const wire = amountsToWire({ told });
        expect(JSON.stringify(wire)).not.toMatch(/"(?:carats|valueUsd)":\d/);
        expect(amountsFromWire(wire)).toEqual({ told });
      }),
    );
  });
});

describe('given an event of each kind', () => {
  it.each(Object.values(EVENT_CATALOGUE))('when $example.type is written, then nothing is lost', ({ example }) => {
    const wire = eventToWire(recorded(example));
    expect(amountsFromWire(wire.data)).toEqual(example.data);
    expect(wire).toMatchObject({
      type: example.type,
      version: example.version,
      position: '9007199254740991',
      revision: 3,
    });
  });

  it('when it was made up by a simulator, then that is written too', () => {
    const event = recorded(EVENT_CATALOGUE['return.withdrawn'].example);
    const { metadata } = event;
    expect(eventToWire(event)).not.toHaveProperty('synthetic');
    expect(
      eventToWire({ ...event, metadata: { ...metadata, synthetic: true, flags: ['carats-differ'] } }),
    ).toMatchObject({
      synthetic: true,
      flags: ['carats-differ'],
    });
  });
});

describe('given a certificate', () => {
  const number = 'CA0012345' as CertificateNumber;
  const issued = evolveCertificate(initialCertificateState, EVENT_CATALOGUE['certificate.issued'].example);

  it('when it is issued, then it is written with the title and the statement of Annex I and the totals of its lines', () => {
    expect(certificateToWire(number, issued)).toMatchObject({
      number,
      status: 'issued',
      content: {
        title: 'Kimberley Process Certificate',
        statement:
          'The rough diamonds in this shipment have been handled in accordance with the provisions of the Kimberley Process Certification Scheme for rough diamonds',
        origin: 'CA',
        totals: { carats: '1500.75', valueUsd: '183077.50' },
        lines: [
          { hs: '7102.21', carats: '300.25', valueUsd: '3002.50' },
          { hs: '7102.31', carats: '1200.50', valueUsd: '180075.00' },
        ],
      },
    });
  });

  it('when only customs know of it, then there is no content, but their report', () => {
    const state = evolveCertificate(initialCertificateState, EVENT_CATALOGUE['certificate.import-confirmed'].example);
    expect(certificateToWire(number, state)).toMatchObject({
      status: 'unknown',
      content: null,
      evidence: [{ type: 'certificate.import-confirmed', observed: { carats: expect.any(String) as string } }],
    });
  });

  it('when its parcel is of mixed origin, then the origin is no country', () => {
    const content = issued.content && { ...issued.content, origin: { kind: 'mixed' as const } };
    expect(certificateToWire(number, { ...issued, content }).content).toMatchObject({ origin: 'mixed' });
  });
});

describe('given an application', () => {
  const { example } = EVENT_CATALOGUE['application.filed'];
  const { issuer, application } = example.data;

  it('when it was filed and approved, then it is written with its name, its totals and the decision', () => {
    const filed = evolveApplication(initialApplicationState, example);
    const approved = evolveApplication(filed, EVENT_CATALOGUE['application.approved'].example);
    expect(applicationToWire({ issuer, application }, approved)).toMatchObject({
      name: 'CA-2007-00017',
      status: 'approved',
      filedOn: '2007-04-27',
      content: { origin: 'CA', totals: { carats: '1500.75' }, declaration: { declaredOn: '2007-04-27' } },
      decision: { kind: 'approved', certificate: 'CA0012345' },
    });
  });

  it('when nothing was filed, then it is absent', () => {
    expect(applicationToWire({ issuer, application }, initialApplicationState)).toMatchObject({
      status: 'absent',
      content: null,
      decision: null,
    });
  });
});

describe('given a Participant', () => {
  it('when it is written for a day, then its standing, prefixes and policy are those of the day', () => {
    const state = [
      EVENT_CATALOGUE['participant.admitted'].example,
      EVENT_CATALOGUE['participant.prefix-assigned'].example,
      EVENT_CATALOGUE['participant.certificate-policy-adopted'].example,
    ].reduce(evolveParticipant, initialParticipantState);
    const code = 'EU' as ParticipantCode;
    expect(participantToWire(code, state, '2005-11-17' as LocalDate)).toMatchObject({
      participant: 'EU',
      kind: 'regional-organisation',
      effectiveAt: '2005-11-17',
      standing: { kind: 'participant', since: '2003-01-01' },
      prefixes: ['CA'],
      certificatePolicy: { policy: 'CA-1' },
    });
    expect(participantToWire(code, state, '2002-01-01' as LocalDate)).toMatchObject({
      standing: { kind: 'never' },
      prefixes: [],
      certificatePolicy: null,
    });
  });
});

describe('given a return', () => {
  const key = {
    participant: 'BW' as ParticipantCode,
    dataset: 'production',
    period: '2004-H1' as StatisticalPeriod,
    segment: 'all',
  } as const;

  it('when it was filed, then its figures are decimal strings and its punctuality is told', () => {
    const state = evolveReturn(initialReturnState, EVENT_CATALOGUE['return.filed'].example);
    expect(returnToWire(key, state)).toMatchObject({
      participant: 'BW',
      period: '2004-H1',
      status: 'filed',
      due: '2004-08-31',
      timeliness: { kind: 'on-time' },
      figures: { kind: 'stated', carats: '1500000.00', valueUsd: '120000000.00' },
    });
  });

  it('when nothing was filed, then that is told', () => {
    expect(returnToWire(key, initialReturnState)).toMatchObject({ status: 'absent', timeliness: null, figures: null });
  });
});

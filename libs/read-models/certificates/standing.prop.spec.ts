import type { LocalDate, Position } from '@kp/kernel';
import {
  evolveCertificate,
  initialCertificateState,
  type CertificateEvent,
  type CertificateNumber,
  type CertificateState,
  type ParticipantCode,
} from '@kp/scheme';
import fc from 'fast-check';
import { confirm, issue, line } from '../testing/certificate-acts';
import { stepOf } from './projection';
import { standingAfter, type Standing } from './standing';

const number = 'ZA0000001' as CertificateNumber;
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2004-03-${String(of).padStart(2, '0')}` as LocalDate);
const place = fc.constantFrom('AE', 'BE').map((code) => code as ParticipantCode);

function dataOf<Type extends 'IssueCertificate' | 'ConfirmImport'>(command: ReturnType<typeof issue>, type: Type) {
  if (command.type !== type) throw new Error(command.type);
  return command.data as Extract<ReturnType<typeof issue>, { readonly type: Type }>['data'];
}

/** Any event at all, in whatever order: the rules would refuse most of these sequences, but evolving never judges. */
const anyEvent: fc.Arbitrary<CertificateEvent> = fc.oneof(
  place.map((destination) => ({
    type: 'certificate.issued' as const,
    version: 1 as const,
    data: { ...dataOf(issue(number), 'IssueCertificate'), destination, lines: [line('7102.31', 1, 1)] },
  })),
  day.map((validatedOn) => ({
    type: 'certificate.validated' as const,
    version: 1 as const,
    data: { number, validatedOn, seals: [] },
  })),
  day.map((dispatchedOn) => ({
    type: 'certificate.dispatched' as const,
    version: 1 as const,
    data: { number, dispatchedOn, transportMode: 'post' as const, carrier: null },
  })),
  fc.tuple(place, day, day).map(([confirmedBy, confirmedOn, arrivedOn]) => {
    const { observed, ...data } = dataOf(confirm(number, 'c'), 'ConfirmImport');
    return {
      type: 'certificate.import-confirmed' as const,
      version: 1 as const,
      data: { ...data, confirmedBy, confirmedOn, observed: { ...observed, arrivedOn } },
    };
  }),
  fc.tuple(place, day).map(([refusedBy, refusedOn]) => ({
    type: 'certificate.import-refused' as const,
    version: 1 as const,
    data: { number, refusedBy, authority: '', refusedOn, reason: 'other' as const, remarks: null },
  })),
  day.map((voidedOn) => ({
    type: 'certificate.voided' as const,
    version: 1 as const,
    data: { number, voidedOn, reason: '' },
  })),
  day.map((invalidatedOn) => ({
    type: 'certificate.invalidated' as const,
    version: 1 as const,
    data: { number, invalidatedOn, reason: '' },
  })),
  day.map((replacedOn) => ({
    type: 'certificate.replaced' as const,
    version: 1 as const,
    data: { number, replacedOn, replacedBy: 'ZA2' as CertificateNumber, reason: '' },
  })),
  day.map((returnedOn) => ({
    type: 'certificate.returned-unused' as const,
    version: 1 as const,
    data: { number, returnedOn, reason: '' },
  })),
);

/** What of a state the standing tells in short. */
function inShort(state: CertificateState): unknown {
  const settling = state.outcome === null ? undefined : state.evidence[state.outcome];
  const confirmations = state.evidence.filter(({ type }) => type === 'certificate.import-confirmed').length;
  return {
    status: state.status,
    validatedOn: state.validatedOn,
    dispatchedOn: state.dispatch?.dispatchedOn ?? null,
    settledBy:
      settling === undefined
        ? null
        : settling.type === 'certificate.import-confirmed'
          ? ['confirmed', settling.data.confirmedBy, settling.data.confirmedOn]
          : ['refused', settling.data.refusedBy, settling.data.refusedOn],
    end: state.end === null ? null : [state.end.kind, state.end.on, state.end.successor],
    confirmations,
    refusals: state.evidence.length - confirmations,
  };
}

function inSameShort({ outcome, end, ...rest }: Standing): unknown {
  return {
    ...rest,
    settledBy: outcome === null ? null : [outcome[1], outcome[3], outcome[2]],
    end: end === null ? null : [end.kind, end.on, end.successor],
  };
}

describe('the standing of a certificate', () => {
  it('is what the scheme itself makes of the same events, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), (events) => {
        const state = events.reduce(evolveCertificate, initialCertificateState);
        const steps = events.map((event, index) => stepOf({ ...event, position: (index + 1) as Position }));
        expect(inSameShort(standingAfter(steps))).toEqual(inShort(state));
      }),
      { numRuns: 2_000 },
    );
  });
});

import type { Position } from '@kp/kernel';
import { evolveCertificate, initialCertificateState, type CertificateEvent, type CertificateState } from '@kp/scheme';
import fc from 'fast-check';
import { arbitraryCertificateEvent } from '../testing/arbitrary-certificate-event';
import { stepOf } from './projection';
import { standingAfter, type Standing } from './standing';

/** What of a state the standing tells in short. */
function inShort(state: CertificateState): unknown {
  const settling = state.outcome === null ? undefined : state.evidence[state.outcome];
  const count = (type: CertificateEvent['type']): number =>
    state.evidence.filter((piece) => piece.type === type).length;
  return {
    status: state.status,
    validatedOn: state.validatedOn,
    dispatchedOn: state.dispatch?.dispatchedOn ?? null,
    settledBy:
      settling === undefined
        ? null
        : settling.type === 'certificate.import-confirmed'
          ? ['confirmed', settling.data.confirmedBy, settling.data.confirmedOn]
          : settling.type === 'certificate.import-refused'
            ? ['refused', settling.data.refusedBy, settling.data.refusedOn]
            : ['settled by', settling.type],
    end: state.end === null ? null : [state.end.kind, state.end.on, state.end.successor],
    closing: state.closing === null ? null : { kind: state.closing.kind, on: state.closing.on },
    custody: state.custody,
    confirmations: count('certificate.import-confirmed'),
    refusals: count('certificate.import-refused'),
    fakeReports: count('certificate.reported-fake'),
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
      fc.property(fc.array(arbitraryCertificateEvent, { maxLength: 10 }), (events) => {
        const state = events.reduce(evolveCertificate, initialCertificateState);
        const steps = events.map((event, index) => stepOf({ ...event, position: (index + 1) as Position }));
        expect(inSameShort(standingAfter(steps, state.content))).toEqual(inShort(state));
      }),
      { numRuns: 2_000 },
    );
  });
});

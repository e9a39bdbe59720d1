import {
  DEFAULT_TOLERANCE,
  discrepanciesClosedBy,
  discrepanciesRaisedBy,
  evolveCertificate,
  initialCertificateState,
  type CertificateNumber,
} from '@kp/scheme';
import fc from 'fast-check';
import { arbitraryCertificateEvent } from '../testing/arbitrary-certificate-event';
import { fullState, shortState, type StoredState } from './stored-state';

const number = 'ZA0000001' as CertificateNumber;
const policy = { tolerance: () => DEFAULT_TOLERANCE, permission: () => ({ allowed: false, reasons: [] }) };

it('whatever happened to a certificate, its stored state leads to the same discrepancies as the whole one', () => {
  fc.assert(
    fc.property(fc.array(arbitraryCertificateEvent, { maxLength: 12 }), (events) => {
      let whole = initialCertificateState;
      let restored = initialCertificateState;
      for (const event of events) {
        expect(discrepanciesRaisedBy(event, restored, policy)).toEqual(discrepanciesRaisedBy(event, whole, policy));
        expect(discrepanciesClosedBy(event, restored)).toEqual(discrepanciesClosedBy(event, whole));
        whole = evolveCertificate(whole, event);
        const stored: unknown = JSON.parse(JSON.stringify(shortState(evolveCertificate(restored, event))));
        restored = fullState(number, stored as StoredState);
        expect(restored.status).toBe(whole.status);
      }
    }),
    { numRuns: 1_000 },
  );
});

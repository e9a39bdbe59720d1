import type { CertificateEvent } from '@kp/scheme';

/** Every type of event in the history of a certificate. */
export const certificateEventTypes: readonly CertificateEvent['type'][] = [
  'certificate.issued',
  'certificate.validated',
  'certificate.dispatched',
  'certificate.import-confirmed',
  'certificate.import-refused',
  'certificate.voided',
  'certificate.invalidated',
  'certificate.replaced',
  'certificate.returned-unused',
  'certificate.pre-alert-sent',
  'certificate.transit-entered',
  'certificate.transit-left',
  'certificate.arrived',
  'certificate.detained',
  'certificate.released',
  'certificate.forfeited',
  'certificate.return-ordered',
  'certificate.returned-to-issuer',
  'certificate.reported-fake',
  'certificate.correction-instructed',
  'certificate.correction-endorsed',
  'certificate.drawn-from',
  'certificate.draw-released',
];

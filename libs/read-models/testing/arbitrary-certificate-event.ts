import type { LocalDate } from '@kp/kernel';
import {
  EVENT_CATALOGUE,
  type CertificateEvent,
  type CertificateNumber,
  type CorrectionEvent,
  type CustodyEvent,
  type LineageEvent,
  type ParticipantCode,
} from '@kp/scheme';
import fc from 'fast-check';
import { confirm, issue, line } from './certificate-acts';

const number = 'ZA0000001' as CertificateNumber;
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2004-03-${String(of).padStart(2, '0')}` as LocalDate);
const place = fc.constantFrom('AE', 'BE').map((code) => code as ParticipantCode);

function dataOf<Type extends 'IssueCertificate' | 'ConfirmImport'>(command: ReturnType<typeof issue>, type: Type) {
  if (command.type !== type) throw new Error(command.type);
  return command.data as Extract<ReturnType<typeof issue>, { readonly type: Type }>['data'];
}

/** What happens to a shipment on its way, on any day and anywhere. */
const custodyEvent: fc.Arbitrary<CertificateEvent> = fc
  .tuple(
    fc.constantFrom<CustodyEvent | CorrectionEvent | LineageEvent>(
      EVENT_CATALOGUE['certificate.pre-alert-sent'].example,
      EVENT_CATALOGUE['certificate.transit-entered'].example,
      EVENT_CATALOGUE['certificate.transit-left'].example,
      EVENT_CATALOGUE['certificate.arrived'].example,
      EVENT_CATALOGUE['certificate.detained'].example,
      EVENT_CATALOGUE['certificate.released'].example,
      EVENT_CATALOGUE['certificate.forfeited'].example,
      EVENT_CATALOGUE['certificate.return-ordered'].example,
      EVENT_CATALOGUE['certificate.returned-to-issuer'].example,
      EVENT_CATALOGUE['certificate.reported-fake'].example,
      EVENT_CATALOGUE['certificate.correction-instructed'].example,
      EVENT_CATALOGUE['certificate.correction-endorsed'].example,
      EVENT_CATALOGUE['certificate.drawn-from'].example,
      EVENT_CATALOGUE['certificate.draw-released'].example,
    ),
    day,
    place,
  )
  .map(([{ type, version, data }, on, where]) => {
    const changed: Record<string, unknown> = { number };
    for (const [name, value] of Object.entries(data) as [string, unknown][]) {
      if (name.endsWith('On')) changed[name] = on;
      else if (name !== 'number') changed[name] = name === 'place' || name.endsWith('By') ? where : value;
    }
    return { type, version, data: changed } as unknown as CertificateEvent;
  });

/** Any event at all, in whatever order: the rules would refuse most of these sequences, but evolving never judges. */
export const arbitraryCertificateEvent: fc.Arbitrary<CertificateEvent> = fc.oneof(
  place.map((destination) => ({
    type: 'certificate.issued' as const,
    version: 1 as const,
    data: { ...dataOf(issue(number), 'IssueCertificate'), destination, lines: [line('7102.31', 1, 1)] },
  })),
  { weight: 6, arbitrary: custodyEvent },
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

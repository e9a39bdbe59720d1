import { randomUUID } from 'node:crypto';
import type { EventStore } from '@kp/event-store';
import { carats, usDollars, type EventMetadata, type Instant, type LocalDate, type NewEvent } from '@kp/kernel';
import {
  certificateStream,
  type CertificateEvent,
  type CertificateLine,
  type CertificateNumber,
  type CertificateSource,
  type ParticipantCode,
} from '@kp/scheme';
import { randomOf } from '../../libs/simulator/random';

/** How many steps the longest lines of sources have. */
const STEPS = 5;
/** Of a hundred certificates so many are of stones that were just mined; each later step has an equal part of the rest. */
const MINED_PERCENT = 40;
const MOST_SOURCES = 6;
/** How much each mined certificate is of, in hundredths of a carat. */
const MINED = 1_000_000;
/** How many certificates are appended at the same time. */
const SIDE_BY_SIDE = 1_000;

const metadata: Omit<EventMetadata, 'commandId'> = {
  occurredAt: '2004-03-01T10:00:00.000Z' as Instant,
  actor: { id: 'bench', roles: ['exporting-authority'], participant: 'ZA', authority: 'Bench authority' },
  commandDigest: 'a'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000000',
  causationId: '00000000-0000-5000-8000-000000000000',
  synthetic: true,
};

/** A certificate of the world, by its place: what it names, and who draws on it. */
interface Planned {
  readonly step: number;
  readonly sources: CertificateSource[];
  readonly draws: (Pick<CertificateSource, 'carats'> & { readonly by: CertificateNumber })[];
  readonly weight: number;
  left: number;
}

/** The world in numbers: those whose sources are as many steps deep as any, and those that were just mined. */
export interface LineageWorld {
  readonly links: number;
  readonly deepest: readonly CertificateNumber[];
  readonly mined: readonly CertificateNumber[];
}

/**
 * Fills a log with so many issued, dispatched and confirmed certificates. Each re-export draws on one to six sources, one
 * of them of the step before its own; few certificates are drawn on by many, and most by few.
 */
export async function fillWithLineages(store: EventStore, certificates: number): Promise<LineageWorld> {
  const planned = plan(certificates);
  for (let from = 0; from < certificates; from += SIDE_BY_SIDE) {
    const some = planned.slice(from, from + SIDE_BY_SIDE);
    await Promise.all(
      some.map((one, offset) => {
        const number = numberOf(from + offset);
        return store.append(certificateStream(number), 'no-stream', eventsOf(number, one).map(recorded));
      }),
    );
  }
  const numbersOf = (step: number): readonly CertificateNumber[] =>
    planned.flatMap((one, index) => (one.step === step ? [numberOf(index)] : []));
  const links = planned.reduce((sum, { sources }) => sum + sources.length, 0);
  return { links, deepest: numbersOf(STEPS), mined: numbersOf(0) };
}

function plan(certificates: number): readonly Planned[] {
  const random = randomOf(1, 'lineages');
  const starts = [0, Math.floor((certificates * MINED_PERCENT) / 100)];
  for (let step = 1; step <= STEPS; step += 1) {
    const [, mined = 0] = starts;
    starts.push(Math.floor(mined + ((certificates - mined) * step) / STEPS));
  }
  const planned: Planned[] = [];
  for (let index = 0; index < certificates; index += 1) {
    const step = starts.findLastIndex((start) => start <= index);
    planned.push(step === 0 ? mined() : reExport(index, step));
  }
  return planned;

  function mined(): Planned {
    return { step: 0, sources: [], draws: [], weight: MINED, left: MINED };
  }

  function reExport(index: number, step: number): Planned {
    const sources: CertificateSource[] = [];
    const wanted = random.between(1, MOST_SOURCES);
    for (let place = 0; place < wanted; place += 1) {
      const from = place === 0 ? step - 1 : random.below(step);
      const [first = 0, next = 0] = starts.slice(from, from + 2);
      // The smaller of two is nearer to the first: these are drawn on by many.
      const chosen = first + Math.min(random.below(next - first), random.below(next - first));
      const source = planned[chosen];
      if (
        source === undefined ||
        source.left < 8 ||
        sources.some(({ certificate }) => certificate === numberOf(chosen))
      )
        continue;
      const weight = carats(Math.ceil(source.left / 8));
      source.left -= weight;
      source.draws.push({ by: numberOf(index), carats: weight });
      sources.push({ certificate: numberOf(chosen), hs: '7102.31', carats: weight });
    }
    if (sources.length === 0) return { ...mined(), step };
    const weight = Math.max(1, Math.floor(sources.reduce((sum, one) => sum + one.carats, 0) * 0.98));
    return { step, sources, draws: [], weight, left: weight };
  }
}

function numberOf(index: number): CertificateNumber {
  return `ZA${String(index).padStart(8, '0')}` as CertificateNumber;
}

function eventsOf(number: CertificateNumber, { sources, draws, weight }: Planned): readonly CertificateEvent[] {
  const on = '2004-03-01' as LocalDate;
  const destination = 'EU' as ParticipantCode;
  const lines: CertificateLine[] = [{ hs: '7102.31', carats: carats(weight), valueUsd: usDollars(weight * 100) }];
  const issued: CertificateEvent = {
    type: 'certificate.issued',
    version: 1,
    data: {
      number,
      issuer: 'ZA' as ParticipantCode,
      issuingAuthority: 'Bench authority',
      destination,
      exporter: { name: 'Bench exporter', address: '1 Bench Street' },
      importer: { name: 'Bench importer', address: '2 Bench Street' },
      origin: { kind: 'single', country: 'ZA' as ParticipantCode },
      issuedOn: on,
      expiresOn: '2004-04-30' as LocalDate,
      lines,
      parcels: 3,
      purpose: 'commercial',
      languages: ['en'],
      specimen: 'ZA-2003',
      ...(sources.length === 0 ? {} : { sources }),
    },
  };
  const dispatched: CertificateEvent = {
    type: 'certificate.dispatched',
    version: 1,
    data: { number, dispatchedOn: on, transportMode: 'courier', carrier: null },
  };
  const confirmed: CertificateEvent = {
    type: 'certificate.import-confirmed',
    version: 1,
    data: {
      number,
      confirmation: 'C-1',
      confirmedBy: destination,
      authority: 'Bench customs',
      confirmedOn: on,
      observed: {
        arrivedOn: on,
        parcels: 3,
        carats: carats(weight),
        valueUsd: null,
        lines: null,
        importer: null,
        exporter: null,
        sealsIntact: true,
        remarks: null,
      },
    },
  };
  const drawn = draws.map(({ by, carats: of }): CertificateEvent => ({
    type: 'certificate.drawn-from',
    version: 1,
    data: { number, by, hs: '7102.31', carats: of, drawnBy: destination, drawnOn: on },
  }));
  return [issued, dispatched, confirmed, ...drawn];
}

function recorded(event: CertificateEvent): NewEvent {
  const id = randomUUID();
  return { id, ...event, metadata: { ...metadata, commandId: id } };
}

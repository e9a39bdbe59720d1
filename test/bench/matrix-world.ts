import { randomUUID } from 'node:crypto';
import type { EventStore } from '@kp/event-store';
import {
  addDays,
  carats,
  usDollars,
  type DomainEvent,
  type EventMetadata,
  type Instant,
  type LocalDate,
  type NewEvent,
} from '@kp/kernel';
import { membershipCommands } from '@kp/public-record';
import {
  certificateStream,
  EVENT_CATALOGUE,
  implementationStream,
  MEASURE_NAMES,
  OBLIGATION_IDS,
  participantStream,
  recommendationStream,
  returnStream,
  reviewStream,
  type Aggregate,
  type CertificateNumber,
  type Dataset,
  type ParticipantCode,
  type ReferenceNumber,
  type StatisticalPeriod,
  type StreamOf,
} from '@kp/scheme';
import { randomOf } from '../../libs/simulator/random';

/** The first year of the world. */
export const FIRST_YEAR = 2004;
const DAYS_OF_A_YEAR = 365;
const RECOMMENDATIONS_OF_A_REVIEW = 6;
/** Of ten thousand shipments so many are never answered for. */
const UNANSWERED = 200;

const metadata: Omit<EventMetadata, 'commandId'> = {
  occurredAt: '2004-03-01T10:00:00.000Z' as Instant,
  actor: { id: 'bench', roles: ['chair'] },
  commandDigest: 'a'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000000',
  causationId: '00000000-0000-5000-8000-000000000000',
  synthetic: true,
};

const issued = EVENT_CATALOGUE['certificate.issued'].example;
const confirmed = EVENT_CATALOGUE['certificate.import-confirmed'].example;
const source = 'Bench';
const version = 1;

/**
 * Fills a log day by day, in order of time, with years of the scheme: the Participants of 2003, each with all measures, the
 * returns of three datasets, a review every three years with its recommendations; and so many certificates a year, nearly
 * all of them answered for. Answers with how many events that made.
 */
export async function fillWithYears(store: EventStore, years: number, certificatesPerYear: number): Promise<number> {
  const world = new World(store);
  const codes = await world.admitAll();
  const random = randomOf(1, 'years');
  const days = years * DAYS_OF_A_YEAR;
  const answers = new Map<number, readonly [CertificateNumber, ParticipantCode][]>();
  let serial = 0;
  for (let index = 0; index < days; index += 1) {
    const on = addDays(`${String(FIRST_YEAR)}-01-01` as LocalDate, index);
    await Promise.all(codes.map((code, place) => world.liveADay(code, on, index + place * 11)));
    const wanted = Math.floor(((index + 1) * certificatesPerYear) / DAYS_OF_A_YEAR);
    const sent: Promise<void>[] = (answers.get(index) ?? []).map((answer) => world.confirm(...answer, on));
    answers.delete(index);
    for (; serial < wanted; serial += 1) {
      const number = `ZA${String(serial).padStart(8, '0')}` as CertificateNumber;
      const to = codes[random.below(codes.length)] ?? ('EU' as ParticipantCode);
      sent.push(world.send(number, to, on));
      if (random.happens(UNANSWERED)) continue;
      const answeredOn = index + random.between(2, 40);
      answers.set(answeredOn, [...(answers.get(answeredOn) ?? []), [number, to]]);
    }
    await Promise.all(sent);
  }
  return world.events;
}

class World {
  events = 0;

  constructor(private readonly store: EventStore) {}

  async admitAll(): Promise<readonly ParticipantCode[]> {
    const admitted = membershipCommands().flatMap(({ command }) =>
      command.type === 'AdmitParticipant' ? [command.data] : [],
    );
    for (const data of admitted) {
      const code = data.participant;
      await this.#add(participantStream(code), { type: 'participant.admitted', version, data });
      const measures = MEASURE_NAMES.map((measure) => ({
        type: 'implementation.measure-declared',
        version,
        data: {
          participant: code,
          measure,
          reference: source,
          statement: source,
          effectiveFrom: '2003-01-01',
          certainty: 'stated',
          source,
        },
      }));
      await this.#add(implementationStream(code), ...measures);
    }
    return admitted.map(({ participant }) => participant);
  }

  /** What a Participant does on a day beside its trade: returns quarter by quarter, reviews every three years. */
  async liveADay(code: ParticipantCode, on: LocalDate, day: number): Promise<void> {
    const [year = '', month = '', of = ''] = on.split('-');
    if (of === '20' && ['02', '05', '08', '11'].includes(month))
      await this.#file(code, Number(year), Number(month), on);
    if (month === '10' && of === '01') {
      const data = { participant: code, year: Number(year), providedOn: on, source };
      await this.#add(implementationStream(code), { type: 'implementation.information-provided', version, data });
    }
    if (day % (3 * DAYS_OF_A_YEAR) === 0) await this.#review(code, on);
  }

  send(number: CertificateNumber, destination: ParticipantCode, on: LocalDate): Promise<void> {
    return this.#add(
      certificateStream(number),
      { ...issued, data: { ...issued.data, number, issuer: 'ZA', destination, issuedOn: on, lines: LINES } },
      {
        type: 'certificate.dispatched',
        version,
        data: { number, dispatchedOn: on, transportMode: 'courier', carrier: null },
      },
    );
  }

  confirm(number: CertificateNumber, confirmedBy: ParticipantCode, on: LocalDate): Promise<void> {
    const observed = { ...confirmed.data.observed, arrivedOn: on };
    const data = { ...confirmed.data, number, confirmedBy, confirmedOn: on, observed };
    return this.#add(certificateStream(number), { ...confirmed, data });
  }

  async #file(participant: ParticipantCode, year: number, month: number, on: LocalDate): Promise<void> {
    const quarter = month === 2 ? `${String(year - 1)}-Q4` : `${String(year)}-Q${String((month + 1) / 3 - 1)}`;
    const half = quarter.endsWith('Q2') ? quarter.replace('Q2', 'H1') : quarter.replace('Q4', 'H2');
    const due: (readonly [Dataset, string])[] = [
      ['trade', quarter],
      ['certificates', quarter],
      ...(half.includes('H') ? [['production', half] as const] : []),
    ];
    for (const [dataset, period] of due) {
      const key = { participant, dataset, period: period as StatisticalPeriod, segment: 'all' as const };
      const data = { ...key, figures: { kind: 'nil' }, filedAt: `${on}T10:00:00.000Z`, source };
      await this.#add(returnStream(key), { type: 'return.filed', version, data });
    }
  }

  async #review(participant: ParticipantCode, on: LocalDate): Promise<void> {
    const key = { participant, review: on as string as ReferenceNumber };
    const findings = OBLIGATION_IDS.map((obligation, place) => ({
      obligation,
      rating: place % 3 === 0 ? 'partly-met' : 'met',
      statement: 'A finding of some length, as reports have them.',
    }));
    await this.#add(
      reviewStream(key),
      { type: 'review.invited', version, data: { ...key, kind: 'visit', follows: null, source, invitedOn: on } },
      {
        type: 'review.scheduled',
        version,
        data: { ...key, from: on, to: addDays(on, 4), team: null, scheduledOn: on, source },
      },
      {
        type: 'review.completed',
        version,
        data: { ...key, startedOn: on, endedOn: addDays(on, 4), certainty: 'stated', source },
      },
      {
        type: 'review.report-filed',
        version,
        data: { ...key, title: source, findings, visibility: 'working-group', filedOn: addDays(on, 20) },
      },
      { type: 'review.report-received', version, data: { ...key, receivedOn: addDays(on, 25) } },
    );
    for (let item = 1; item <= RECOMMENDATIONS_OF_A_REVIEW; item += 1) {
      const recommendation = { ...key, item };
      const visibility = 'working-group';
      const made = {
        text: source,
        owner: source,
        due: addDays(on, 200),
        obligations: [OBLIGATION_IDS[item * 3]],
        visibility,
        madeOn: addDays(on, 20),
      };
      const closed = { reason: source, visibility, closedOn: addDays(on, 300) };
      await this.#add(
        recommendationStream(recommendation),
        { type: 'recommendation.made', version, data: { ...recommendation, ...made } },
        ...(item % 2 === 0 ? [{ type: 'recommendation.closed', version, data: { ...recommendation, ...closed } }] : []),
      );
    }
  }

  async #add(stream: StreamOf<Aggregate>, ...events: readonly DomainEvent[]): Promise<void> {
    const recorded = events.map((event): NewEvent => {
      const id = randomUUID();
      return { id, ...event, metadata: { ...metadata, commandId: id } };
    });
    this.events += recorded.length;
    await this.store.append(stream, 'any', recorded);
  }
}

const LINES = [{ hs: '7102.31', carats: carats(100_000), valueUsd: usDollars(1_000_000) }];

import type { Instant } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { Failure } from '../failure';
import { exampleRecord } from '../testing/scheme-records';
import { eventTest, parseTypes, type EventFilter, type SchemeRecord } from './event-filter';

const code = (text: string): ParticipantCode => text as ParticipantCode;
const number = (text: string): CertificateNumber => text as CertificateNumber;

/** A certificate from CA to EU, one from BW to AE, and facts about places. */
const log: readonly SchemeRecord[] = [
  exampleRecord('certificate.issued', { position: 1 }),
  exampleRecord('certificate.issued', {
    position: 2,
    stream: 'certificate-BW1',
    actingFor: 'BW',
    data: {
      number: number('BW1'),
      issuer: code('BW'),
      destination: code('AE'),
      origin: { kind: 'mixed' },
    },
  }),
  exampleRecord('certificate.validated', { position: 3, occurredAt: '2007-05-02T10:00:00.000Z' }),
  exampleRecord('certificate.import-confirmed', {
    position: 4,
    actingFor: 'EU',
    occurredAt: '2007-05-06T10:00:00.000Z',
  }),
  exampleRecord('participant.absorbed', { position: 5, stream: 'participant-HU', actingFor: 'XX' }),
  exampleRecord('return.filed', { position: 6, stream: 'return-BW-production-2004-H1-all', actingFor: 'BW' }),
];

function positions(filter: EventFilter): readonly number[] {
  const passes = eventTest(filter);
  return log.filter((event) => passes(event)).map(({ position }) => position);
}

describe('which events a question is about', () => {
  it('given no condition, are all', () => {
    expect(positions({})).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('given a Participant, are those in which it acts or is named, and what follows on such a certificate', () => {
    expect(positions({ participant: code('EU') })).toEqual([1, 3, 4, 5]);
    expect(positions({ participant: code('CA') })).toEqual([1, 3, 4]);
    expect(positions({ participant: code('AE') })).toEqual([2]);
    expect(positions({ participant: code('BW') })).toEqual([2, 6]);
    expect(positions({ participant: code('HU') })).toEqual([5]);
  });

  it('given a Participant and types, still knows the certificates that other types made known', () => {
    const types = new Set(['certificate.import-confirmed']);
    expect(positions({ participant: code('CA'), types })).toEqual([4]);
  });

  it('given bounds, includes both', () => {
    const at = '2007-05-02T10:00:00.000Z' as Instant;
    expect(positions({ since: at, until: at })).toEqual([3]);
  });
});

describe('a list of types', () => {
  it('given names of events, holds them', () => {
    expect([...parseTypes('return.filed, return.revised')]).toEqual(['return.filed', 'return.revised']);
  });

  it('given a name that is none, is refused', () => {
    expect(() => parseTypes('return.filed,returned')).toThrow(Failure);
  });
});

import type { Instant, Position, RecordedEvent, Revision, StreamName } from '@kp/kernel';
import { EVENT_CATALOGUE } from '../event-catalogue';
import type { SchemeEventType } from '../scheme-event';
import { exportingAuthority, importingAuthority } from '../testing/certificate-story';
import { NOTICE_FACT_NAMES } from './notice-facts';
import { noticeOf } from './notice-of';

const recorded = (
  type: SchemeEventType,
  metadata: Partial<RecordedEvent['metadata']> = {},
  recordedAt = '2007-05-10T00:00:00.000Z',
): RecordedEvent => ({
  ...EVENT_CATALOGUE[type].example,
  id: 'event-id',
  stream: 'certificate-CA0012345' as StreamName,
  revision: 3 as Revision,
  position: 9 as Position,
  recordedAt: recordedAt as Instant,
  metadata: {
    occurredAt: '2007-05-05T10:00:00.000Z' as Instant,
    actor: importingAuthority,
    commandId: 'c',
    commandDigest: 'd',
    correlationId: 'c',
    causationId: 'c',
    ...metadata,
  },
});

describe('the notice that an event calls for', () => {
  it('names the fact, its event, and whose authority stated it', () => {
    expect(noticeOf(recorded('certificate.import-confirmed', { flags: ['carats-differ'] }))).toEqual({
      type: 'RaiseNotice',
      data: {
        certificate: 'CA0012345',
        fact: 'certificate.import-confirmed',
        cause: 'event-id',
        revision: 3,
        from: 'EU',
        contradicts: true,
      },
    });
    const dispatch = recorded('certificate.dispatched', { actor: exportingAuthority });
    expect(noticeOf(dispatch)?.data).toMatchObject({ from: 'ZA', contradicts: false });
  });

  it('is called for by the facts of the list and by no other event', () => {
    const calling = (Object.keys(EVENT_CATALOGUE) as SchemeEventType[]).filter((type) => noticeOf(recorded(type)));
    expect(calling.toSorted()).toEqual(NOTICE_FACT_NAMES.toSorted());
    expect(calling).not.toContain('certificate.issued');
  });

  it('given what a simulator made up, is none', () => {
    expect(noticeOf(recorded('certificate.dispatched', { synthetic: true }))).toBeUndefined();
  });

  it('given history, recorded when originals need no longer be kept, is none', () => {
    const at = (recordedAt: string) => noticeOf(recorded('certificate.dispatched', {}, recordedAt));
    expect(at('2010-05-05T23:59:59.999Z')).toBeDefined();
    expect(at('2010-05-06T00:00:00.000Z')).toBeUndefined();
  });
});

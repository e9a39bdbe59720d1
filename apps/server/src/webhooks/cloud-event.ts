import type { RecordedEvent } from '@kp/kernel';
import type { NoticeRaised } from '@kp/scheme';

/** A notice as it is sent out: a CloudEvents 1.0 event in structured JSON. */
export interface NoticeCloudEvent {
  readonly specversion: '1.0';
  /** The id of the notice, so that whoever gets it twice can tell. */
  readonly id: string;
  readonly source: string;
  /** What happened, by the name of its event. */
  readonly type: string;
  /** The certificate. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The position of the notice in the log (Sequence extension), padded so that text sorts as the numbers do. */
  readonly sequence: string;
  readonly data: object;
}

const DIGITS = 16;

/** Writes the event that tells of a notice. The same on every server and at every attempt. */
export function cloudEventOf(raised: RecordedEvent<NoticeRaised>): NoticeCloudEvent {
  const { notice, certificate, fact } = raised.data;
  return {
    specversion: '1.0',
    id: notice,
    source: '/v1/notices',
    type: `kp-ledger.${fact}`,
    subject: certificate,
    time: raised.metadata.occurredAt,
    datacontenttype: 'application/json',
    sequence: String(raised.position).padStart(DIGITS, '0'),
    data: raised.data,
  };
}

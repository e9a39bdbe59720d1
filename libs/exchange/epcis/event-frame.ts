import type { CertificateState } from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import type { EpcisObjectEvent, KpMembers } from './epcis-event';
import { eventName, nameOf } from './names';

/** What every event tells. */
export function frameOf(
  event: CertificateRecord,
): Pick<EpcisObjectEvent, 'eventID' | 'eventTime' | 'recordTime' | 'eventTimeZoneOffset' | 'certificationInfo'> &
  KpMembers {
  const { id, data, recordedAt, metadata, type } = event;
  const { occurredAt, flags, synthetic } = metadata;
  return {
    eventID: eventName(id),
    eventTime: occurredAt,
    recordTime: recordedAt,
    eventTimeZoneOffset: '+00:00',
    certificationInfo: nameOf('certificate', data.number),
    'kp:fact': type,
    ...('authority' in data ? { 'kp:authority': data.authority } : {}),
    ...(flags === undefined ? {} : { 'kp:flags': flags }),
    ...(synthetic === undefined ? {} : { 'kp:synthetic': true }),
  };
}

/** From whose authority's hands into whose. */
export function betweenParties({
  content,
}: CertificateState): Pick<EpcisObjectEvent, 'sourceList' | 'destinationList'> {
  if (content === null) return {};
  const { issuer, destination } = content;
  return {
    sourceList: [{ type: 'owning_party', source: nameOf('participant', issuer) }],
    destinationList: [{ type: 'owning_party', destination: nameOf('participant', destination) }],
  };
}

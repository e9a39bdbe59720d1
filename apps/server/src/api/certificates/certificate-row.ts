import type { CertificateRecord } from '@kp/read-models';
import { toWire } from '../../reading/wire';
import type { CertificateRecordDto } from './certificate-record.dto';

/** A certificate as a row of the table. */
export function certificateRow(record: CertificateRecord): CertificateRecordDto {
  const { content, ...row } = toWire(record);
  return {
    ...row,
    content: content === null ? null : { ...content, lines: [...content.lines], origin: { ...content.origin } },
  };
}

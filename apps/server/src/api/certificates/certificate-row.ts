import type { CertificateRecord } from '@kp/read-models';
import type { DataOf } from '../../http/data-of';
import { toWire } from '../../reading/wire';
import type { CertificateRecordDto } from './certificate-record.dto';

/** A certificate as a row of the table. */
export function certificateRow(record: CertificateRecord): DataOf<CertificateRecordDto> {
  const { content, ...row } = toWire(record);
  if (content === null) return { ...row, content };
  const { origin } = content;
  return { ...row, content: { ...content, origin: origin.kind === 'mixed' ? 'mixed' : origin.country } };
}

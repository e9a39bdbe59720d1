import type { CertificateContent, CertificateEvent, ImportConfirmed } from '@kp/scheme';

/**
 * The fact of an event without what no rule about discrepancies reads: addresses, seals, carriers, authorities, remarks.
 * The states of all certificates are kept for ever, and are half the size so.
 */
export function judgedFact({ type, version, data }: CertificateEvent): CertificateEvent {
  switch (type) {
    case 'certificate.issued':
      return { type, version, data: judgedContent(data) };
    case 'certificate.validated':
      return { type, version, data: { ...data, seals: [] } };
    case 'certificate.dispatched':
      return { type, version, data: { ...data, carrier: null } };
    case 'certificate.import-confirmed':
      return { type, version, data: judgedConfirmation(data) };
    case 'certificate.import-refused':
      return { type, version, data: { ...data, authority: '', remarks: null } };
    default:
      return { type, version, data: { ...data, reason: '' } } as CertificateEvent;
  }
}

function judgedContent(content: CertificateContent): CertificateContent {
  const { exporter, importer } = content;
  return {
    ...content,
    issuingAuthority: '',
    exporter: { name: exporter.name, address: '' },
    importer: { name: importer.name, address: '' },
    languages: [],
    specimen: '',
  };
}

function judgedConfirmation({ observed, ...confirmation }: ImportConfirmed['data']): ImportConfirmed['data'] {
  return { ...confirmation, authority: '', observed: { ...observed, remarks: null } };
}

import type { RejectionEntry } from '../rejection-entry';

/** Why a command about an endpoint is refused. */
export const ENDPOINT_REJECTIONS = {
  'not-its-own-endpoint': {
    kind: 'forbidden',
    title: 'Only the authority itself says where its notices are sent',
    rule: 'KPCS I (exporting authority, importing authority)',
    cure: 'Act as the authority to which the notices are addressed.',
  },
  'endpoint-address-unusable': {
    kind: 'invalid',
    title: 'Notices cannot be sent to this address',
    rule: 'Order of this ledger: notices travel encrypted, and no secret stands in the log',
    cure: 'Give an https URL without credentials and without a fragment.',
  },
  'endpoint-unknown': {
    kind: 'not-found',
    title: 'No endpoint is registered',
    rule: 'Order of this ledger: what is removed was registered',
    cure: 'Nothing is left to remove.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

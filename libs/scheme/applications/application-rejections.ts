import type { RejectionEntry } from '../rejection-entry';

/** Why a command about an application, or a certificate that names one, is refused. */
export const APPLICATION_REJECTIONS = {
  'application-number-malformed': {
    kind: 'invalid',
    title: 'The number of the application is malformed',
    rule: 'Order of this ledger: an application has a number of its authority’s',
    cure: 'Write up to forty capitals, digits and inner hyphens.',
  },
  'application-filed-already': {
    kind: 'conflict',
    title: 'An application with this number was filed before',
    rule: 'Order of this ledger: one application for each number of an authority',
    cure: 'Take the next unused number.',
  },
  'declaration-after-filing': {
    kind: 'invalid',
    title: 'The declaration is dated after the application',
    rule: 'KPCS Annex II 18: the exporter declares before anything is validated',
    cure: 'State the day on which the exporter declared, or file the application when it has.',
  },
  'application-unknown': {
    kind: 'not-found',
    title: 'No such application was filed',
    rule: 'KPCS Annex II 18: the exporter’s declaration precedes the certificate',
    cure: 'File the application first, or correct its number.',
  },
  'application-decided': {
    kind: 'conflict',
    title: 'The application was decided before',
    rule: 'Order of this ledger: an application is decided once',
    cure: 'Have the exporter file another application.',
  },
  'application-not-approved': {
    kind: 'conflict',
    title: 'The application is not approved',
    rule: 'KPCS IV(a): certificates are issued on what the exporting authority has approved',
    cure: 'Approve the application first; one that was declined needs another application.',
  },
  'application-for-another': {
    kind: 'conflict',
    title: 'The application was approved for another certificate',
    rule: 'Order of this ledger: one certificate for each application, and those that replace it',
    cure: 'Issue the certificate under the number set aside for it, or say which certificate it replaces.',
  },
  'application-differs': {
    kind: 'conflict',
    title: 'The certificate does not state what was applied for',
    rule: 'KPCS IV(a): what was declared is what is certified',
    cure: 'State what the exporter declared, or have it file another application.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

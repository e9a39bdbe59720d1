import type { Role } from '@kp/kernel';

/** The hat of the authority that a notice is for. */
export type NotifiedRole = Extract<Role, 'exporting-authority' | 'importing-authority'>;

/** To whom a fact is told: the importing authority of the destination, or the exporting authority of the issuer. */
export interface NoticeRule {
  readonly role: NotifiedRole;
  /** The rule or practice by which the one side owes it to the other. */
  readonly source: string;
}

const FAILURES = 'KPCS III(b), V(f); Council Regulation (EC) No 2368/2002, Article 5';

/**
 * The facts about a certificate that one side owes the other. What only follows a shipment (transit, arrival, its return
 * to the issuer) is on record for both, and nobody has to be told.
 */
export const NOTICE_FACTS = {
  'certificate.pre-alert-sent': { role: 'importing-authority', source: 'KPCS Annex II 19 and 21' },
  'certificate.dispatched': { role: 'importing-authority', source: 'KPCS Annex II 19 and 21' },
  'certificate.invalidated': {
    role: 'importing-authority',
    source: 'National practice: customs refuse what its issuer has invalidated',
  },
  'certificate.correction-instructed': {
    role: 'importing-authority',
    source: 'National practice: a clerical error is put right on the written instruction of the issuer',
  },
  'certificate.import-confirmed': { role: 'exporting-authority', source: 'KPCS III(b), Annex II 24' },
  'certificate.import-refused': { role: 'exporting-authority', source: FAILURES },
  'certificate.detained': { role: 'exporting-authority', source: FAILURES },
  'certificate.released': { role: 'exporting-authority', source: FAILURES },
  'certificate.forfeited': { role: 'exporting-authority', source: FAILURES },
  'certificate.return-ordered': { role: 'exporting-authority', source: FAILURES },
  'certificate.reported-fake': {
    role: 'exporting-authority',
    source: 'Guidelines on fraudulent certificates: the issuer that the paper names says whether it is its own',
  },
  'certificate.correction-endorsed': {
    role: 'exporting-authority',
    source: 'National practice: an endorsement answers the instruction of the issuer',
  },
} as const satisfies Readonly<Record<string, NoticeRule>>;

export type NoticeFact = keyof typeof NOTICE_FACTS;

/** The names of all facts that are told to the other side. */
export const NOTICE_FACT_NAMES = Object.keys(NOTICE_FACTS) as readonly NoticeFact[];

/** Whether facts of this name are told to the other side. */
export function isNoticeFact(type: string): type is NoticeFact {
  return Object.hasOwn(NOTICE_FACTS, type);
}

import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a licence, a site or an account of stones is refused. */
export const LICENCE_REJECTIONS = {
  'not-the-licensor': {
    kind: 'forbidden',
    title: 'Only its own exporting authority keeps a Participant’s register of alluvial mining',
    rule: 'Moscow declaration 2005: Participants license and register their diggers and dealers',
    cure: 'Act as the exporting authority of that Participant.',
  },
  'office-number-malformed': {
    kind: 'invalid',
    title: 'The number is malformed',
    rule: 'Order of this ledger: a thing of an office has a number of its office’s',
    cure: 'Write up to forty capitals, digits and inner hyphens.',
  },
  'licence-granted-already': {
    kind: 'conflict',
    title: 'A licence with this number was granted before',
    rule: 'Order of this ledger: one licence for each number of an authority',
    cure: 'Take the next unused number, or renew the licence.',
  },
  'licence-unknown': {
    kind: 'not-found',
    title: 'No such licence was granted',
    rule: 'Moscow declaration 2005: who digs, buys or exports is licensed',
    cure: 'Grant the licence first, or correct its number.',
  },
  'licence-period-empty': {
    kind: 'invalid',
    title: 'The licence ends before it begins',
    rule: 'Order of this ledger: the acts on one thing follow each other',
    cure: 'State the first and the last day on which it holds.',
  },
  'area-missing': {
    kind: 'invalid',
    title: 'A digger’s licence names no area',
    rule: 'Moscow declaration 2005: diggers are licensed for a place',
    cure: 'Name sites, districts or zones, or the bounds of the area.',
  },
  'area-not-for-dealers': {
    kind: 'invalid',
    title: 'Only a digger’s licence has an area',
    rule: 'Order of this ledger: an area says where stones are dug',
    cure: 'Leave the area out.',
  },
  'licence-does-not-hold': {
    kind: 'conflict',
    title: 'The licence does not hold on that day',
    rule: 'Moscow declaration 2005: licensed buyers and dealers',
    cure: 'Renew the licence first, or correct the date.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a notice is refused. */
export const NOTICE_REJECTIONS = {
  'not-the-ledger': {
    kind: 'forbidden',
    title: 'Only the ledger itself raises notices',
    rule: 'Order of this ledger: a notice follows from a recorded fact and from nothing else',
    cure: 'Record the fact; its notice follows by itself.',
  },
  'notice-raised-already': {
    kind: 'conflict',
    title: 'The notice of this fact was raised before',
    rule: 'Order of this ledger: a fact is told once',
    cure: 'Nothing is to be done.',
  },
  'notice-without-addressee': {
    kind: 'conflict',
    title: 'Nobody is known who has to be told',
    rule: 'KPCS IV(b): Participants name their importing and exporting authorities',
    cure: 'Have the Chair record the admission of the Participant that the number names.',
  },
  'notice-to-itself': {
    kind: 'conflict',
    title: 'The one who stated the fact is the one who would be told',
    rule: 'Order of this ledger: notices go to the other side',
    cure: 'Nothing is to be done.',
  },
  'notice-unknown': {
    kind: 'not-found',
    title: 'No such notice was raised',
    rule: 'Order of this ledger: what is delivered was raised before',
    cure: 'Take the id of the notice from the feed.',
  },
  'not-the-addressee': {
    kind: 'forbidden',
    title: 'Only the addressee reports on its notice',
    rule: 'Order of this ledger: receipt is acknowledged by who received',
    cure: 'Act as the authority to which the notice is addressed.',
  },
  'outcome-not-the-addressees': {
    kind: 'invalid',
    title: 'An addressee has received what it reports on',
    rule: 'Order of this ledger: only who delivers knows what is under way or did not come',
    cure: 'Report delivered, delivered-with-warnings or not-readable.',
  },
  'delivery-settled': {
    kind: 'conflict',
    title: 'The notice is delivered',
    rule: 'Order of this ledger: what is delivered is not sent again',
    cure: 'Stop delivering it; only its addressee may still say that it could not read it.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

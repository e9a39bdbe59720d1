import type { RejectionEntry } from '../../rejection-entry';

/** Why a command about the custody of a shipment is refused. */
export const CUSTODY_REJECTIONS = {
  'not-an-authority': {
    kind: 'forbidden',
    title: 'Only an authority of a Participant reports this',
    rule: 'KPCS I (exporting authority, importing authority), IV(b)',
    cure: 'Act as the exporting or importing authority of a Participant.',
  },
  'not-the-place': {
    kind: 'forbidden',
    title: 'Only the authorities of the place report its transit',
    rule: 'KPCS III(d): the authorities of the transit Participant see to it that the shipment leaves as it entered',
    cure: 'Have the authority of that Participant report it.',
  },
  'place-in-organisation': {
    kind: 'invalid',
    title: 'The place belongs to a regional organisation',
    rule: 'KPCS I (regional economic integration organisation): its territory is one Participant’s',
    cure: 'Name the organisation as the place of transit.',
  },
  'pre-alerted-already': {
    kind: 'conflict',
    title: 'This notice was sent before',
    rule: 'KPCS Annex II 19 and 21',
    cure: 'Nothing is left to do; a notice with other news needs another name.',
  },
  'arrived-already': {
    kind: 'conflict',
    title: 'The shipment has arrived',
    rule: 'KPCS Annex II 19 and 21: the notice goes out before or upon arrival',
    cure: 'Nothing is left to announce.',
  },
  'held-at-exit': {
    kind: 'conflict',
    title: 'The issuer’s own authorities hold the shipment',
    rule: 'KPCS IV(a): what is held does not leave',
    cure: 'Release the shipment first.',
  },
  'not-detained': {
    kind: 'conflict',
    title: 'Nobody holds the shipment',
    rule: 'Order of this ledger: what is released or forfeited was detained before',
    cure: 'Record the detention first.',
  },
  'not-the-detainer': {
    kind: 'forbidden',
    title: 'Another Participant holds the shipment',
    rule: 'Order of this ledger: who holds a shipment decides about it',
    cure: 'Have the authority that detained it decide.',
  },
  'not-in-custody': {
    kind: 'forbidden',
    title: 'The shipment was never before this authority',
    rule: 'National practice: customs order back what is before them',
    cure: 'Record the arrival, the transit or the detention first, or leave it to the destination.',
  },
  'return-ordered': {
    kind: 'conflict',
    title: 'The shipment was ordered back to its issuer',
    rule: 'National practice: an order to return and a forfeiture exclude each other',
    cure: 'Let it return; nothing else can be decided about it.',
  },
  'shipment-closed': {
    kind: 'conflict',
    title: 'The way of the shipment has ended',
    rule: 'Order of this ledger: a shipment has one end',
    cure: 'Nothing is left to decide; report what was seen, which is recorded as evidence.',
  },
  'imported-already': {
    kind: 'conflict',
    title: 'The shipment was imported',
    rule: 'KPCS III(a): stones that were let in leave under another certificate',
    cure: 'Have the exporting authority issue a certificate for their export.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

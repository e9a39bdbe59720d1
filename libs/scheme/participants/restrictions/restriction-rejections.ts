import type { RejectionEntry } from '../../rejection-entry';

/** Why a command about a restriction of trade is refused. */
export const RESTRICTION_REJECTIONS = {
  'not-a-monitor': {
    kind: 'forbidden',
    title: 'Only a monitor or the Chair approves a shipment',
    rule: 'KPCS VI.13: measures of verification that the Plenary decides on',
    cure: 'Send the shipment to whom the decision names; a working group or the Chair records the approval.',
  },
  'restriction-named-already': {
    kind: 'conflict',
    title: 'A restriction has that name',
    rule: 'Order of this ledger: each restriction has a name of its own',
    cure: 'Give the new restriction a name of its own.',
  },
  'restriction-unknown': {
    kind: 'not-found',
    title: 'No such restriction is on record',
    rule: 'Order of this ledger: what is lifted was imposed',
    cure: 'Name a restriction of that Participant.',
  },
  'restriction-not-in-force': {
    kind: 'conflict',
    title: 'The restriction is not in force on that day',
    rule: 'Order of this ledger: only what holds can be lifted',
    cure: 'Nothing is left to lift, or the date is wrong.',
  },
  'subject-out-of-scope': {
    kind: 'invalid',
    title: 'Scope and subject do not fit',
    rule: 'Order of this ledger: a zone, mine, company or party has a name; a Participant and an origin are named already',
    cure: 'Name the zone, mine, company or party, or leave the subject out.',
  },
  'restriction-not-narrowed': {
    kind: 'conflict',
    title: 'The restriction would not become narrower',
    rule: 'Order of this ledger: what asks for more than before is a restriction of its own',
    cure: 'Ask for less than before or name more zones and mines to leave out; impose another restriction for more.',
  },
  'approval-not-asked-for': {
    kind: 'conflict',
    title: 'The restriction asks for no approval on that day',
    rule: 'Order of this ledger: only a restriction by prior approval is passed by an approval',
    cure: 'Name a restriction whose effect is prior-approval on that day.',
  },
  'approved-already': {
    kind: 'conflict',
    title: 'The shipment is approved',
    rule: 'Order of this ledger: one approval for a shipment at a time',
    cure: 'Nothing is left to record; withdraw the approval first to give another.',
  },
  'approval-unknown': {
    kind: 'not-found',
    title: 'No such approval stands on that day',
    rule: 'Order of this ledger: what is withdrawn was given',
    cure: 'Name a certificate that is approved under that restriction.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

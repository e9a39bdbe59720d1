import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a Participant is refused. */
export const PARTICIPANT_REJECTIONS = {
  'not-the-chair': {
    kind: 'forbidden',
    title: 'Only the Chair reports this',
    rule: 'KPCS VI',
    cure: 'Send the notice to the Chair, who records it.',
  },
  'not-a-keeper-of-membership': {
    kind: 'forbidden',
    title: 'Only the Chair or the Participation Committee reports membership',
    rule: 'KPCS VI.8 and VI.9',
    cure: 'Send the notice to the Chair, who records it.',
  },
  'not-this-participant': {
    kind: 'forbidden',
    title: 'Only the Participant itself or the Chair may state this',
    rule: 'KPCS II(b) to II(d)',
    cure: 'Act as the exporting authority of that Participant, or as the Chair.',
  },
  'admitted-already': {
    kind: 'conflict',
    title: 'It was admitted before',
    rule: 'KPCS VI.8',
    cure: 'Record that it rejoined, if it had left.',
  },
  'participant-already': {
    kind: 'conflict',
    title: 'It is a Participant on that day',
    rule: 'KPCS VI.8',
    cure: 'Nothing is left to record, or the date is wrong.',
  },
  'never-admitted': {
    kind: 'conflict',
    title: 'It never was a Participant',
    rule: 'KPCS VI.8',
    cure: 'Record its admission instead.',
  },
  'removal-without-decision': {
    kind: 'invalid',
    title: 'A removal is somebody’s decision, and none is named',
    rule: 'KPCS VI.5 and VI.8; the removal of 9 July 2004 was by notice of the Chair',
    cure: 'Record the decision or the notice of the Chair, and name it.',
  },
  'applicant-already': {
    kind: 'conflict',
    title: 'It is an applicant on that day',
    rule: 'KPCS VI.9',
    cure: 'Nothing is left to record, or the date is wrong.',
  },
  'applicant-unknown': {
    kind: 'conflict',
    title: 'It is no such applicant on that day',
    rule: 'KPCS VI.9: a wish to join is notified to the Chair and made known to all within a month',
    cure: 'Record its notice first, or correct the date.',
  },
  'organisation-joined-already': {
    kind: 'conflict',
    title: 'It is a member of a regional organisation',
    rule: 'KPCS I (Participant: regional economic integration organisation)',
    cure: 'Nothing is left to record.',
  },
  'move-inside-organisation': {
    kind: 'conflict',
    title: 'Both ends belong to one Participant',
    rule: 'KPCS I (Participant) and II(a): a certificate accompanies an export from one Participant to another',
    cure: 'Move the stones without a certificate.',
  },
  'recognised-already': {
    kind: 'conflict',
    title: 'It is recognised for trade on that day',
    rule: 'KPCS III(c)',
    cure: 'Nothing is left to record, or the date is wrong.',
  },
  'not-absorbing': {
    kind: 'conflict',
    title: 'The seat cannot pass to that place',
    rule: 'KPCS I (Participant: regional economic integration organisation)',
    cure: 'Name a regional organisation that is a Participant on that day.',
  },
  'note-recorded-already': {
    kind: 'conflict',
    title: 'The same note is on record',
    rule: 'Order of this ledger: a fact is recorded once',
    cure: 'Nothing is left to record.',
  },
  'prefix-malformed': {
    kind: 'invalid',
    title: 'The prefix is malformed',
    rule: 'KPCS Annex I(A): the issuer’s letters in the number',
    cure: 'Write two to four capital letters.',
  },
  'prefix-assigned-already': {
    kind: 'conflict',
    title: 'The prefix is assigned for some of these days',
    rule: 'Order of this ledger: one assignment for each day',
    cure: 'Choose days on which it is not assigned.',
  },
  'policy-named-already': {
    kind: 'conflict',
    title: 'A certificate policy has that name',
    rule: 'Order of this ledger: policies are versioned, never changed',
    cure: 'Give the new policy a name of its own.',
  },
  'validity-not-positive': {
    kind: 'invalid',
    title: 'The maximum validity is no time at all',
    rule: 'KPCS Annex I(A): date of expiry',
    cure: 'State a whole number of days or months, at least one and at most a thousand.',
  },
  'offset-of-no-zone': {
    kind: 'invalid',
    title: 'No clock is so far from UTC',
    rule: 'Order of this ledger: a last day ends at 24:00 of the issuer’s clock',
    cure: 'State whole minutes from -720 to 840, or leave the offset out for UTC.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

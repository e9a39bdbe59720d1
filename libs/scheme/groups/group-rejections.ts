import type { RejectionEntry } from '../rejection-entry';

/** Why a command about a working group or committee is refused. */
export const GROUP_REJECTIONS = {
  'not-a-group': {
    kind: 'forbidden',
    title: 'Only a working group, a committee or the Chair files a report of a group',
    rule: 'KPCS VI.4: working groups report to the Plenary',
    cure: 'Act as the working group or the Participation Committee.',
  },
  'group-code-malformed': {
    kind: 'invalid',
    title: 'The short name of the group is malformed',
    rule: 'Order of this ledger: a group has a short name',
    cure: 'Write up to forty capitals, digits and inner hyphens, for example WGM.',
  },
  'group-established-already': {
    kind: 'conflict',
    title: 'A group has that short name',
    rule: 'Order of this ledger: each group has a short name of its own',
    cure: 'Give the new group a short name of its own.',
  },
  'group-unknown': {
    kind: 'not-found',
    title: 'No such group is on record',
    rule: 'KPCS VI.4: the Participants set up working groups',
    cure: 'Record that the group was set up first, or correct its short name.',
  },
  'mandate-given-already': {
    kind: 'conflict',
    title: 'A mandate of the group has that name',
    rule: 'Order of this ledger: a renewed mandate is another one',
    cure: 'Give the new mandate a name of its own.',
  },
  'mandate-unknown': {
    kind: 'not-found',
    title: 'The group has no such mandate',
    rule: 'KPCS VI.4: a group works on what the Plenary gave it to do',
    cure: 'Name a mandate of the group.',
  },
  'mandate-ended-already': {
    kind: 'conflict',
    title: 'The mandate was ended before',
    rule: 'Order of this ledger: a fact is recorded once',
    cure: 'Nothing is left to record.',
  },
  'group-reported-already': {
    kind: 'conflict',
    title: 'The group filed a report by that name',
    rule: 'Order of this ledger: a report stands as it was filed',
    cure: 'File what is new under another name.',
  },
  'interval-of-no-time': {
    kind: 'invalid',
    title: 'The interval of reports is none',
    rule: 'Order of this ledger: regular reports come every one to sixty months',
    cure: 'State a whole number of months from 1 to 60, or leave it out.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

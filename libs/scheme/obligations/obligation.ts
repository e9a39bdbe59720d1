/** What an obligation asks, in the ledger's own short words, and where the scheme says so. */
export interface Obligation {
  readonly wording: string;
  readonly source: string;
}

/** The obligations of Participants, in the order of the Core Document. The ids are the ledger's own. */
export const OBLIGATIONS = {
  'KP-II-a': { source: 'KPCS II(a)', wording: 'A certificate goes with every shipment that is exported' },
  'KP-II-b': { source: 'KPCS II(b)', wording: 'Certificates are issued by a process that meets Section IV' },
  'KP-II-c': { source: 'KPCS II(c)', wording: 'Certificates bear at least what Annex I asks for' },
  'KP-II-d': { source: 'KPCS II(d)', wording: 'The features of the certificate are made known to all, for validation' },
  'KP-III-a': { source: 'KPCS III(a)', wording: 'Exports to a Participant carry a validated certificate' },
  'KP-III-b1': { source: 'KPCS III(b)', wording: 'Imports come with a validated certificate' },
  'KP-III-b2': { source: 'KPCS III(b)', wording: 'The exporting authority is promptly told of what was received' },
  'KP-III-b3': { source: 'KPCS III(b)', wording: 'Original certificates are at hand for three years' },
  'KP-III-c': { source: 'KPCS III(c)', wording: 'There is no trade with places outside the scheme' },
  'KP-III-d': { source: 'KPCS III(d)', wording: 'Shipments in transit leave as they came' },
  'KP-IV-a': { source: 'KPCS IV(a)', wording: 'Internal controls keep conflict diamonds out of trade' },
  'KP-IV-b': { source: 'KPCS IV(b)', wording: 'An importing and an exporting authority are designated' },
  'KP-IV-c': { source: 'KPCS IV(c)', wording: 'Stones travel in containers that resist tampering' },
  'KP-IV-d': { source: 'KPCS IV(d)', wording: 'Laws are in force, with penalties that dissuade and are in proportion' },
  'KP-IV-e': { source: 'KPCS IV(e)', wording: 'Data of production, import and export are collected and kept' },
  'KP-IV-f': { source: 'KPCS IV(f)', wording: 'The recommendations of Annex II are taken into account' },
  'KP-V-a': { source: 'KPCS V(a)', wording: 'Contacts, laws and practices are made known, with a synopsis in English' },
  'KP-V-b': { source: 'KPCS V(b), Annex III', wording: 'Statistics are filed in time' },
  'KP-V-c': { source: 'KPCS V(c)', wording: 'Experience is exchanged, self-assessment included' },
  'KP-V-d': { source: 'KPCS V(d)', wording: 'Requests for assistance are considered favourably' },
  'KP-V-e': { source: 'KPCS V(e)', wording: 'A Participant is told when its rules let conflict diamonds out' },
  'KP-V-f': { source: 'KPCS V(f)', wording: 'Unintended failures are put right together, and made known' },
  'KP-V-g': { source: 'KPCS V(g)', wording: 'Law enforcement and customs work together' },
  'KP-VI-11': { source: 'KPCS VI.11', wording: 'What was done is made known before each Plenary' },
  'KP-VI-15': {
    source: 'KPCS VI.15',
    wording: 'Reports on verification come, and are posted, within three weeks each',
  },
  'KP-VI-16': { source: 'KPCS VI.16', wording: 'Concerns about compliance go to the Chair, who opens a dialogue' },
} as const satisfies Readonly<Record<string, Obligation>>;

export type ObligationId = keyof typeof OBLIGATIONS;

/** The ids of all obligations, in the order of the Core Document. */
export const OBLIGATION_IDS = Object.keys(OBLIGATIONS) as readonly ObligationId[];

/** How well an obligation is met, as somebody who looked at it found. */
export const RATINGS = ['met', 'partly-met', 'not-met'] as const;
export type Rating = (typeof RATINGS)[number];

import type { RejectionEntry } from '../../rejection-entry';

/** Why a draw, or a certificate that names its sources, is refused. */
export const LINEAGE_REJECTIONS = {
  'not-the-holder': {
    kind: 'forbidden',
    title: 'Only the Participant that imported the stones draws on them',
    rule: 'KPCS IV(a): each Participant answers for the stones in its territory',
    cure: 'Act as the exporting authority of the Participant into which the certificate was confirmed.',
  },
  'source-not-imported': {
    kind: 'conflict',
    title: 'The stones of the source are not there',
    rule: 'KPCS III(a), IV(a): what is exported came in under a certificate',
    cure: 'Have the import confirmed first, or name another source.',
  },
  'draws-from-itself': {
    kind: 'invalid',
    title: 'A certificate cannot be its own source',
    rule: 'Order of this ledger: stones come from an earlier certificate',
    cure: 'Name the certificate under which the stones came.',
  },
  'more-than-remains': {
    kind: 'conflict',
    title: 'More would be drawn than remains',
    rule: 'Order of this ledger: no more leaves than came',
    cure: 'Draw no more than remains, or release what another certificate does not need.',
  },
  'not-drawn': {
    kind: 'conflict',
    title: 'So much is not drawn',
    rule: 'Order of this ledger: a certificate names what was drawn for it, no more and no less',
    cure: 'Draw the difference from the source or release it, or correct the weight.',
  },
  'draw-in-use': {
    kind: 'conflict',
    title: 'The other certificate stands on this draw',
    rule: 'Order of this ledger: what a certificate carries stays drawn',
    cure: 'Void the other certificate, or have its shipment returned to its issuer, before the release.',
  },
  'source-repeated': {
    kind: 'invalid',
    title: 'Two sources are the same certificate under the same code',
    rule: 'Order of this ledger: one weight for each source and code',
    cure: 'Add the weights together.',
  },
  'more-than-drawn': {
    kind: 'conflict',
    title: 'The lines hold more than was drawn',
    rule: 'Order of this ledger: sorting moves unsorted stones into sorted codes and loses weight, it never gains',
    cure: 'Draw what is missing, or state less.',
  },
  'origin-not-of-sources': {
    kind: 'conflict',
    title: 'The origin is not that of the sources',
    rule: 'KPCS Section I, Annex I: one country of origin, or mixed where stones of several were mixed',
    cure: 'State the one country that all sources state, or mixed.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

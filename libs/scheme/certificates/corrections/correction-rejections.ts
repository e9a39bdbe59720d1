import type { RejectionEntry } from '../../rejection-entry';

/** Why a correction of a certificate is refused. */
export const CORRECTION_REJECTIONS = {
  'field-not-clerical': {
    kind: 'invalid',
    title: 'The field is not one of clerical errors',
    rule: 'National practice: typing errors are endorsed, other errors need another certificate',
    cure: 'Invalidate the certificate and issue another.',
  },
  'reads-otherwise': {
    kind: 'conflict',
    title: 'The certificate does not read so',
    rule: 'Order of this ledger: a correction names what it corrects',
    cure: 'State the text as the certificate has it, with the corrections that were endorsed.',
  },
  'nothing-corrected': {
    kind: 'invalid',
    title: 'The correction changes nothing',
    rule: 'Order of this ledger: a correction changes something',
    cure: 'State what the certificate is to read.',
  },
  'instructed-already': {
    kind: 'conflict',
    title: 'An instruction of this name was given before',
    rule: 'Order of this ledger: an instruction is given once',
    cure: 'Give the instruction another name.',
  },
  'instruction-missing': {
    kind: 'not-found',
    title: 'The issuer has given no such instruction',
    rule: 'National practice: corrections are endorsed on the written instruction of the foreign issuer',
    cure: 'Ask the issuer to record its instruction first.',
  },
  'not-the-destination': {
    kind: 'forbidden',
    title: 'Only the destination’s importing authority endorses a correction',
    rule: 'National practice: the importing authority endorses what the foreign issuer instructs',
    cure: 'Act as the importing authority of the destination.',
  },
  'endorsed-already': {
    kind: 'conflict',
    title: 'The correction is endorsed already',
    rule: 'Order of this ledger: an endorsement is made once',
    cure: 'Nothing is left to do.',
  },
} as const satisfies Readonly<Record<string, RejectionEntry>>;

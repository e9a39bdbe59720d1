import { EVENT_EXAMPLES } from './event-examples';
import type { SchemeEvent, SchemeEventType } from './scheme-event';
import type { Aggregate } from './streams';

/** What a reader should know of a kind of event. */
export interface EventEntry<Type extends SchemeEventType = SchemeEventType> {
  readonly version: Extract<SchemeEvent, { readonly type: Type }>['version'];
  readonly aggregate: Aggregate;
  readonly meaning: string;
  /** An event of this kind with every field filled in, also the optional ones. */
  readonly example: Extract<SchemeEvent, { readonly type: Type }>;
}

/** Every event in its present version. A released version never changes its shape; a new shape is a new version. */
export const EVENT_CATALOGUE: { readonly [Type in SchemeEventType]: EventEntry<Type> } = {
  'application.filed': {
    version: 1,
    aggregate: 'application',
    meaning: 'An exporter applied for a certificate and declared its stones free of conflict.',
    example: EVENT_EXAMPLES['application.filed'],
  },
  'application.approved': {
    version: 1,
    aggregate: 'application',
    meaning: 'The exporting authority approved an application and set a number aside for its certificate.',
    example: EVENT_EXAMPLES['application.approved'],
  },
  'application.declined': {
    version: 1,
    aggregate: 'application',
    meaning: 'The exporting authority declined an application.',
    example: EVENT_EXAMPLES['application.declined'],
  },
  'certificate.issued': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The exporting authority settled the content of a certificate.',
    example: EVENT_EXAMPLES['certificate.issued'],
  },
  'certificate.validated': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The exporting authority checked the content and sealed each container.',
    example: EVENT_EXAMPLES['certificate.validated'],
  },
  'certificate.dispatched': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The shipment left the territory of the issuer.',
    example: EVENT_EXAMPLES['certificate.dispatched'],
  },
  'certificate.import-confirmed': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'An importing authority told what it received under this number.',
    example: EVENT_EXAMPLES['certificate.import-confirmed'],
  },
  'certificate.import-refused': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'An importing authority did not let in what was presented under this number.',
    example: EVENT_EXAMPLES['certificate.import-refused'],
  },
  'certificate.voided': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The issuer cancelled the certificate before dispatch.',
    example: EVENT_EXAMPLES['certificate.voided'],
  },
  'certificate.invalidated': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The issuer declared a certificate inaccurate that had already left.',
    example: EVENT_EXAMPLES['certificate.invalidated'],
  },
  'certificate.replaced': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'Another certificate took the place of this one before dispatch.',
    example: EVENT_EXAMPLES['certificate.replaced'],
  },
  'certificate.returned-unused': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The holder gave the certificate back without having shipped under it.',
    example: EVENT_EXAMPLES['certificate.returned-unused'],
  },
  'certificate.pre-alert-sent': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The exporting authority told the importing authority what is coming.',
    example: EVENT_EXAMPLES['certificate.pre-alert-sent'],
  },
  'certificate.transit-entered': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'A sealed shipment came to a place on its way elsewhere.',
    example: EVENT_EXAMPLES['certificate.transit-entered'],
  },
  'certificate.transit-left': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'A shipment left a place of transit.',
    example: EVENT_EXAMPLES['certificate.transit-left'],
  },
  'certificate.arrived': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'A shipment came before the customs that are to let it in.',
    example: EVENT_EXAMPLES['certificate.arrived'],
  },
  'certificate.detained': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'An authority holds a shipment.',
    example: EVENT_EXAMPLES['certificate.detained'],
  },
  'certificate.released': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The authority that held a shipment let it go on.',
    example: EVENT_EXAMPLES['certificate.released'],
  },
  'certificate.forfeited': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'A shipment fell to the state that held it.',
    example: EVENT_EXAMPLES['certificate.forfeited'],
  },
  'certificate.return-ordered': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'Customs ordered a shipment back to the issuer of its certificate.',
    example: EVENT_EXAMPLES['certificate.return-ordered'],
  },
  'certificate.returned-to-issuer': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The issuer of the certificate has the shipment back.',
    example: EVENT_EXAMPLES['certificate.returned-to-issuer'],
  },
  'certificate.reported-fake': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'An authority found a paper with this number to be a fake.',
    example: EVENT_EXAMPLES['certificate.reported-fake'],
  },
  'certificate.correction-instructed': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The issuer instructed the importing authority to put a clerical error right.',
    example: EVENT_EXAMPLES['certificate.correction-instructed'],
  },
  'certificate.correction-endorsed': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'The importing authority endorsed a clerical correction on the certificate.',
    example: EVENT_EXAMPLES['certificate.correction-endorsed'],
  },
  'certificate.drawn-from': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'Stones that came under this certificate were set aside for another one.',
    example: EVENT_EXAMPLES['certificate.drawn-from'],
  },
  'certificate.draw-released': {
    version: 1,
    aggregate: 'certificate',
    meaning: 'Stones that had been drawn for another certificate went back to what remains of this one.',
    example: EVENT_EXAMPLES['certificate.draw-released'],
  },
  'attempt.reported': {
    version: 1,
    aggregate: 'attempt',
    meaning: 'An authority met an attempt to trade with a place that is no Participant.',
    example: EVENT_EXAMPLES['attempt.reported'],
  },
  'notice.raised': {
    version: 1,
    aggregate: 'notice',
    meaning: 'An authority of the other side has to be told of a fact about a certificate.',
    example: EVENT_EXAMPLES['notice.raised'],
  },
  'notice.delivery-reported': {
    version: 1,
    aggregate: 'notice',
    meaning: 'It was told what became of a notice on its way.',
    example: EVENT_EXAMPLES['notice.delivery-reported'],
  },
  'participant.admitted': {
    version: 1,
    aggregate: 'participant',
    meaning: 'The scheme became effective for a state or a regional organisation.',
    example: EVENT_EXAMPLES['participant.admitted'],
  },
  'participant.removed': {
    version: 1,
    aggregate: 'participant',
    meaning: 'A Participant was taken off the list.',
    example: EVENT_EXAMPLES['participant.removed'],
  },
  'participant.rejoined': {
    version: 1,
    aggregate: 'participant',
    meaning: 'A former Participant came back.',
    example: EVENT_EXAMPLES['participant.rejoined'],
  },
  'participant.absorbed': {
    version: 1,
    aggregate: 'participant',
    meaning: 'The seat of a Participant passed to a regional organisation.',
    example: EVENT_EXAMPLES['participant.absorbed'],
  },
  'participant.recognised-for-trade': {
    version: 1,
    aggregate: 'participant',
    meaning: 'A place that is no Participant may trade with Participants.',
    example: EVENT_EXAMPLES['participant.recognised-for-trade'],
  },
  'participant.note-recorded': {
    version: 1,
    aggregate: 'participant',
    meaning: 'A list says something that changes neither membership nor trade.',
    example: EVENT_EXAMPLES['participant.note-recorded'],
  },
  'participant.prefix-assigned': {
    version: 1,
    aggregate: 'participant',
    meaning: 'The Participant numbers its certificates with these letters for some days.',
    example: EVENT_EXAMPLES['participant.prefix-assigned'],
  },
  'participant.certificate-policy-adopted': {
    version: 1,
    aggregate: 'participant',
    meaning: 'The Participant limits for how long its certificates are valid.',
    example: EVENT_EXAMPLES['participant.certificate-policy-adopted'],
  },
  'participant.trade-restriction-imposed': {
    version: 1,
    aggregate: 'participant',
    meaning: 'Trade with a Participant, or in stones mined there, is restricted.',
    example: EVENT_EXAMPLES['participant.trade-restriction-imposed'],
  },
  'participant.trade-restriction-lifted': {
    version: 1,
    aggregate: 'participant',
    meaning: 'A restriction of trade ended.',
    example: EVENT_EXAMPLES['participant.trade-restriction-lifted'],
  },
  'return.filed': {
    version: 1,
    aggregate: 'return',
    meaning: 'A Participant filed its return for a period.',
    example: EVENT_EXAMPLES['return.filed'],
  },
  'return.revised': {
    version: 1,
    aggregate: 'return',
    meaning: 'Other figures took the place of those that stood.',
    example: EVENT_EXAMPLES['return.revised'],
  },
  'return.withdrawn': {
    version: 1,
    aggregate: 'return',
    meaning: 'A Participant took its return back.',
    example: EVENT_EXAMPLES['return.withdrawn'],
  },
};

/** Whether a name is that of an event of the scheme. */
export function isSchemeEventType(type: string): type is SchemeEventType {
  return Object.hasOwn(EVENT_CATALOGUE, type);
}

import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ISSUER, CUSTOMS, AUTHORITIES } from '../who-may';
import type { CertificateCommand } from './commands';
import { CERTIFICATE_EVENT_EXAMPLES } from './event-examples';
import type { CertificateEvent } from './events';

/** The commands about certificates, with their meaning and who may send them. */
export const CERTIFICATE_COMMANDS: CommandEntries<CertificateCommand> = {
  IssueCertificate: {
    summary: 'Issue a certificate for a shipment',
    whoMay: ISSUER,
    source: 'KPCS II(a), Annex I',
    opens: true,
    evidence: false,
  },
  ValidateCertificate: {
    summary: 'Validate an issued certificate and state the seal of each container',
    whoMay: ISSUER,
    source: 'KPCS III(a), IV(c)',
    evidence: false,
  },
  DispatchCertificate: {
    summary: 'State that the shipment left',
    whoMay: ISSUER,
    source: 'KPCS III(a)',
    evidence: false,
  },
  ConfirmImport: {
    summary: 'Confirm what was received; recorded also where it contradicts the ledger',
    whoMay: CUSTOMS,
    source: 'KPCS III(b)',
    evidence: true,
  },
  RefuseImport: {
    summary: 'State that a shipment was not let in',
    whoMay: CUSTOMS,
    source: 'KPCS III(b), III(c)',
    evidence: true,
  },
  VoidCertificate: {
    summary: 'Cancel a certificate before dispatch; its number stays used',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  InvalidateCertificate: {
    summary: 'Declare a certificate inaccurate after dispatch',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  ReplaceCertificate: {
    summary: 'Retire a certificate before dispatch in favour of its successor',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  ReturnUnusedCertificate: {
    summary: 'Take back a certificate under which nothing was shipped',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  SendPreAlert: {
    summary: 'Tell the importing authority of a shipment before it arrives',
    whoMay: ISSUER,
    source: 'KPCS Annex II 19 and 21',
    evidence: false,
  },
  RecordTransitEntry: {
    summary: 'Report that a sealed shipment came into transit; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS III(d)',
    evidence: true,
  },
  RecordTransitExit: {
    summary: 'Report that a shipment left its place of transit; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS III(d)',
    evidence: true,
  },
  RecordArrival: {
    summary: 'Report that a shipment came before customs, at its destination or elsewhere',
    whoMay: CUSTOMS,
    source: 'KPCS III(b), Annex II 22',
    evidence: true,
  },
  DetainShipment: {
    summary: 'Report that an authority holds a shipment; recorded also where it contradicts the ledger',
    whoMay: AUTHORITIES,
    source: 'KPCS IV(d); national practice',
    evidence: true,
  },
  ReleaseShipment: {
    summary: 'Let a detained shipment go on, after what was wrong has been put right',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: false,
  },
  ForfeitShipment: {
    summary: 'Let a detained shipment fall to the state',
    whoMay: AUTHORITIES,
    source: 'KPCS IV(d); national practice',
    evidence: false,
  },
  OrderReturn: {
    summary: 'Order a shipment back to the Participant that issued its certificate',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: false,
  },
  ReturnToIssuer: {
    summary: 'Report that the issuer has a shipment back',
    whoMay: AUTHORITIES,
    source: 'National practice',
    evidence: true,
  },
  ReportFake: {
    summary: 'Report a paper as a fake, also one whose number was never issued',
    whoMay: AUTHORITIES,
    source: 'KPCS Annex I (resistance to forgery); guidelines on fraudulent certificates',
    evidence: true,
  },
  InstructCorrection: {
    summary: 'Instruct the importing authority to put a clerical error right',
    whoMay: ISSUER,
    source: 'National practice',
    evidence: false,
  },
  EndorseCorrection: {
    summary: 'Endorse a clerical correction on the written instruction of the issuer',
    whoMay: CUSTOMS,
    source: 'National practice',
    evidence: false,
  },
  DrawFromCertificate: {
    summary: 'Set imported stones aside for a certificate that is to be issued',
    whoMay: ISSUER,
    source: 'KPCS IV(a); national practice: a re-export names every certificate of import',
    evidence: false,
    sideBySide: true,
  },
  ReleaseDraw: {
    summary: 'Give back what was drawn for a certificate that does not need it',
    whoMay: ISSUER,
    source: 'Order of this ledger',
    evidence: false,
    sideBySide: true,
  },
};

/** The facts about certificates, in their present version. */
export const CERTIFICATE_EVENTS: EventEntries<CertificateEvent> = {
  'certificate.issued': {
    version: 1,
    meaning: 'The exporting authority settled the content of a certificate.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.issued'],
  },
  'certificate.validated': {
    version: 1,
    meaning: 'The exporting authority checked the content and sealed each container.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.validated'],
  },
  'certificate.dispatched': {
    version: 1,
    meaning: 'The shipment left the territory of the issuer.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.dispatched'],
  },
  'certificate.import-confirmed': {
    version: 1,
    meaning: 'An importing authority told what it received under this number.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.import-confirmed'],
  },
  'certificate.import-refused': {
    version: 1,
    meaning: 'An importing authority did not let in what was presented under this number.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.import-refused'],
  },
  'certificate.voided': {
    version: 1,
    meaning: 'The issuer cancelled the certificate before dispatch.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.voided'],
  },
  'certificate.invalidated': {
    version: 1,
    meaning: 'The issuer declared a certificate inaccurate that had already left.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.invalidated'],
  },
  'certificate.replaced': {
    version: 1,
    meaning: 'Another certificate took the place of this one before dispatch.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.replaced'],
  },
  'certificate.returned-unused': {
    version: 1,
    meaning: 'The holder gave the certificate back without having shipped under it.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.returned-unused'],
  },
  'certificate.pre-alert-sent': {
    version: 1,
    meaning: 'The exporting authority told the importing authority what is coming.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.pre-alert-sent'],
  },
  'certificate.transit-entered': {
    version: 1,
    meaning: 'A sealed shipment came to a place on its way elsewhere.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.transit-entered'],
  },
  'certificate.transit-left': {
    version: 1,
    meaning: 'A shipment left a place of transit.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.transit-left'],
  },
  'certificate.arrived': {
    version: 1,
    meaning: 'A shipment came before the customs that are to let it in.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.arrived'],
  },
  'certificate.detained': {
    version: 1,
    meaning: 'An authority holds a shipment.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.detained'],
  },
  'certificate.released': {
    version: 1,
    meaning: 'The authority that held a shipment let it go on.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.released'],
  },
  'certificate.forfeited': {
    version: 1,
    meaning: 'A shipment fell to the state that held it.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.forfeited'],
  },
  'certificate.return-ordered': {
    version: 1,
    meaning: 'Customs ordered a shipment back to the issuer of its certificate.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.return-ordered'],
  },
  'certificate.returned-to-issuer': {
    version: 1,
    meaning: 'The issuer of the certificate has the shipment back.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.returned-to-issuer'],
  },
  'certificate.reported-fake': {
    version: 1,
    meaning: 'An authority found a paper with this number to be a fake.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.reported-fake'],
  },
  'certificate.correction-instructed': {
    version: 1,
    meaning: 'The issuer instructed the importing authority to put a clerical error right.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.correction-instructed'],
  },
  'certificate.correction-endorsed': {
    version: 1,
    meaning: 'The importing authority endorsed a clerical correction on the certificate.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.correction-endorsed'],
  },
  'certificate.drawn-from': {
    version: 1,
    meaning: 'Stones that came under this certificate were set aside for another one.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.drawn-from'],
  },
  'certificate.draw-released': {
    version: 1,
    meaning: 'Stones that had been drawn for another certificate went back to what remains of this one.',
    example: CERTIFICATE_EVENT_EXAMPLES['certificate.draw-released'],
  },
};

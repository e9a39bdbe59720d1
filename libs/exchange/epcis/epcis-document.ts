import { evolveCertificate, initialCertificateState, type CertificateNumber, type CertificateState } from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import type { EpcisDocument, EpcisEvent } from './epcis-event';
import { factToEpcis } from './fact-to-epcis';
import { nameOf, VOCABULARY } from './names';

/** The media type of a document in JSON-LD. */
export const EPCIS_MEDIA_TYPE = 'application/ld+json';

/** The context of GS1 that every document refers to. */
const GS1_CONTEXT = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/**
 * Writes the history of a certificate as a document of EPCIS 2.0: an event for each fact, in the order of recording, and a
 * transformation where the certificate was issued out of others. A fact that takes back or corrects what was certified
 * repeats the event of the issue under its own id with an error declaration that names the fact. Equal histories give equal
 * text: the document is dated by its last fact. All times are UTC.
 *
 * @param history the events of one certificate, at least one, in the order of recording.
 */
export function epcisDocumentOf(
  number: CertificateNumber,
  history: readonly [CertificateRecord, ...CertificateRecord[]],
): EpcisDocument {
  const eventList: EpcisEvent[] = [];
  let state: CertificateState = initialCertificateState;
  let issue: EpcisEvent | null = null;
  for (const event of history) {
    state = evolveCertificate(state, event);
    const { events, corrects } = factToEpcis(event, state);
    eventList.push(...events);
    const [fact] = events;
    if (corrects && issue !== null && fact !== undefined) eventList.push(inError(issue, fact));
    if (event.type === 'certificate.issued') issue = events.find(({ type }) => type === 'ObjectEvent') ?? null;
  }
  const [first] = history;
  const last = history.at(-1) ?? first;
  const synthetic = history.some(({ metadata }) => metadata.synthetic === true);
  return {
    '@context': [GS1_CONTEXT, { kp: VOCABULARY }],
    id: nameOf('document', number, String(last.position)),
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: last.recordedAt,
    ...(synthetic ? { 'kp:synthetic': true } : {}),
    epcisBody: { eventList },
  };
}

/** An event as it was, declared to be wrong by a later one. */
function inError(wrong: EpcisEvent, by: EpcisEvent): EpcisEvent {
  return {
    ...wrong,
    errorDeclaration: {
      declarationTime: by.eventTime,
      reason: 'incorrect_data',
      correctiveEventIDs: [by.eventID],
    },
  };
}

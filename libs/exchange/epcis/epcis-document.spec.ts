import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {
  carats,
  formatCarats,
  sumCarats,
  usDollars,
  type EventMetadata,
  type Instant,
  type Position,
  type Revision,
} from '@kp/kernel';
import {
  certificateStream,
  EVENT_CATALOGUE,
  type CertificateEvent,
  type CertificateNumber,
  type CertifiedContent,
  type ParticipantCode,
} from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import { epcisDocumentOf } from './epcis-document';
import type { EpcisEvent } from './epcis-event';

const NUMBER = 'EU00000001' as CertificateNumber;
const SOURCE = 'ZA00000001' as CertificateNumber;

const ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
const rules = JSON.parse(readFileSync(join(__dirname, '../testing/epcis-rules.json'), 'utf8')) as object;
const isValid = ajv.compile(rules);

const metadata: EventMetadata = {
  occurredAt: '2004-03-01T10:00:00.000Z' as Instant,
  actor: { id: 'test', roles: ['exporting-authority'] },
  commandId: '00000000-0000-5000-8000-000000000000',
  commandDigest: 'a'.repeat(64),
  correlationId: '00000000-0000-5000-8000-000000000000',
  causationId: '00000000-0000-5000-8000-000000000000',
};

function idOf(revision: number): string {
  return `00000000-0000-5000-8000-${String(revision).padStart(12, '0')}`;
}

/** Events as the log would hold them, one second after the other. */
function recorded(...events: readonly CertificateEvent[]): [CertificateRecord, ...CertificateRecord[]] {
  return events.map((event, revision) => ({
    ...event,
    data: { ...event.data, number: NUMBER },
    id: idOf(revision),
    stream: certificateStream(NUMBER),
    revision: revision as Revision,
    position: (revision + 1) as Position,
    recordedAt: `2004-03-01T10:00:${String(revision).padStart(2, '0')}.500Z` as Instant,
    metadata,
  })) as unknown as [CertificateRecord, ...CertificateRecord[]];
}

function exampleOf<Type extends CertificateEvent['type']>(
  type: Type,
  changes: Partial<Extract<CertificateEvent, { readonly type: Type }>['data']> = {},
): CertificateEvent {
  const example: object = EVENT_CATALOGUE[type].example;
  const { data } = example as { readonly data: object };
  return { ...example, data: { ...data, ...changes } } as unknown as CertificateEvent;
}

function issued(changes: Partial<CertifiedContent> = {}): CertificateEvent {
  const own = Object.fromEntries(
    Object.entries(EVENT_CATALOGUE['certificate.issued'].example.data).filter(
      ([name]) => !['sendsOn', 'replaces', 'sources'].includes(name),
    ),
  );
  const lines = [{ hs: '7102.31' as const, carats: carats(123_456), valueUsd: usDollars(1) }];
  return { type: 'certificate.issued', version: 1, data: { ...own, lines, ...changes } as unknown as CertifiedContent };
}

const TYPES = (Object.keys(EVENT_CATALOGUE) as (keyof typeof EVENT_CATALOGUE)[]).filter(
  (type): type is CertificateEvent['type'] => type.startsWith('certificate.'),
);

/** The events of a history; each obeys the rules. */
function eventsOf(...events: readonly CertificateEvent[]): readonly EpcisEvent[] {
  const document = epcisDocumentOf(NUMBER, recorded(...events));
  expect([isValid(document), isValid.errors]).toEqual([true, null]);
  return document.epcisBody.eventList;
}

describe('an EPCIS document', () => {
  it.each(TYPES)(
    'tells %s by the rules of the standard, also of a certificate that the ledger does not know',
    (type) => {
      const known = eventsOf(issued(), exampleOf(type));
      expect(known.filter((event) => event['kp:fact'] === type).length).toBeGreaterThan(0);
      eventsOf(exampleOf(type));
    },
  );

  it('is dated by the last fact, and the same for the same history', () => {
    const history = recorded(issued(), exampleOf('certificate.dispatched'));
    const document = epcisDocumentOf(NUMBER, history);
    expect(document).toMatchObject({
      type: 'EPCISDocument',
      schemaVersion: '2.0',
      creationDate: '2004-03-01T10:00:01.500Z',
      id: 'urn:kp-ledger:document:EU00000001:2',
    });
    expect(JSON.stringify(epcisDocumentOf(NUMBER, history))).toBe(JSON.stringify(document));
  });

  it('tells carats as numbers in metric carats, exact to the hundredth', () => {
    const [issue] = eventsOf(issued());
    expect(issue).toMatchObject({
      type: 'ObjectEvent',
      action: 'ADD',
      eventID: `urn:uuid:${idOf(0)}`,
      eventTime: '2004-03-01T10:00:00.000Z',
      eventTimeZoneOffset: '+00:00',
      bizStep: 'commissioning',
      disposition: 'active',
      certificationInfo: 'urn:kp-ledger:certificate:EU00000001',
      quantityList: [{ epcClass: 'urn:kp-ledger:stones:EU00000001:7102.31', quantity: 1234.56, uom: 'CTM' }],
    });
  });

  it('of a re-export, begins with the transformation of its sources, in which no carat appears or vanishes', () => {
    const [mixed, issue] = eventsOf(
      issued({
        lines: [{ hs: '7102.31', carats: carats(900), valueUsd: usDollars(1) }],
        sources: [
          { certificate: SOURCE, hs: '7102.10', carats: carats(600) },
          { certificate: 'ZA2' as CertificateNumber, hs: '7102.31', carats: carats(400) },
        ],
      }),
    );
    expect(mixed).toMatchObject({
      type: 'TransformationEvent',
      transformationID: 'urn:kp-ledger:transformation:EU00000001',
      inputQuantityList: [
        { epcClass: 'urn:kp-ledger:stones:ZA00000001:7102.10', quantity: 6, uom: 'CTM' },
        { epcClass: 'urn:kp-ledger:stones:ZA2:7102.31', quantity: 4, uom: 'CTM' },
      ],
      outputQuantityList: [{ quantity: 9 }],
      'kp:custodyModel': 'controlled-blending',
      'kp:sorted': formatCarats(sumCarats([carats(500)])),
      'kp:lost': '1.00',
    });
    expect(issue).toMatchObject({ type: 'ObjectEvent', eventID: `urn:uuid:${idOf(0)}` });
    expect(mixed?.eventID).not.toBe(issue?.eventID);
  });

  it('tells apart what customs found: all of it, another weight, or stones that nobody certified', () => {
    const { data } = EVENT_CATALOGUE['certificate.import-confirmed'].example;
    const seen = (weight: number): CertificateEvent =>
      exampleOf('certificate.import-confirmed', {
        confirmedBy: 'AE' as ParticipantCode,
        observed: { ...data.observed, carats: carats(weight), lines: null },
      });
    const dispositionAfter = (...events: readonly CertificateEvent[]): unknown =>
      eventsOf(...events).at(-1)?.disposition;
    expect(dispositionAfter(issued(), seen(123_456))).toBe('completeness_verified');
    expect(dispositionAfter(issued(), seen(123_455))).toBe('mismatch_quantity');
    expect(dispositionAfter(seen(123_456))).toBe('unknown');
    expect(eventsOf(issued(), seen(5)).at(-1)).toMatchObject({
      quantityList: [{ epcClass: 'urn:kp-ledger:stones:EU00000001', quantity: 0.05 }],
    });
  });

  it('declares the issue to be in error when the certificate is invalidated or corrected, and by which event', () => {
    const [issue, , , error, , corrected] = eventsOf(
      issued(),
      exampleOf('certificate.dispatched'),
      exampleOf('certificate.invalidated'),
      exampleOf('certificate.correction-endorsed'),
    );
    expect(error).toEqual({
      ...issue,
      errorDeclaration: {
        declarationTime: '2004-03-01T10:00:00.000Z',
        reason: 'incorrect_data',
        correctiveEventIDs: [`urn:uuid:${idOf(2)}`],
      },
    });
    expect(corrected).toMatchObject({ errorDeclaration: { correctiveEventIDs: [`urn:uuid:${idOf(3)}`] } });
  });

  it('closes the containers under their seals', () => {
    const validated = exampleOf('certificate.validated', {
      seals: [
        { container: 'C 1/2', seal: 'S-1' },
        { container: 'C 1/2', seal: 'S-2' },
      ],
    });
    expect(eventsOf(issued(), validated)[1]).toMatchObject({
      type: 'AggregationEvent',
      parentID: 'urn:kp-ledger:shipment:EU00000001',
      childEPCs: ['urn:kp-ledger:container:EU00000001:C%201%2F2'],
      disposition: 'container_closed',
    });
  });

  it('marks what a simulator made up', () => {
    const [event] = recorded(issued());
    const document = epcisDocumentOf(NUMBER, [{ ...event, metadata: { ...metadata, synthetic: true } }]);
    expect(isValid(document)).toBe(true);
    expect([document['kp:synthetic'], document.epcisBody.eventList[0]?.['kp:synthetic']]).toEqual([true, true]);
  });
});

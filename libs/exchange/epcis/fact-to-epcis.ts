import type { CertificateState, LineageEvent } from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import type { EpcisEvent, EpcisObjectEvent, KpMembers } from './epcis-event';
import { betweenParties, frameOf } from './event-frame';
import { importToEpcis } from './import-to-epcis';
import { issueToEpcis } from './issue-to-epcis';
import { nameOf, placeOf, quantitiesOf } from './names';

/** What a fact becomes. */
export interface EpcisFact {
  readonly events: readonly EpcisEvent[];
  /** Whether it says that what was certified is wrong. */
  readonly corrects: boolean;
}

type Told = Partial<EpcisObjectEvent> & KpMembers;

/** Writes one fact about a certificate, given how the certificate stood after it. */
export function factToEpcis(event: CertificateRecord, state: CertificateState): EpcisFact {
  switch (event.type) {
    case 'certificate.issued':
      return { events: issueToEpcis(event), corrects: false };
    case 'certificate.import-confirmed':
      return { events: [importToEpcis(event, state)], corrects: false };
    case 'certificate.validated':
      return { events: [sealing(event, state)], corrects: false };
    case 'certificate.pre-alert-sent':
      return { events: [preAlert(event)], corrects: false };
    case 'certificate.invalidated':
    case 'certificate.correction-endorsed':
      return { events: [observed(event, state, toldOf(event, state))], corrects: true };
    default:
      return { events: [observed(event, state, toldOf(event, state))], corrects: false };
  }
}

type Other = Exclude<
  CertificateRecord,
  {
    readonly type:
      'certificate.issued' | 'certificate.import-confirmed' | 'certificate.validated' | 'certificate.pre-alert-sent';
  }
>;

/** What each fact says by the Core Business Vocabulary 2.0, and in words of our own where that has none. */
function toldOf(event: Other, state: CertificateState): Told {
  switch (event.type) {
    case 'certificate.dispatched': {
      const { transportMode, carrier } = event.data;
      return {
        bizStep: 'shipping',
        disposition: 'in_transit',
        ...betweenParties(state),
        'kp:transportMode': transportMode,
        ...(carrier === null ? {} : { 'kp:carrier': carrier }),
      };
    }
    case 'certificate.transit-entered':
      return { bizStep: 'arriving', disposition: 'in_transit', ...placeOf(event.data.place), ...sealCheck(event.data) };
    case 'certificate.transit-left':
      return {
        bizStep: 'departing',
        disposition: 'in_transit',
        ...placeOf(event.data.place),
        ...sealCheck(event.data),
      };
    case 'certificate.arrived':
      return {
        bizStep: 'arriving',
        disposition: 'in_progress',
        ...placeOf(event.data.reportedBy),
        ...sealCheck(event.data),
      };
    case 'certificate.import-refused': {
      const { refusedBy, reason } = event.data;
      return { bizStep: 'inspecting', disposition: 'non_conformant', ...placeOf(refusedBy), 'kp:reason': reason };
    }
    case 'certificate.detained': {
      const { detainedBy, ground } = event.data;
      return { bizStep: 'holding', disposition: 'unavailable', ...placeOf(detainedBy), 'kp:ground': ground };
    }
    case 'certificate.released': {
      const { releasedBy, remedy } = event.data;
      return { bizStep: 'holding', disposition: 'available', ...placeOf(releasedBy), 'kp:remedy': remedy };
    }
    case 'certificate.forfeited': {
      const { forfeitedBy, legalBasis } = event.data;
      return { bizStep: 'other', disposition: 'unavailable', ...placeOf(forfeitedBy), 'kp:legalBasis': legalBasis };
    }
    case 'certificate.return-ordered': {
      const { orderedBy, reason } = event.data;
      return { bizStep: 'inspecting', disposition: 'returned', ...placeOf(orderedBy), 'kp:reason': reason };
    }
    case 'certificate.returned-to-issuer':
      return {
        bizStep: 'receiving',
        disposition: 'returned',
        ...placeOf(event.data.receivedBy),
        ...sealCheck(event.data),
      };
    case 'certificate.reported-fake': {
      const { reportedBy, ground } = event.data;
      return { bizStep: 'inspecting', disposition: 'no_pedigree_match', ...placeOf(reportedBy), 'kp:ground': ground };
    }
    case 'certificate.voided':
      return { ...withdrawn('void_shipping'), 'kp:reason': event.data.reason };
    case 'certificate.returned-unused':
      return { ...withdrawn('void_shipping'), 'kp:reason': event.data.reason };
    case 'certificate.invalidated':
      return { ...withdrawn('decommissioning'), 'kp:reason': event.data.reason };
    case 'certificate.replaced': {
      const { replacedBy, reason } = event.data;
      return {
        ...withdrawn('void_shipping'),
        persistentDisposition: { set: ['needs_replacement'] },
        'kp:replacedBy': nameOf('certificate', replacedBy),
        'kp:reason': reason,
      };
    }
    case 'certificate.drawn-from':
      return held(event.data, 'reserved');
    case 'certificate.draw-released':
      return held(event.data, 'available');
    case 'certificate.correction-instructed': {
      const { instruction, field, reads, corrected } = event.data;
      return {
        bizStep: 'other',
        ...correction(instruction),
        'kp:field': field,
        'kp:reads': reads,
        'kp:corrected': corrected,
      };
    }
    case 'certificate.correction-endorsed': {
      const { instruction, endorsedBy } = event.data;
      return { bizStep: 'other', ...correction(instruction), ...placeOf(endorsedBy), ...endorsed(instruction, state) };
    }
  }
}

/** Something seen of the shipment, or done with the certificate. The stones are told where they are known. */
function observed(event: CertificateRecord, state: CertificateState, told: Told): EpcisEvent {
  const { number } = event.data;
  const lines = state.content?.lines ?? [];
  return {
    type: 'ObjectEvent',
    action: 'OBSERVE',
    ...frameOf(event),
    epcList: [nameOf('shipment', number)],
    ...(lines.length === 0 ? {} : { quantityList: quantitiesOf(number, lines) }),
    bizTransactionList: [{ type: 'cert', bizTransaction: nameOf('certificate', number) }],
    ...told,
  };
}

function sealing(
  event: Extract<CertificateRecord, { readonly type: 'certificate.validated' }>,
  { content }: CertificateState,
): EpcisEvent {
  const { number, seals } = event.data;
  const containers = [...new Set(seals.map(({ container }) => nameOf('container', number, container)))];
  return {
    type: 'AggregationEvent',
    action: 'ADD',
    ...frameOf(event),
    parentID: nameOf('shipment', number),
    ...(containers.length === 0 ? {} : { childEPCs: containers }),
    ...(content === null ? {} : { childQuantityList: quantitiesOf(number, content.lines) }),
    bizStep: 'packing',
    disposition: 'container_closed',
    bizTransactionList: [{ type: 'cert', bizTransaction: nameOf('certificate', number) }],
    'kp:seals': seals.map(({ container, seal }) => ({ 'kp:container': container, 'kp:seal': seal })),
  };
}

function preAlert(event: Extract<CertificateRecord, { readonly type: 'certificate.pre-alert-sent' }>): EpcisEvent {
  const { number, notice, to, expectedOn } = event.data;
  return {
    type: 'TransactionEvent',
    action: 'ADD',
    ...frameOf(event),
    epcList: [nameOf('shipment', number)],
    bizTransactionList: [
      { type: 'desadv', bizTransaction: nameOf('pre-alert', number, notice) },
      { type: 'cert', bizTransaction: nameOf('certificate', number) },
    ],
    'kp:to': nameOf('participant', to),
    ...(expectedOn === null ? {} : { 'kp:expectedOn': expectedOn }),
  };
}

function withdrawn(bizStep: string): Told {
  return { action: 'DELETE', bizStep, disposition: 'inactive' };
}

function held({ number, by, hs, carats }: LineageEvent['data'], disposition: 'reserved' | 'available'): Told {
  return {
    bizStep: 'reserving',
    disposition,
    quantityList: quantitiesOf(number, [{ hs, carats }]),
    'kp:drawnFor': nameOf('certificate', by),
  };
}

function correction(instruction: string): KpMembers {
  return { 'kp:instruction': instruction };
}

function endorsed(instruction: string, { corrections }: CertificateState): KpMembers {
  const found = corrections.find((one) => one.instruction === instruction);
  return found === undefined
    ? {}
    : { 'kp:field': found.field, 'kp:reads': found.reads, 'kp:corrected': found.corrected };
}

function sealCheck({ sealsIntact }: { readonly sealsIntact: boolean | null }): KpMembers {
  return sealsIntact === null ? {} : { 'kp:sealsIntact': sealsIntact };
}

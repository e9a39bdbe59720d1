import { formatCarats, formatUsDollars } from '@kp/kernel';
import { balanceOfContent, linksTo, totalsOf, type CertifiedContent } from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import type { EpcisEvent, KpMembers } from './epcis-event';
import { frameOf } from './event-frame';
import { eventName, nameOf, ownStonesOf, quantitiesOf } from './names';

type IssueRecord = Extract<CertificateRecord, { readonly type: 'certificate.issued' }>;

/** The issue of a certificate: stones come under it, out of others where it names them. */
export function issueToEpcis(event: IssueRecord): readonly EpcisEvent[] {
  const { data } = event;
  const certificate = nameOf('certificate', data.number);
  const issue: EpcisEvent = {
    type: 'ObjectEvent',
    action: 'ADD',
    ...frameOf(event),
    epcList: [nameOf('shipment', data.number)],
    quantityList: quantitiesOf(data.number, data.lines),
    bizStep: 'commissioning',
    disposition: 'active',
    bizTransactionList: [{ type: 'cert', bizTransaction: certificate }],
    ilmd: statedBy(data),
  };
  return linksTo(data).length === 0 ? [issue] : [transformation(event), issue];
}

/** What is mixed, sorted and lost between the certificates under which the stones came and this one. */
function transformation(event: IssueRecord): EpcisEvent {
  const { data } = event;
  const { own, sorted, lost } = balanceOfContent(data);
  const links = linksTo(data);
  const sources = new Set(links.map(({ source }) => source));
  return {
    type: 'TransformationEvent',
    ...frameOf(event),
    eventID: eventName(event.id, 'transformation'),
    transformationID: nameOf('transformation', data.number),
    inputQuantityList: [
      ...links.flatMap((link) => quantitiesOf(link.source, [link])),
      ...(own === 0 ? [] : [ownStonesOf(data.issuer, own)]),
    ],
    outputQuantityList: quantitiesOf(data.number, data.lines),
    bizStep: 'creating_class_instance',
    disposition: 'in_progress',
    bizTransactionList: [...sources].map((source) => ({
      type: 'cert' as const,
      bizTransaction: nameOf('certificate', source),
    })),
    // The terms of ISO 22095: stones of one certificate stay apart, those of several are mixed in known parts.
    'kp:custodyModel': sources.size + (own === 0 ? 0 : 1) === 1 ? 'segregated' : 'controlled-blending',
    'kp:sorted': formatCarats(sorted),
    'kp:lost': formatCarats(lost),
  };
}

/** What the paper says beside the stones. */
function statedBy(content: CertifiedContent): KpMembers {
  const { issuer, destination, origin, exporter, importer, issuedOn, expiresOn, parcels, purpose, specimen } = content;
  const { application, replaces, sendsOn } = content;
  return {
    'kp:issuer': nameOf('participant', issuer),
    'kp:issuingAuthority': content.issuingAuthority,
    'kp:destination': nameOf('participant', destination),
    'kp:origin': origin.kind === 'mixed' ? 'mixed' : nameOf('participant', origin.country),
    'kp:exporter': exporter.name,
    'kp:importer': importer.name,
    'kp:issuedOn': issuedOn,
    'kp:expiresOn': expiresOn,
    'kp:parcels': parcels,
    'kp:valueUsd': formatUsDollars(totalsOf(content.lines).valueUsd),
    'kp:purpose': purpose,
    'kp:specimen': specimen,
    ...(application === undefined ? {} : { 'kp:application': application }),
    ...(replaces === undefined ? {} : { 'kp:replaces': nameOf('certificate', replaces) }),
    ...(sendsOn === undefined ? {} : { 'kp:sendsOn': nameOf('certificate', sendsOn) }),
  };
}

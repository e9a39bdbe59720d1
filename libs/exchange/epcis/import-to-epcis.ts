import { formatUsDollars } from '@kp/kernel';
import { totalsOf, type CertificateState } from '@kp/scheme';
import type { CertificateRecord } from './certificate-record';
import type { EpcisEvent } from './epcis-event';
import { betweenParties, frameOf } from './event-frame';
import { nameOf, placeOf, quantitiesOf, totalOf } from './names';

/** The confirmation of an import, with the stones as customs found them. */
export function importToEpcis(
  event: Extract<CertificateRecord, { readonly type: 'certificate.import-confirmed' }>,
  state: CertificateState,
): EpcisEvent {
  const { number, confirmation, confirmedBy, observed } = event.data;
  const { carats, lines, valueUsd, parcels, arrivedOn, sealsIntact, remarks } = observed;
  const certified = state.content === null ? null : totalsOf(state.content.lines).carats;
  return {
    type: 'ObjectEvent',
    action: 'OBSERVE',
    ...frameOf(event),
    epcList: [nameOf('shipment', number)],
    quantityList: lines === null ? [totalOf(number, carats)] : quantitiesOf(number, lines),
    bizStep: 'receiving',
    disposition: certified === null ? 'unknown' : certified === carats ? 'completeness_verified' : 'mismatch_quantity',
    ...placeOf(confirmedBy),
    ...betweenParties(state),
    bizTransactionList: [
      { type: 'recadv', bizTransaction: nameOf('confirmation', number, confirmation) },
      { type: 'cert', bizTransaction: nameOf('certificate', number) },
    ],
    'kp:arrivedOn': arrivedOn,
    'kp:parcels': parcels,
    ...(valueUsd === null ? {} : { 'kp:valueUsd': formatUsDollars(valueUsd) }),
    ...(sealsIntact === null ? {} : { 'kp:sealsIntact': sealsIntact }),
    ...(remarks === null ? {} : { 'kp:remarks': remarks }),
  };
}

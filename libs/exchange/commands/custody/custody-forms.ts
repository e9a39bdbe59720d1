import { formatCarats } from '@kp/kernel';
import { DETENTION_GROUNDS, FAKE_GROUNDS, type CustodyCommand, type Seal, type SealCheck } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import type { SealDto } from '../seal.dto';
import { caratsOf, dayOf, memberOrNone, numberOf, orNull, participantOf, same, textOf, wordOf } from '../wire-values';
import type { CustodyReportDto } from './custody-report.dto';
import { DetainShipmentDto } from './detain-shipment.dto';
import { ForfeitShipmentDto } from './forfeit-shipment.dto';
import { OrderReturnDto } from './order-return.dto';
import { RecordArrivalDto } from './record-arrival.dto';
import { RecordTransitEntryDto } from './record-transit-entry.dto';
import { RecordTransitExitDto } from './record-transit-exit.dto';
import { ReleaseShipmentDto } from './release-shipment.dto';
import { ReportFakeDto } from './report-fake.dto';
import { ReturnToIssuerDto } from './return-to-issuer.dto';
import { SendPreAlertDto } from './send-pre-alert.dto';

/** The wire forms of the commands about the custody of shipments. */
export const CUSTODY_FORMS: FormsOf<CustodyCommand> = {
  SendPreAlert: form(
    SendPreAlertDto,
    ({ number, notice, expectedOn }) => ({
      number: numberOf(number),
      notice: textOf(notice),
      expectedOn: orNull(expectedOn, dayOf),
    }),
    ({ number, notice, expectedOn }) => ({ number, notice, ...memberOrNone('expectedOn', expectedOn, same) }),
  ),
  RecordTransitEntry: form(
    RecordTransitEntryDto,
    ({ place, enteredOn, ...wire }) => ({
      ...reportOf(wire),
      place: participantOf(place),
      enteredOn: dayOf(enteredOn),
    }),
    ({ place, enteredOn, ...report }) => ({ ...reportWire(report), place, enteredOn }),
  ),
  RecordTransitExit: form(
    RecordTransitExitDto,
    ({ place, leftOn, ...wire }) => ({ ...reportOf(wire), place: participantOf(place), leftOn: dayOf(leftOn) }),
    ({ place, leftOn, ...report }) => ({ ...reportWire(report), place, leftOn }),
  ),
  RecordArrival: form(
    RecordArrivalDto,
    ({ arrivedOn, ...wire }) => ({ ...reportOf(wire), arrivedOn: dayOf(arrivedOn) }),
    ({ arrivedOn, ...report }) => ({ ...reportWire(report), arrivedOn }),
  ),
  DetainShipment: form(
    DetainShipmentDto,
    ({ number, authority, ground, remarks }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      ground: wordOf(DETENTION_GROUNDS, ground),
      remarks: orNull(remarks, textOf),
    }),
    ({ number, authority, ground, remarks }) => ({
      number,
      authority,
      ground,
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
  ReleaseShipment: form(
    ReleaseShipmentDto,
    ({ number, authority, remedy }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      remedy: textOf(remedy),
    }),
    same,
  ),
  ForfeitShipment: form(
    ForfeitShipmentDto,
    ({ number, authority, legalBasis }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      legalBasis: textOf(legalBasis),
    }),
    same,
  ),
  OrderReturn: form(
    OrderReturnDto,
    ({ number, authority, reason }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      reason: textOf(reason),
    }),
    same,
  ),
  ReturnToIssuer: form(
    ReturnToIssuerDto,
    ({ receivedOn, ...wire }) => ({ ...reportOf(wire), receivedOn: dayOf(receivedOn) }),
    ({ receivedOn, ...report }) => ({ ...reportWire(report), receivedOn }),
  ),
  ReportFake: form(
    ReportFakeDto,
    ({ number, authority, ground, presentedBy, carats, remarks }) => ({
      number: numberOf(number),
      authority: textOf(authority),
      ground: wordOf(FAKE_GROUNDS, ground),
      presentedBy: orNull(presentedBy, textOf),
      carats: orNull(carats, caratsOf),
      remarks: orNull(remarks, textOf),
    }),
    ({ number, authority, ground, presentedBy, carats, remarks }) => ({
      number,
      authority,
      ground,
      ...memberOrNone('presentedBy', presentedBy, same),
      ...memberOrNone('carats', carats, formatCarats),
      ...memberOrNone('remarks', remarks, same),
    }),
  ),
};

type Report = Omit<Extract<CustodyCommand, { readonly type: 'RecordArrival' }>['data'], 'arrivedOn'>;

function reportOf({ number, authority, remarks, ...check }: PlainOf<CustodyReportDto>): Report {
  return {
    number: numberOf(number),
    authority: textOf(authority),
    ...checkOf(check),
    remarks: orNull(remarks, textOf),
  };
}

function checkOf({ sealsIntact, sealsRead }: Pick<PlainOf<CustodyReportDto>, 'sealsIntact' | 'sealsRead'>): SealCheck {
  return { sealsIntact: orNull(sealsIntact, same), sealsRead: orNull(sealsRead, (seals) => seals.map(sealOf)) };
}

function sealOf({ container, seal }: PlainOf<SealDto>): Seal {
  return { container: textOf(container), seal: textOf(seal) };
}

function reportWire({ number, authority, sealsIntact, sealsRead, remarks }: Report): PlainOf<CustodyReportDto> {
  return {
    number,
    authority,
    ...memberOrNone('sealsIntact', sealsIntact, same),
    ...memberOrNone('sealsRead', sealsRead, (seals) => seals.map((seal) => ({ ...seal }))),
    ...memberOrNone('remarks', remarks, same),
  };
}

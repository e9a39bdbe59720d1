import type { LocalDate } from '@kp/kernel';
import type {
  CustodyCommand,
  DetainShipment,
  RecordArrival,
  RecordTransitEntry,
  RecordTransitExit,
  ReportFake,
  ReturnToIssuer,
} from '../certificates/custody/commands';
import type { SealCheck } from '../certificates/custody/events';
import type { ParticipantCode } from '../participant-code';
import { customsOn, dispatched, NUMBER } from './certificate-story';
import { actor, type Act, type Scenario } from './scenario';

const UNBROKEN: SealCheck = { sealsIntact: true, sealsRead: [{ container: 'C-1', seal: 'S-1' }] };

export const preAlert = (number = NUMBER, notice = 'ZA-N-1'): CustodyCommand => ({
  type: 'SendPreAlert',
  data: { number, notice, expectedOn: null },
});

export const enterTransit = (
  place: string,
  enteredOn: string,
  { number = NUMBER, ...check }: Partial<SealCheck> & { readonly number?: typeof NUMBER } = {},
): RecordTransitEntry => ({
  type: 'RecordTransitEntry',
  data: {
    number,
    place: place as ParticipantCode,
    authority: 'Office of free ports',
    enteredOn: enteredOn as LocalDate,
    ...UNBROKEN,
    ...check,
    remarks: null,
  },
});

export const leaveTransit = (
  place: string,
  leftOn: string,
  { number = NUMBER, ...check }: Partial<SealCheck> & { readonly number?: typeof NUMBER } = {},
): RecordTransitExit => ({
  type: 'RecordTransitExit',
  data: {
    number,
    place: place as ParticipantCode,
    authority: 'Office of free ports',
    leftOn: leftOn as LocalDate,
    ...UNBROKEN,
    ...check,
    remarks: null,
  },
});

export const arrive = (
  arrivedOn: string,
  { number = NUMBER, ...check }: Partial<SealCheck> & { readonly number?: typeof NUMBER } = {},
): RecordArrival => ({
  type: 'RecordArrival',
  data: {
    number,
    authority: 'Importing office',
    arrivedOn: arrivedOn as LocalDate,
    ...UNBROKEN,
    ...check,
    remarks: null,
  },
});

export const detain = (number = NUMBER): DetainShipment => ({
  type: 'DetainShipment',
  data: { number, authority: 'Importing office', ground: 'container-opened', remarks: null },
});

export const release = (number = NUMBER): CustodyCommand => ({
  type: 'ReleaseShipment',
  data: { number, authority: 'Importing office', remedy: 'Weighed and sealed again.' },
});

export const forfeit = (number = NUMBER): CustodyCommand => ({
  type: 'ForfeitShipment',
  data: { number, authority: 'Importing office', legalBasis: 'Order of a court' },
});

export const orderReturn = (number = NUMBER): CustodyCommand => ({
  type: 'OrderReturn',
  data: { number, authority: 'Importing office', reason: 'The container was opened.' },
});

export const returned = (receivedOn: string, number = NUMBER): ReturnToIssuer => ({
  type: 'ReturnToIssuer',
  data: {
    number,
    authority: 'Issuing office',
    receivedOn: receivedOn as LocalDate,
    sealsIntact: null,
    sealsRead: null,
    remarks: null,
  },
});

export const reportFake = (number = NUMBER): ReportFake => ({
  type: 'ReportFake',
  data: {
    number,
    authority: 'Importing office',
    ground: 'security-features',
    presentedBy: null,
    carats: null,
    remarks: null,
  },
});

/** The importing authority of a Participant acts, on a day at ten. */
export const authorityOn = (participant: string, day: string): Act => ({
  as: actor('importing-authority', participant),
  at: `${day}T10:00:00.000Z`,
});

export const arrived = (): Scenario => dispatched().having(arrive('2004-03-05'), customsOn('2004-03-05'));
export const detained = (): Scenario => arrived().having(detain(), customsOn('2004-03-06'));

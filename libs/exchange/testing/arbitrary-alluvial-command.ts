import fc, { type Arbitrary } from 'fast-check';
import {
  AREA_KINDS,
  LICENCE_KINDS,
  parseCoordinate,
  lotName,
  voucherName,
  type AccountCommand,
  type Coordinate,
  type LicenceCommand,
  type OfficeNumber,
  type RegisterMonth,
  type SiteCommand,
} from '@kp/scheme';
import {
  arbitraryDay as day,
  arbitraryNumber,
  arbitraryParticipant,
  caratsFrom,
  dollarsFrom,
  lines,
  orNull,
  text,
} from './arbitrary-values';

type AlluvialCommand = AccountCommand | LicenceCommand | SiteCommand;

const office = <Kind extends string>(): Arbitrary<OfficeNumber<Kind>> =>
  fc.stringMatching(/^[A-Z0-9](?:[A-Z0-9-]{0,6}[A-Z0-9])?$/).map((told) => told as OfficeNumber<Kind>);

const coordinate = (most: 90 | 180): Arbitrary<Coordinate> =>
  fc
    .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: most - 1 }), fc.integer({ min: 0, max: 999_999 }))
    .map(([sign, whole, part]) => parseCoordinate(`${sign}${String(whole)}.${String(part).padStart(6, '0')}`, most))
    .filter((told) => told !== undefined);

const key = { participant: arbitraryParticipant, licence: office<'licence'>() };
const authority = text(200);
const remarks = orNull(lines(2000));
const weight = fc.record({ carats: caratsFrom(0) });
const period = { validFrom: day, validUntil: day };
const voucher = fc
  .tuple(arbitraryParticipant, office<'licence'>(), office<'voucher'>())
  .map(([participant, licence, told]) => voucherName({ participant, licence }, told));

/** The lots of a certificate or an application. */
export const arbitraryLots = fc.array(
  fc
    .tuple(arbitraryParticipant, office<'licence'>(), office<'lot'>())
    .map(([participant, licence, told]) => lotName({ participant, licence }, told)),
  { minLength: 1, maxLength: 4 },
);

const bounds = fc.record({
  south: coordinate(90),
  west: coordinate(180),
  north: coordinate(90),
  east: coordinate(180),
});

/** The data of any command about alluvial mining. */
export const ALLUVIAL_DATA: {
  readonly [T in AlluvialCommand['type']]: Arbitrary<Extract<AlluvialCommand, { readonly type: T }>['data']>;
} = {
  RegisterSite: fc.record({
    participant: arbitraryParticipant,
    site: office<'site'>(),
    authority,
    name: text(200),
    district: text(100),
    zone: orNull(text(100)),
    latitude: coordinate(90),
    longitude: coordinate(180),
  }),
  GrantLicence: fc.record({
    ...key,
    kind: fc.constantFrom(...LICENCE_KINDS),
    authority,
    holder: text(200),
    area: orNull(
      fc.record({
        parts: fc.array(fc.record({ kind: fc.constantFrom(...AREA_KINDS), name: text(100) }), {
          minLength: 1,
          maxLength: 3,
        }),
        bounds: orNull(bounds),
      }),
    ),
    ...period,
  }),
  RenewLicence: fc.record({ ...key, authority, ...period }),
  RevokeLicence: fc.record({ ...key, authority, revokedFrom: day, reason: lines(1000) }),
  CountStock: fc.record({ ...key, authority, countedOn: day, carats: caratsFrom(0) }),
  RecordFind: fc.record({
    ...key,
    chit: office<'chit'>(),
    site: office<'site'>(),
    foundOn: day,
    carats: caratsFrom(1),
    remarks,
  }),
  RecordPurchaseVoucher: fc.record({
    ...key,
    voucher: office<'voucher'>(),
    buyer: office<'licence'>(),
    boughtOn: day,
    carats: caratsFrom(1),
    valueUsd: dollarsFrom(0),
    finds: fc.array(office<'chit'>(), { maxLength: 4 }),
    vouchers: fc.array(voucher, { maxLength: 4 }),
    remarks,
  }),
  CloseBuyerRegister: fc.record({
    ...key,
    month: day.map((told) => told.slice(0, 7) as RegisterMonth),
    opening: weight,
    bought: weight,
    sold: weight,
    closing: weight,
    remarks,
  }),
  AssembleExportLot: fc.record({
    ...key,
    lot: office<'lot'>(),
    authority,
    vouchers: fc.array(voucher, { minLength: 1, maxLength: 5 }),
    carats: caratsFrom(1),
  }),
  SetLotAside: fc.record({ ...key, lot: office<'lot'>(), certificate: arbitraryNumber }),
};

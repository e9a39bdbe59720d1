import { carats, usDollars, type LocalDate } from '@kp/kernel';
import type { EventExamples } from '../catalogue-entry';
import type { CertificateNumber } from '../certificates/events';
import type { LicenceNumber } from '../licences/licence-key';
import type { ParticipantCode } from '../participant-code';
import type { SiteNumber } from '../sites/site-key';
import type { AccountEvent } from './events';
import type { ChitNumber, LotNumber, VoucherName, VoucherNumber } from './paper-name';
import type { RegisterMonth } from './register-month';

const participant = 'GH' as ParticipantCode;
const digger = { participant, licence: 'D-0012' as LicenceNumber };
const exporter = { participant, licence: 'E-0003' as LicenceNumber };

/** One event of each kind about accounts of stones, with every member filled in. */
export const ACCOUNT_EVENT_EXAMPLES: EventExamples<AccountEvent> = {
  'account.stock-counted': {
    type: 'account.stock-counted',
    version: 1,
    data: { ...exporter, authority: 'Issuing office', countedOn: '2005-01-03' as LocalDate, carats: carats(45_010) },
  },
  'account.find-recorded': {
    type: 'account.find-recorded',
    version: 1,
    data: {
      ...digger,
      chit: 'C-0001' as ChitNumber,
      site: 'AKW-012' as SiteNumber,
      foundOn: '2005-03-01' as LocalDate,
      carats: carats(412),
      remarks: 'Two stones.',
      irregularities: ['outside-area'],
    },
  },
  'account.voucher-recorded': {
    type: 'account.voucher-recorded',
    version: 1,
    data: {
      ...digger,
      voucher: 'V-0001' as VoucherNumber,
      buyer: exporter.licence,
      boughtOn: '2005-03-02' as LocalDate,
      carats: carats(412),
      valueUsd: usDollars(30_000),
      finds: ['C-0001' as ChitNumber],
      vouchers: ['GH-D-0011.V-0009' as VoucherName],
      remarks: 'Paid in cash.',
      cover: { sources: { carats: carats(412) }, stock: { carats: carats(0) } },
      irregularities: ['source-irregular'],
    },
  },
  'account.register-closed': {
    type: 'account.register-closed',
    version: 1,
    data: {
      ...exporter,
      month: '2005-03' as RegisterMonth,
      opening: { carats: carats(45_010) },
      closing: { carats: carats(45_422) },
      bought: { carats: carats(412) },
      sold: { carats: carats(0) },
      remarks: 'Nothing was exported.',
      closedOn: '2005-04-02' as LocalDate,
      irregularities: ['opening-differs'],
    },
  },
  'account.lot-assembled': {
    type: 'account.lot-assembled',
    version: 1,
    data: {
      ...exporter,
      lot: 'L-0005' as LotNumber,
      authority: 'Issuing office',
      vouchers: ['GH-D-0012.V-0002' as VoucherName],
      carats: carats(1_240),
      assembledOn: '2005-04-05' as LocalDate,
    },
  },
  'account.lot-set-aside': {
    type: 'account.lot-set-aside',
    version: 1,
    data: {
      ...exporter,
      lot: 'L-0005' as LotNumber,
      certificate: 'GH0000017' as CertificateNumber,
      setAsideOn: '2005-04-06' as LocalDate,
    },
  },
};

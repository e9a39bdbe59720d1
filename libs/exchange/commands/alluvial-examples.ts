import type { AccountCommand, LicenceCommand, SiteCommand } from '@kp/scheme';
import type { JsonObject } from '../json-object';

const digger = { participant: 'GH', licence: 'D-0012' };
const exporter = { participant: 'GH', licence: 'E-0003' };

/** The data of one command of each kind about alluvial mining, as they are sent. All made up. */
export const ALLUVIAL_EXAMPLES: Readonly<Record<(AccountCommand | LicenceCommand | SiteCommand)['type'], JsonObject>> =
  {
    RegisterSite: {
      participant: 'GH',
      site: 'AKW-012',
      authority: 'Issuing office',
      name: 'Gravel bank of the example',
      district: 'Akwatia',
      zone: 'Birim',
      latitude: '6.041500',
      longitude: '-0.803300',
    },
    GrantLicence: {
      ...digger,
      kind: 'digger',
      authority: 'Issuing office',
      holder: 'Digger of the example',
      area: {
        parts: [
          { kind: 'district', name: 'Akwatia' },
          { kind: 'site', name: 'OTH-001' },
        ],
        bounds: { south: '6.000000', west: '-0.900000', north: '6.100000', east: '-0.750000' },
      },
      validFrom: '2005-01-01',
      validUntil: '2005-12-31',
    },
    RenewLicence: { ...digger, authority: 'Issuing office', validFrom: '2006-01-01', validUntil: '2006-12-31' },
    RevokeLicence: {
      ...digger,
      authority: 'Issuing office',
      revokedFrom: '2006-07-01',
      reason: 'Dug outside the area',
    },
    CountStock: { ...exporter, authority: 'Issuing office', countedOn: '2005-01-03', carats: '450.10' },
    RecordFind: {
      ...digger,
      chit: 'C-0001',
      site: 'AKW-012',
      foundOn: '2005-03-01',
      carats: '4.12',
      remarks: 'Two stones.',
    },
    RecordPurchaseVoucher: {
      ...digger,
      voucher: 'V-0001',
      buyer: 'E-0003',
      boughtOn: '2005-03-02',
      carats: '4.12',
      valueUsd: '300.00',
      finds: ['C-0001'],
      vouchers: ['GH-D-0011.V-0009'],
      remarks: 'Paid in cash.',
    },
    CloseBuyerRegister: {
      ...exporter,
      month: '2005-03',
      opening: { carats: '450.10' },
      bought: { carats: '4.12' },
      sold: { carats: '0.00' },
      closing: { carats: '454.22' },
      remarks: 'Nothing was exported.',
    },
    AssembleExportLot: {
      ...exporter,
      lot: 'L-0005',
      authority: 'Issuing office',
      vouchers: ['GH-D-0012.V-0002', 'GH-D-0013.V-0001'],
      carats: '12.40',
    },
    SetLotAside: { ...exporter, lot: 'L-0005', certificate: 'GH0000017' },
  };

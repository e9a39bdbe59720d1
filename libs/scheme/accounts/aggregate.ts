import type { AggregateEntry, StreamOf } from '../aggregate';
import { accountStream, certificateStream, licenceStream, policyStream, siteStream } from '../streams';
import { ACCOUNT_COMMANDS, ACCOUNT_EVENTS } from './catalogue';
import { accountDecider } from './decide';
import { paperNamed, type VoucherName } from './paper-name';

/**
 * The stones of licensees. Purchases are read in the accounts of their sellers; what is recorded there of a purchase never
 * changes, so it may be read while others write.
 */
export const ACCOUNT: AggregateEntry<'account'> = {
  decider: accountDecider,
  commands: ACCOUNT_COMMANDS,
  events: ACCOUNT_EVENTS,
  streamOf: accountStream,
  referencesOf: (command, _, state): readonly StreamOf<'account' | 'certificate' | 'licence' | 'policy' | 'site'>[] => {
    const { participant } = command.data;
    switch (command.type) {
      case 'CountStock':
        return [];
      case 'RecordFind':
        return [licenceStream(command.data), siteStream({ participant, site: command.data.site })];
      case 'RecordPurchaseVoucher':
        return [
          licenceStream(command.data),
          licenceStream({ participant, licence: command.data.buyer }),
          ...sellersOf(command.data.vouchers).map(accountStream),
        ];
      case 'CloseBuyerRegister':
        return [licenceStream(command.data)];
      case 'AssembleExportLot': {
        const sellers = sellersOf(command.data.vouchers);
        return [
          licenceStream(command.data),
          ...sellers.map(licenceStream),
          ...sellers.map(accountStream),
          policyStream('tolerance'),
        ];
      }
      case 'SetLotAside': {
        const before = state.lots.get(command.data.lot)?.certificate ?? null;
        return [command.data.certificate, ...(before === null ? [] : [before])].map(certificateStream);
      }
    }
  },
  flagsOf: ({ data }) => ('irregularities' in data ? data.irregularities : []),
};

function sellersOf(vouchers: readonly VoucherName[]): readonly Parameters<typeof accountStream>[0][] {
  return vouchers.flatMap((name) => paperNamed(name)?.account ?? []);
}

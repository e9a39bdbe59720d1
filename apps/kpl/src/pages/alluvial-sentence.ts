import type { AccountEvent, LicenceEvent, SiteEvent } from '@kp/scheme';
import { weight, worth } from './quantities';

/** Tells an event of a site, a licence or an account of stones in one plain sentence without its end stop. */
export function alluvialSentence(event: AccountEvent | LicenceEvent | SiteEvent): string {
  switch (event.type) {
    case 'site.registered': {
      const { name, district, zone, latitude, longitude, registeredOn } = event.data;
      const where = zone === null ? district : `${district}, ${zone}`;
      return `${name} in ${where} (${latitude}, ${longitude}) was registered on ${registeredOn}`;
    }
    case 'licence.granted': {
      const { kind, holder, validFrom, validUntil } = event.data;
      return `${holder} was licensed as ${kind} from ${validFrom} to ${validUntil}`;
    }
    case 'licence.renewed':
      return `renewed from ${event.data.validFrom} to ${event.data.validUntil}`;
    case 'licence.revoked':
      return `revoked from ${event.data.revokedFrom} on: ${event.data.reason}`;
    case 'account.stock-counted':
      return `${weight(event.data.carats)} were counted in stock on ${event.data.countedOn}`;
    case 'account.find-recorded': {
      const { chit, site, foundOn, carats, irregularities } = event.data;
      return `found ${weight(carats)} at ${site} on ${foundOn} (${chit})${flagged(irregularities)}`;
    }
    case 'account.voucher-recorded': {
      const { voucher, buyer, boughtOn, carats, valueUsd, finds, vouchers, irregularities } = event.data;
      const sources = [...finds, ...vouchers];
      const from = sources.length === 0 ? '' : ` out of ${sources.join(', ')}`;
      return `sold ${weight(carats)} for ${worth(valueUsd)} to ${buyer} on ${boughtOn}${from} (${voucher})${flagged(irregularities)}`;
    }
    case 'account.register-closed': {
      const { month, opening, bought, sold, closing, irregularities } = event.data;
      const sums = `${weight(opening.carats)} and ${weight(bought.carats)} bought, less ${weight(sold.carats)} sold, are ${weight(closing.carats)}`;
      return `closed its register of ${month}: ${sums}${flagged(irregularities)}`;
    }
    case 'account.lot-assembled': {
      const { lot, vouchers, carats, assembledOn } = event.data;
      return `put ${vouchers.join(', ')} together on ${assembledOn} to the lot ${lot} of ${weight(carats)}`;
    }
    case 'account.lot-set-aside':
      return `the lot ${event.data.lot} was set aside for ${event.data.certificate} on ${event.data.setAsideOn}`;
  }
}

function flagged(irregularities: readonly string[]): string {
  return irregularities.length === 0 ? '' : `, flagged: ${irregularities.join(', ')}`;
}

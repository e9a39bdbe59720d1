import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { ISSUER } from '../who-may';
import type { AccountCommand } from './commands';
import { ACCOUNT_EVENT_EXAMPLES } from './event-examples';
import type { AccountEvent } from './events';

const SOURCE = 'Moscow declaration 2005, alluvial controls';

/** The commands about accounts of stones, with their meaning and who may send them. */
export const ACCOUNT_COMMANDS: CommandEntries<AccountCommand> = {
  CountStock: {
    summary: 'Record the stock that a licensee holds when its account begins',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
  RecordFind: {
    summary: 'Record a pit chit: what a digger found, where and when',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: true,
  },
  RecordPurchaseVoucher: {
    summary: 'Record a purchase voucher: who sold what to whom, out of which finds or purchases',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: true,
  },
  CloseBuyerRegister: {
    summary: 'Record the register of a dealer or exporter for one month',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: true,
  },
  AssembleExportLot: {
    summary: 'Put purchases of an exporter together for one shipment',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
  SetLotAside: {
    summary: 'Set a lot aside for a certificate that is to be issued',
    whoMay: ISSUER,
    source: SOURCE,
    evidence: false,
    sideBySide: true,
  },
};

/** The facts about accounts of stones, in their present version. */
export const ACCOUNT_EVENTS: EventEntries<AccountEvent> = {
  'account.stock-counted': {
    version: 1,
    meaning: 'The authority counted what a licensee held when its account began.',
    example: ACCOUNT_EVENT_EXAMPLES['account.stock-counted'],
  },
  'account.find-recorded': {
    version: 1,
    meaning: 'A pit chit was recorded: what a digger found, where and when.',
    example: ACCOUNT_EVENT_EXAMPLES['account.find-recorded'],
  },
  'account.voucher-recorded': {
    version: 1,
    meaning: 'A purchase voucher was recorded: who sold what to whom.',
    example: ACCOUNT_EVENT_EXAMPLES['account.voucher-recorded'],
  },
  'account.register-closed': {
    version: 1,
    meaning: 'A dealer or exporter closed its register for a month.',
    example: ACCOUNT_EVENT_EXAMPLES['account.register-closed'],
  },
  'account.lot-assembled': {
    version: 1,
    meaning: 'An exporter put purchases together for a shipment.',
    example: ACCOUNT_EVENT_EXAMPLES['account.lot-assembled'],
  },
  'account.lot-set-aside': {
    version: 1,
    meaning: 'The authority set a lot aside for the certificate that it is about to issue.',
    example: ACCOUNT_EVENT_EXAMPLES['account.lot-set-aside'],
  },
};

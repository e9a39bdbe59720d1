import { resolve } from 'node:path';
import { LOG_ADDRESS_FORMS, parseLogAddress, type LogAddress } from './log-address';

/** Where a ledger is: its folder on this machine, and its log, in that folder or on the network. */
export interface LedgerLocation {
  /** An absolute path; it need not exist. */
  readonly data: string;
  readonly log: LogAddress;
}

/** What an operator says of it; empty texts say nothing. */
export interface LocationSettings {
  /** The folder (`KPL_DATA`, `--data`). */
  readonly data?: string | undefined;
  /** The address of the log (`KPL_EVENT_STORE`, `--event-store`). */
  readonly eventStore?: string | undefined;
}

const DEFAULT_FOLDER = './data';

/**
 * Finds the ledger that the settings name: by default an embedded one in `./data`. A log on the network leaves the folder
 * to read models and keys; `sqlite:` names the folder itself. Answers the reason in a sentence or two when it names none.
 */
export function locateLedger({ data = '', eventStore = '' }: LocationSettings): LedgerLocation | string {
  const folder = resolve(data === '' ? DEFAULT_FOLDER : data);
  if (eventStore === '') return { data: folder, log: { kind: 'sqlite', folder } };
  const log = parseLogAddress(eventStore);
  if (log === undefined) return LOG_ADDRESS_FORMS;
  if (log.kind === 'eventstoredb') return { data: folder, log };
  const named = resolve(log.folder);
  if (data !== '' && named !== folder)
    return `An embedded ledger lies in one folder, and ${folder} is named as another. Leave one of the two out.`;
  return { data: named, log: { kind: 'sqlite', folder: named } };
}

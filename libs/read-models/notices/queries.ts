import type { LocalDate, Position } from '@kp/kernel';
import type { ReadModels } from '@kp/projections';
import type {
  CertificateNumber,
  DeliveryOutcome,
  NoticeFact,
  NoticeId,
  NotifiedRole,
  ParticipantCode,
} from '@kp/scheme';
import { allOf, equals } from '../condition';
import type { Page, PageRequest } from '../page';
import { readPage } from '../read-as-of';
import { NOTICES } from './projection';
import type { DeliveryStep, NoticeRow } from './tables';

/** A notice as of a position. */
export interface NoticeRecord {
  readonly notice: NoticeId;
  readonly certificate: CertificateNumber;
  /** What happened, by the name of its event; its id; and its revision in the history of the certificate. */
  readonly fact: NoticeFact;
  readonly cause: string;
  readonly revision: number;
  /** Whose authority stated the fact; whose has to know it, and under which hat. */
  readonly from: ParticipantCode;
  readonly to: ParticipantCode;
  readonly role: NotifiedRole;
  /** Whether the fact did not fit what the ledger knew when it was recorded. */
  readonly contradicts: boolean;
  /** The day of the fact. */
  readonly raisedOn: LocalDate;
  readonly state: DeliveryOutcome;
  /** How often it was sent out, as whoever delivers it reported. */
  readonly attempts: number;
  /** What the last report says was odd, unreadable or in the way. */
  readonly remarks: string | null;
  /** Where the log holds the event that raised it, and the last one about it. */
  readonly firstPosition: Position;
  readonly lastPosition: Position;
}

export interface NoticeFilter {
  /** Whose authority has to know. */
  readonly participant?: ParticipantCode;
  readonly role?: NotifiedRole;
  readonly state?: DeliveryOutcome;
  readonly certificate?: CertificateNumber;
  readonly fact?: NoticeFact;
  /** Only notices that were raised after this position. */
  readonly after?: Position;
}

type StoredNotice = Omit<NoticeRow, 'steps'> & { readonly steps: string };

/** Questions about notices. */
export class NoticeQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** In the order in which they were raised. Each is shown, and filtered, as it stood at the position. */
  list(filter: NoticeFilter, page: PageRequest): Page<NoticeRecord> {
    const { participant, role, state, certificate, fact, after: since = 0 } = filter;
    return readPage(this.readModels, { name: NOTICES }, page, (connection, { asOf, isNewest, after, limit }) => {
      const { sql, parameters } = allOf(
        ['raised_position > ? AND raised_position <= ?', Math.max(Number(after?.[0] ?? 0), since), asOf],
        equals('addressee', participant),
        equals('role', role),
        equals('certificate', certificate),
        equals('fact', fact),
        // Whatever has changed since the position is looked at more closely below.
        state !== undefined && (isNewest ? ['state = ?', state] : ['state = ? OR last_position > ?', state, asOf]),
      );
      const rows = connection.all<StoredNotice>(
        `SELECT * FROM notices WHERE ${sql} ORDER BY raised_position LIMIT ?`,
        ...parameters,
        limit,
      );
      return rows.map((row) => {
        const record = recordAsOf(row, asOf);
        return {
          place: [row.raised_position],
          item: state === undefined || record.state === state ? record : undefined,
        };
      });
    });
  }
}

function recordAsOf(row: StoredNotice, asOf: Position): NoticeRecord {
  const steps = (JSON.parse(row.steps) as DeliveryStep[]).filter(([position]) => position <= asOf);
  const [position, outcome, , remarks] = steps.at(-1) ?? [row.raised_position, 'pending' as const, null, null];
  return {
    notice: row.id,
    certificate: row.certificate,
    fact: row.fact,
    cause: row.cause,
    revision: row.revision,
    from: row.sender,
    to: row.addressee,
    role: row.role,
    contradicts: row.contradicts === 1,
    raisedOn: row.raised_on,
    state: outcome,
    attempts: steps.filter(([, , by]) => by === null).length,
    remarks,
    firstPosition: row.raised_position,
    lastPosition: position,
  };
}

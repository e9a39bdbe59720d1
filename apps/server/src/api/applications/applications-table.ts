import type { ApplicationRecord } from '@kp/read-models';
import { applicationName } from '@kp/scheme';
import type { DataOf } from '../../http/data-of';
import type { Table } from '../../reading/table';
import { toWire } from '../../reading/wire';
import type { ApplicationRowDto } from './application-row.dto';

/** The table of applications. */
export const APPLICATIONS_TABLE: Table = {
  name: 'applications',
  columns: Object.fromEntries(
    [
      'name',
      'issuer',
      'application',
      'status',
      'authority',
      'exporter',
      'importer',
      'destination',
      'origin',
      'carats',
      'valueUsd',
      'parcels',
      'purpose',
      'filedOn',
      'decidedOn',
      'certificate',
      'reason',
      'firstPosition',
      'lastPosition',
      'synthetic',
    ].map((column) => [column, column]),
  ),
};

/** An application as a row of the table. */
export function applicationRow(record: ApplicationRecord): DataOf<ApplicationRowDto> {
  return { name: applicationName(record), ...toWire(record) };
}

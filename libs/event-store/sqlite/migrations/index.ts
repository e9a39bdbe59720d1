import type { Migration } from '../migration';
import { events } from './0001-events';

/** All steps of the schema, in order. */
export const MIGRATIONS: readonly Migration[] = [events];

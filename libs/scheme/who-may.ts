import type { Role } from '@kp/kernel';

/** The circles of roles that the catalogues of commands name. */
export const ISSUER: readonly Role[] = ['exporting-authority'];
export const CUSTOMS: readonly Role[] = ['importing-authority'];
export const AUTHORITIES: readonly Role[] = ['importing-authority', 'exporting-authority'];
export const LEDGER: readonly Role[] = ['ledger'];
export const AUTHORITIES_AND_LEDGER: readonly Role[] = [...AUTHORITIES, ...LEDGER];
export const KEEPERS_OF_MEMBERSHIP: readonly Role[] = ['chair', 'participation-committee'];
export const MONITORS: readonly Role[] = ['working-group', 'chair'];
export const PARTICIPANT_ITSELF: readonly Role[] = ['exporting-authority', 'chair'];
export const STATISTICIANS: readonly Role[] = ['statistics-office', 'working-group', 'chair'];
export const ATTESTORS: readonly Role[] = ['statistics-office', ...AUTHORITIES];
export const MONITORS_AND_PARTICIPANT: readonly Role[] = ['exporting-authority', ...MONITORS];
export const CASE_WORKERS: readonly Role[] = ['working-group', 'participation-committee', 'chair', ...ATTESTORS];

/**
 * How `kpl` ends. Scripts depend on the numbers, so a number never changes its meaning; `kpl help exit-codes` is made
 * from this list.
 */
export const EXIT_CODES = {
  ok: { code: 0, meaning: 'Done; every check that was asked for was made and passed.' },
  error: { code: 1, meaning: 'Something failed that no other code names: a file that cannot be read, a defect.' },
  usage: {
    code: 2,
    meaning: 'The command line is wrong: an unknown verb, option or field, or a value that cannot be read.',
  },
  'not-found': { code: 3, meaning: 'The ledger does not know what was asked for, or did not know it at that moment.' },
  unauthorised: {
    code: 4,
    meaning: 'Nobody was named who may do this, or the system does not let this user at the folder.',
  },
  'in-use': { code: 5, meaning: 'Another process owns the data folder, or keeps its read models.' },
  'log-unavailable': {
    code: 6,
    meaning: 'The log cannot be used: missing, disk full, damaged, or written by a newer version.',
  },
  differs: {
    code: 14,
    meaning:
      'A read model differs from what a replay of the log gives, or lacks events; or a stated figure is not explained.',
  },
  rejected: { code: 20, meaning: 'Some lines were rejected or malformed; every other line is done.' },
  interrupted: { code: 130, meaning: 'Interrupted before the end (Ctrl-C); what was done so far is told and stays.' },
} as const;

/** A way to end, by name. */
export type Exit = keyof typeof EXIT_CODES;

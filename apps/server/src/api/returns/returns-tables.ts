import type { Table } from '../../reading/table';

export const RETURNS_TABLE: Table = {
  name: 'returns',
  columns: {
    name: 'name',
    participant: 'participant',
    dataset: 'dataset',
    period: 'period',
    segment: 'segment',
    status: 'status',
    figures: 'figures.kind',
    carats: 'figures.carats',
    valueUsd: 'figures.valueUsd',
    issuedForExport: 'figures.issuedForExport',
    importsAccompanied: 'figures.importsAccompanied',
    filedAt: 'filedAt',
    revisedAt: 'revisedAt',
    revisions: 'revisions',
    dueOn: 'dueOn',
    timeliness: 'timeliness.kind',
    daysEarly: 'timeliness.daysEarly',
    daysLate: 'timeliness.daysLate',
    source: 'source',
    remarks: 'remarks',
    flags: 'flags',
    firstPosition: 'firstPosition',
    lastPosition: 'lastPosition',
    revision: 'revision',
    synthetic: 'synthetic',
  },
};

export const TIMELINESS_TABLE: Table = {
  name: 'return-timeliness',
  columns: {
    participant: 'participant',
    returns: 'returns',
    onTime: 'onTime',
    late: 'late',
    unknown: 'unknown',
    medianDaysLate: 'medianDaysLate',
    greatestDaysLate: 'greatestDaysLate',
    missing: 'missing',
  },
};

export const TOTALS_TABLE: Table = {
  name: 'return-totals',
  columns: {
    of: 'of',
    participants: 'participants',
    returns: 'returns',
    carats: 'carats',
    valueUsd: 'valueUsd',
    undisclosed: 'undisclosed',
    synthetic: 'synthetic',
  },
};

export const TRADE_LINES_TABLE: Table = {
  name: 'trade-lines',
  columns: {
    participant: 'participant',
    period: 'period',
    line: 'line',
    direction: 'direction',
    hs: 'hs',
    partner: 'partner',
    origin: 'origin',
    carats: 'carats',
    valueUsd: 'valueUsd',
    position: 'position',
    synthetic: 'synthetic',
  },
};

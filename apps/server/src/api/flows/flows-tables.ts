import type { Table } from '../../reading/table';

const SIDES = {
  exportedCarats: 'exported.carats',
  exportedValueUsd: 'exported.valueUsd',
  exportedCertificates: 'exported.certificates',
  importedCarats: 'imported.carats',
  importedValueUsd: 'imported.valueUsd',
  importedCertificates: 'imported.certificates',
  synthetic: 'synthetic',
};

export const FLOWS_TABLE: Table = {
  name: 'flows',
  columns: {
    quarter: 'quarter',
    exporter: 'exporter',
    importer: 'importer',
    hs: 'hs',
    origin: 'origin',
    ...SIDES,
  },
};

export const FLOW_TOTALS_TABLE: Table = {
  name: 'flow-totals',
  columns: {
    year: 'group.year',
    quarter: 'group.quarter',
    exporter: 'group.exporter',
    importer: 'group.importer',
    hs: 'group.hs',
    origin: 'group.origin',
    ...SIDES,
  },
};

export const CONTRIBUTIONS_TABLE: Table = {
  name: 'flow-contributions',
  columns: {
    position: 'position',
    side: 'side',
    certificate: 'certificate',
    quarter: 'quarter',
    exporter: 'exporter',
    importer: 'importer',
    hs: 'hs',
    origin: 'origin',
    carats: 'carats',
    valueUsd: 'valueUsd',
    synthetic: 'synthetic',
  },
};

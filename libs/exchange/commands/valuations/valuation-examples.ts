import type { ValuationCommand } from '@kp/scheme';
import type { JsonObject } from '../../json-object';

const certificate = 'ZA0012345';

/** The data of one command of each kind about values as they are sent. The figures are made up. */
export const VALUATION_COMMAND_EXAMPLES: Readonly<Record<ValuationCommand['type'], JsonObject>> = {
  RecordValuation: {
    certificate,
    valuer: 'importer',
    valuedBy: 'Importer of the example',
    method: 'Price list of the importer',
    valuedOn: '2004-03-12',
    lines: [{ hs: '7102.31', carats: '1500.75', valueUsd: '250000.00' }],
    onCertificate: false,
  },
  OpenValuationCase: { certificate, reason: 'The importer values them a third higher.' },
  SubmitCaseEvidence: { certificate, evidence: 'Report of the government valuator.' },
  ProposeCaseValue: { certificate, valueUsd: '200000.00', method: 'Joint sorting of a sample' },
  AgreeCaseValue: { certificate, valueUsd: '200000.00' },
  CloseValuationCase: { certificate, outcome: 'Agreed; the price lists differ in year.' },
};

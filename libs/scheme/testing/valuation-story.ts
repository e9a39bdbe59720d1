import { usDollars, type LocalDate } from '@kp/kernel';
import type { ValuationCommand } from '../valuations/commands';
import type { ValuationContent } from '../valuations/events';
import { content, NUMBER } from './certificate-story';

const certificate = NUMBER;

/** The importer's valuation, just as declared unless it is told otherwise. */
export const valued = (changes: Partial<ValuationContent> = {}): ValuationCommand => ({
  type: 'RecordValuation',
  data: {
    certificate,
    valuer: 'importer',
    valuedBy: 'An importer',
    method: 'Price list',
    valuedOn: '2004-03-06' as LocalDate,
    lines: content().lines,
    onCertificate: false,
    ...changes,
  },
});

export const openCase: ValuationCommand = { type: 'OpenValuationCase', data: { certificate, reason: 'Too low' } };
export const submitEvidence: ValuationCommand = {
  type: 'SubmitCaseEvidence',
  data: { certificate, evidence: 'Report' },
};
export const propose = (cents = 1_200_000): ValuationCommand => ({
  type: 'ProposeCaseValue',
  data: { certificate, valueUsd: usDollars(cents), method: 'Joint sorting' },
});
export const agree = (cents = 1_200_000): ValuationCommand => ({
  type: 'AgreeCaseValue',
  data: { certificate, valueUsd: usDollars(cents) },
});
export const closeCase: ValuationCommand = { type: 'CloseValuationCase', data: { certificate, outcome: 'Agreed' } };

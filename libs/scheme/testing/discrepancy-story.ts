import type { DiscrepancyCommand } from '../discrepancies/commands';
import type { DiscrepancyId } from '../discrepancies/discrepancy-id';
import { NUMBER } from './certificate-story';

/** About the first report on the certificate of the story. */
export const WEIGHT = `${NUMBER}.carats-differ.0` as DiscrepancyId;

export const assign = (assignee = 'Valuation desk', discrepancy = WEIGHT): DiscrepancyCommand => ({
  type: 'AssignDiscrepancy',
  data: { discrepancy, assignee },
});

export const actOn = (
  type: Exclude<DiscrepancyCommand['type'], 'AssignDiscrepancy'>,
  remarks = 'x',
  discrepancy = WEIGHT,
): DiscrepancyCommand => ({ type, data: { discrepancy, remarks } });

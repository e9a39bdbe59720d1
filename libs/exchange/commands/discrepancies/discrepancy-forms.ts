import { parseDiscrepancyId, type DiscrepancyCommand, type DiscrepancyRemark } from '@kp/scheme';
import { form, type CommandForm, type FormsOf, type PlainOf } from '../command-form';
import type { WireClass } from '../../shapes';
import { readBy, same, textOf } from '../wire-values';
import { AssignDiscrepancyDto } from './assign-discrepancy.dto';
import {
  AcceptDiscrepancyDto,
  CloseDiscrepancyDto,
  DisputeDiscrepancyDto,
  ExplainDiscrepancyDto,
  ReopenDiscrepancyDto,
  type DiscrepancyRemarkDto,
} from './discrepancy-remark.dto';

/** The wire forms of the commands about discrepancies. */
export const DISCREPANCY_FORMS: FormsOf<DiscrepancyCommand> = {
  AssignDiscrepancy: form(
    AssignDiscrepancyDto,
    ({ discrepancy, assignee }) => ({
      discrepancy: readBy(parseDiscrepancyId, discrepancy),
      assignee: textOf(assignee),
    }),
    same,
  ),
  ExplainDiscrepancy: remarkForm(ExplainDiscrepancyDto),
  AcceptDiscrepancy: remarkForm(AcceptDiscrepancyDto),
  DisputeDiscrepancy: remarkForm(DisputeDiscrepancyDto),
  CloseDiscrepancy: remarkForm(CloseDiscrepancyDto),
  ReopenDiscrepancy: remarkForm(ReopenDiscrepancyDto),
};

function remarkForm(wireClass: WireClass<DiscrepancyRemarkDto>): CommandForm<DiscrepancyRemark, object> {
  return form(
    wireClass,
    ({ discrepancy, remarks }: PlainOf<DiscrepancyRemarkDto>) => ({
      discrepancy: readBy(parseDiscrepancyId, discrepancy),
      remarks: textOf(remarks),
    }),
    same,
  );
}

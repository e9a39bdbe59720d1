import {
  CERTAINTIES,
  GROUP_KINDS,
  parseDecisionNumber,
  parseGroupCode,
  type DecisionNumber,
  type GroupCode,
  type GroupCommand,
} from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { dayOf, memberOrNone, orNull, readBy, same, textOf, wordOf } from '../wire-values';
import { EndMandateDto } from './end-mandate.dto';
import { EstablishGroupDto } from './establish-group.dto';
import { FileGroupReportDto } from './file-group-report.dto';
import { GiveMandateDto } from './give-mandate.dto';
import type { GroupKeyDto } from './group-key.dto';

/** The wire forms of the commands about working groups. */
export const GROUP_FORMS: FormsOf<GroupCommand> = {
  EstablishGroup: form(
    EstablishGroupDto,
    (wire) => ({
      ...keyOf(wire),
      name: textOf(wire.name),
      kind: wordOf(GROUP_KINDS, wire.kind),
      establishedOn: dayOf(wire.establishedOn),
      certainty: wordOf(CERTAINTIES, wire.certainty),
      decision: orNull(wire.decision, decisionOf),
    }),
    ({ decision, ...told }) => ({ ...told, ...memberOrNone('decision', decision, same) }),
  ),
  GiveMandate: form(
    GiveMandateDto,
    (wire) => ({
      ...keyOf(wire),
      mandate: textOf(wire.mandate),
      task: textOf(wire.task),
      givenOn: dayOf(wire.givenOn),
      certainty: wordOf(CERTAINTIES, wire.certainty),
      reportDue: orNull(wire.reportDue, dayOf),
      reportEveryMonths: orNull(wire.reportEveryMonths, same),
      decision: orNull(wire.decision, decisionOf),
    }),
    ({ reportDue, reportEveryMonths, decision, ...told }) => ({
      ...told,
      ...memberOrNone('reportDue', reportDue, same),
      ...memberOrNone('reportEveryMonths', reportEveryMonths, same),
      ...memberOrNone('decision', decision, same),
    }),
  ),
  EndMandate: form(
    EndMandateDto,
    (wire) => ({
      ...keyOf(wire),
      mandate: textOf(wire.mandate),
      effectiveFrom: dayOf(wire.effectiveFrom),
      reason: textOf(wire.reason),
    }),
    same,
  ),
  FileGroupReport: form(
    FileGroupReportDto,
    (wire) => ({
      ...keyOf(wire),
      report: textOf(wire.report),
      mandate: textOf(wire.mandate),
      title: textOf(wire.title),
      reportedOn: dayOf(wire.reportedOn),
    }),
    same,
  ),
};

function keyOf({ group, source }: PlainOf<GroupKeyDto>): { readonly group: GroupCode; readonly source: string } {
  return { group: readBy(parseGroupCode, group), source: textOf(source) };
}

function decisionOf(text: string): DecisionNumber {
  return readBy(parseDecisionNumber, text);
}

import {
  ADOPTION_RULE_NAMES,
  CERTAINTIES,
  DECISION_KINDS,
  parseDecisionNumber,
  type DecisionCommand,
  type DecisionNumber,
} from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { dayOf, memberOrNone, orNull, readBy, same, textOf, wordOf } from '../wire-values';
import { CirculateDecisionDto } from './circulate-decision.dto';
import type { DecisionKeyDto } from './decision-key.dto';
import { IssueChairNoticeDto } from './issue-chair-notice.dto';
import { PublishTranslationDto } from './publish-translation.dto';
import { RecordAgreementDto } from './record-agreement.dto';
import { TableDecisionDto } from './table-decision.dto';

/** The wire forms of the commands about decisions. */
export const DECISION_FORMS: FormsOf<DecisionCommand> = {
  TableDecision: form(
    TableDecisionDto,
    (wire) => ({
      ...keyOf(wire),
      kind: wordOf(DECISION_KINDS, wire.kind),
      title: textOf(wire.title),
      tabledOn: dayOf(wire.tabledOn),
      tabledBy: orNull(wire.tabledBy, textOf),
      rule: wordOf(ADOPTION_RULE_NAMES, wire.rule),
    }),
    ({ tabledBy, ...told }) => ({ ...told, ...memberOrNone('tabledBy', tabledBy, same) }),
  ),
  RecordAgreement: form(
    RecordAgreementDto,
    (wire) => ({
      ...keyOf(wire),
      agreedOn: dayOf(wire.agreedOn),
      certainty: wordOf(CERTAINTIES, wire.certainty),
      meeting: textOf(wire.meeting),
      effectiveFrom: orNull(wire.effectiveFrom, dayOf),
    }),
    ({ effectiveFrom, ...told }) => ({ ...told, ...memberOrNone('effectiveFrom', effectiveFrom, same) }),
  ),
  PublishTranslation: form(
    PublishTranslationDto,
    (wire) => ({ ...keyOf(wire), language: wire.language, publishedOn: dayOf(wire.publishedOn) }),
    same,
  ),
  CirculateDecision: form(
    CirculateDecisionDto,
    (wire) => ({ ...keyOf(wire), circulatedOn: dayOf(wire.circulatedOn) }),
    same,
  ),
  IssueChairNotice: form(
    IssueChairNoticeDto,
    (wire) => ({
      ...keyOf(wire),
      title: textOf(wire.title),
      issuedOn: dayOf(wire.issuedOn),
      effectiveFrom: dayOf(wire.effectiveFrom),
      certainty: wordOf(CERTAINTIES, wire.certainty),
    }),
    same,
  ),
};

function keyOf({ decision, source }: PlainOf<DecisionKeyDto>): {
  readonly decision: DecisionNumber;
  readonly source: string;
} {
  return { decision: readBy(parseDecisionNumber, decision), source: textOf(source) };
}

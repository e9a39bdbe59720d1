import fc, { type Arbitrary } from 'fast-check';
import {
  ADOPTION_RULE_NAMES,
  CERTAINTIES,
  DECISION_KINDS,
  GROUP_KINDS,
  type DecisionCommand,
  type DecisionNumber,
  type GroupCode,
  type GroupCommand,
  type OfficeCommand,
  type OfficeTitle,
} from '@kp/scheme';
import type { CommandNamed } from '../commands';
import { arbitraryDay, lines, orNull, SERIAL, text, word } from './arbitrary-values';

const SMALL = Array.from('abcdefghijklmnopqrstuvwxyz');

const givenNumber = fc
  .tuple(word(SERIAL, 1, 8), word([...SERIAL, '-'], 0, 24), word(SERIAL, 1, 8))
  .map((parts) => parts.join(''));
const decision = givenNumber as Arbitrary<DecisionNumber>;
const officeName = fc
  .array(word(SMALL, 1, 20), { minLength: 1, maxLength: 4 })
  .map((words) => words.join('-') as OfficeTitle);
const certainty = fc.constantFrom(...CERTAINTIES);
const source = lines(1000);
const title = text(300);

const decisionKey = { decision, source };
const officeKey = { office: officeName, source };
const groupKey = { group: givenNumber as Arbitrary<GroupCode>, source };
const term = {
  holder: text(200),
  person: orNull(text(200)),
  termFrom: arbitraryDay,
  termUntil: orNull(arbitraryDay),
  certainty,
};
const cited = orNull(decision);

type GovernanceCommand = DecisionCommand | OfficeCommand | GroupCommand;

/** The data of commands about decisions, offices and working groups. */
export const arbitraryGovernanceData: {
  readonly [T in GovernanceCommand['type']]: Arbitrary<CommandNamed<T>['data']>;
} = {
  TableDecision: fc.record({
    ...decisionKey,
    kind: fc.constantFrom(...DECISION_KINDS),
    title,
    tabledOn: arbitraryDay,
    tabledBy: orNull(text(200)),
    rule: fc.constantFrom(...ADOPTION_RULE_NAMES),
  }),
  RecordAgreement: fc.record({
    ...decisionKey,
    agreedOn: arbitraryDay,
    certainty,
    meeting: text(200),
    effectiveFrom: orNull(arbitraryDay),
  }),
  PublishTranslation: fc.record({ ...decisionKey, language: word(SMALL, 2, 2), publishedOn: arbitraryDay }),
  CirculateDecision: fc.record({ ...decisionKey, circulatedOn: arbitraryDay }),
  IssueChairNotice: fc.record({
    ...decisionKey,
    title,
    issuedOn: arbitraryDay,
    effectiveFrom: arbitraryDay,
    certainty,
  }),
  RecordCandidature: fc.record({
    ...officeKey,
    candidate: text(200),
    termFrom: arbitraryDay,
    declaredOn: arbitraryDay,
  }),
  WithdrawCandidature: fc.record({
    ...officeKey,
    candidate: text(200),
    termFrom: arbitraryDay,
    withdrawnOn: arbitraryDay,
    reason: lines(1000),
  }),
  ElectOfficer: fc.record({ ...officeKey, ...term, electedOn: arbitraryDay }),
  TransferOffice: fc.record({ ...officeKey, ...term, transferredOn: arbitraryDay }),
  VacateOffice: fc.record({
    ...officeKey,
    holder: text(200),
    effectiveFrom: arbitraryDay,
    reason: lines(1000),
  }),
  EstablishGroup: fc.record({
    ...groupKey,
    name: text(200),
    kind: fc.constantFrom(...GROUP_KINDS),
    establishedOn: arbitraryDay,
    certainty,
    decision: cited,
  }),
  GiveMandate: fc.record({
    ...groupKey,
    mandate: text(100),
    task: lines(1000),
    givenOn: arbitraryDay,
    certainty,
    reportDue: orNull(arbitraryDay),
    reportEveryMonths: orNull(fc.integer({ min: 1, max: 60 })),
    decision: cited,
  }),
  EndMandate: fc.record({ ...groupKey, mandate: text(100), effectiveFrom: arbitraryDay, reason: lines(1000) }),
  FileGroupReport: fc.record({
    ...groupKey,
    report: text(100),
    mandate: text(100),
    title,
    reportedOn: arbitraryDay,
  }),
};

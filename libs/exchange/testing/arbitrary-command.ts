import fc, { type Arbitrary } from 'fast-check';
import type { Instant } from '@kp/kernel';
import {
  ATTEMPT_DIRECTIONS,
  CORRECTABLE_FIELDS,
  DATASETS,
  DELIVERY_OUTCOMES,
  DETENTION_GROUNDS,
  FAKE_GROUNDS,
  NOTICE_FACT_NAMES,
  noticeIdOf,
  PURPOSES,
  REFUSAL_REASONS,
  ROUGH_DIAMOND_CODES,
  SEGMENTS,
  TRANSPORT_MODES,
  type AttemptNumber,
  type DecisionNumber,
  type Origin,
  type SchemeCommand,
  type SchemeCommandType,
  type StatisticalPeriod,
} from '@kp/scheme';
import type { CommandNamed } from '../commands';
import { ALLUVIAL_DATA, arbitraryLots } from './arbitrary-alluvial-command';
import { ARBITRARY_IMPLEMENTATION_DATA } from './arbitrary-implementation';
import { ARBITRARY_RECOMMENDATION_DATA, ARBITRARY_REVIEW_DATA } from './arbitrary-review';
import { arbitraryAttestedFigures, arbitraryFigures } from './arbitrary-figures';
import { ARBITRARY_DISCREPANCY_COMMANDS } from './arbitrary-discrepancy-commands';
import { ARBITRARY_ENDPOINT_COMMANDS } from './arbitrary-endpoint-commands';
import { arbitraryGovernanceData } from './arbitrary-governance';
import { ARBITRARY_VALUATION_COMMANDS } from './arbitrary-valuation-commands';
import { ARBITRARY_NONSUBMISSION_DATA } from './arbitrary-nonsubmission';
import { ARBITRARY_POLICY_COMMANDS } from './arbitrary-policy-commands';
import { arbitraryRestrictionData } from './arbitrary-restriction';
import {
  applicationNumber,
  arbitraryDay,
  arbitraryNumber,
  arbitraryParticipant,
  CAPITALS,
  caratsFrom,
  dated,
  dollarsFrom,
  lines,
  moment,
  orNull,
  text,
  word,
} from './arbitrary-values';

const party = fc.record(
  { name: text(200), address: text(500), registration: text(100) },
  { requiredKeys: ['name', 'address'] },
);

const line = (least: 0 | 1) =>
  fc.record({ hs: fc.constantFrom(...ROUGH_DIAMOND_CODES), carats: caratsFrom(least), valueUsd: dollarsFrom(least) });

const origin: Arbitrary<Origin> = fc.oneof(
  arbitraryParticipant.map((country) => ({ kind: 'single' as const, country })),
  fc.constant({ kind: 'mixed' as const }),
);

const observation = fc.record({
  arrivedOn: arbitraryDay,
  parcels: fc.integer({ min: 0, max: 100_000 }),
  carats: caratsFrom(0),
  valueUsd: orNull(dollarsFrom(0)),
  lines: orNull(fc.array(line(0), { maxLength: 3 })),
  importer: orNull(text(200)),
  exporter: orNull(text(200)),
  sealsIntact: orNull(fc.boolean()),
  remarks: orNull(lines(2000)),
});

const period = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'))
  .map(([year, part]) => `${String(year)}-${part}` as StatisticalPeriod);

const returnKey = {
  participant: arbitraryParticipant,
  dataset: fc.constantFrom(...DATASETS),
  period,
  segment: fc.constantFrom(...SEGMENTS),
};

const reasoned = fc.record({ number: arbitraryNumber, reason: lines(1000) });

const decided = { number: arbitraryNumber, authority: text(200) };

const report = {
  ...decided,
  sealsIntact: orNull(fc.boolean()),
  sealsRead: orNull(fc.array(fc.record({ container: text(100), seal: text(100) }), { minLength: 1, maxLength: 12 })),
  remarks: orNull(lines(2000)),
};

const draw = fc.record({
  number: arbitraryNumber,
  by: arbitraryNumber,
  hs: fc.constantFrom(...ROUGH_DIAMOND_CODES),
  carats: caratsFrom(1),
});

const applicationKey = { issuer: arbitraryParticipant, application: applicationNumber };

const DATA: { readonly [T in SchemeCommandType]: Arbitrary<CommandNamed<T>['data']> } = {
  ...ALLUVIAL_DATA,
  FileApplication: fc.record(
    {
      ...applicationKey,
      authority: text(200),
      exporter: party,
      importer: party,
      destination: arbitraryParticipant,
      origin,
      lines: fc.array(line(1), { minLength: 1, maxLength: 3 }),
      parcels: fc.integer({ min: 1, max: 100_000 }),
      purpose: fc.constantFrom(...PURPOSES),
      declaration: fc.record({ declaredBy: text(200), declaredOn: arbitraryDay, statement: lines(2000) }),
      lots: arbitraryLots,
    },
    {
      requiredKeys: [
        'issuer',
        'application',
        'authority',
        'exporter',
        'importer',
        'destination',
        'origin',
        'lines',
        'parcels',
        'purpose',
        'declaration',
      ],
    },
  ),
  ApproveApplication: fc.record({ ...applicationKey, authority: text(200), certificate: arbitraryNumber }),
  DeclineApplication: fc.record({ ...applicationKey, authority: text(200), reason: lines(1000) }),
  IssueCertificate: fc.record(
    {
      number: arbitraryNumber,
      issuer: arbitraryParticipant,
      issuingAuthority: text(200),
      destination: arbitraryParticipant,
      exporter: party,
      importer: party,
      origin,
      zone: text(200),
      mine: text(200),
      issuedOn: arbitraryDay,
      expiresOn: arbitraryDay,
      lines: fc.array(line(1), { minLength: 1, maxLength: 3 }),
      parcels: fc.integer({ min: 1, max: 100_000 }),
      purpose: fc.constantFrom(...PURPOSES),
      languages: fc.array(word(Array.from('abcdefghijklmnopqrstuvwxyz'), 2, 2), { minLength: 1, maxLength: 10 }),
      specimen: text(100),
      replaces: arbitraryNumber,
      application: applicationNumber,
      sendsOn: arbitraryNumber,
      sources: fc.array(
        fc.record({
          certificate: arbitraryNumber,
          hs: fc.constantFrom(...ROUGH_DIAMOND_CODES),
          carats: caratsFrom(1),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      lots: arbitraryLots,
    },
    {
      requiredKeys: [
        'number',
        'issuer',
        'issuingAuthority',
        'destination',
        'exporter',
        'importer',
        'origin',
        'issuedOn',
        'expiresOn',
        'lines',
        'parcels',
        'purpose',
        'languages',
        'specimen',
      ],
    },
  ),
  ValidateCertificate: fc.record({
    number: arbitraryNumber,
    seals: fc.array(fc.record({ container: text(100), seal: text(100) }), { minLength: 1, maxLength: 12 }),
  }),
  DispatchCertificate: fc.record({
    number: arbitraryNumber,
    transportMode: fc.constantFrom(...TRANSPORT_MODES),
    carrier: orNull(text(200)),
  }),
  ConfirmImport: fc.record({
    number: arbitraryNumber,
    confirmation: text(100),
    authority: text(200),
    observed: observation,
  }),
  RefuseImport: fc.record({
    number: arbitraryNumber,
    authority: text(200),
    reason: fc.constantFrom(...REFUSAL_REASONS),
    remarks: orNull(lines(2000)),
  }),
  VoidCertificate: reasoned,
  InvalidateCertificate: reasoned,
  ReplaceCertificate: fc.record({ number: arbitraryNumber, replacedBy: arbitraryNumber, reason: lines(1000) }),
  ReturnUnusedCertificate: reasoned,
  SendPreAlert: fc.record({ number: arbitraryNumber, notice: text(100), expectedOn: orNull(arbitraryDay) }),
  RecordTransitEntry: fc.record({ ...report, place: arbitraryParticipant, enteredOn: arbitraryDay }),
  RecordTransitExit: fc.record({ ...report, place: arbitraryParticipant, leftOn: arbitraryDay }),
  RecordArrival: fc.record({ ...report, arrivedOn: arbitraryDay }),
  DetainShipment: fc.record({
    ...decided,
    ground: fc.constantFrom(...DETENTION_GROUNDS),
    remarks: orNull(lines(2000)),
  }),
  ReleaseShipment: fc.record({ ...decided, remedy: lines(1000) }),
  ForfeitShipment: fc.record({ ...decided, legalBasis: lines(1000) }),
  OrderReturn: fc.record({ ...decided, reason: lines(1000) }),
  ReturnToIssuer: fc.record({ ...report, receivedOn: arbitraryDay }),
  ReportFake: fc.record({
    ...decided,
    ground: fc.constantFrom(...FAKE_GROUNDS),
    presentedBy: orNull(text(200)),
    carats: orNull(caratsFrom(0)),
    remarks: orNull(lines(2000)),
  }),
  InstructCorrection: fc.record({
    number: arbitraryNumber,
    instruction: text(100),
    field: fc.constantFrom(...CORRECTABLE_FIELDS),
    reads: fc.oneof(fc.constant(''), text(500)),
    corrected: text(500),
  }),
  EndorseCorrection: fc.record({ number: arbitraryNumber, instruction: text(100), authority: text(200) }),
  DrawFromCertificate: draw,
  ReleaseDraw: draw,
  ReportTradeAttempt: fc.record({
    reporter: arbitraryParticipant,
    attempt: applicationNumber.map((told) => told as string as AttemptNumber),
    authority: text(200),
    place: arbitraryParticipant,
    direction: fc.constantFrom(...ATTEMPT_DIRECTIONS),
    attemptedOn: arbitraryDay,
    certificate: orNull(arbitraryNumber),
    presentedBy: orNull(text(200)),
    carats: orNull(caratsFrom(0)),
    valueUsd: orNull(dollarsFrom(0)),
    remarks: orNull(lines(2000)),
  }),
  RaiseNotice: fc.record({
    certificate: arbitraryNumber,
    fact: fc.constantFrom(...NOTICE_FACT_NAMES),
    cause: text(100),
    revision: fc.nat({ max: 999_999_999 }),
    from: orNull(arbitraryParticipant),
    contradicts: fc.boolean(),
  }),
  ReportDelivery: fc.record({
    notice: fc.tuple(arbitraryNumber, fc.nat({ max: 999_999_999 })).map((parts) => noticeIdOf(...parts)),
    outcome: fc.constantFrom(...DELIVERY_OUTCOMES),
    remarks: orNull(lines(2000)),
  }),
  AdmitParticipant: fc.record({
    ...dated,
    name: text(200),
    kind: fc.constantFrom('state', 'regional-organisation'),
    producer: fc.boolean(),
  }),
  RemoveParticipant: fc.record(
    { ...dated, reason: lines(1000), decision: applicationNumber.map((told) => told as string as DecisionNumber) },
    { requiredKeys: ['participant', 'effectiveFrom', 'certainty', 'source', 'reason'] },
  ),
  NotifyApplicant: fc.record({ ...dated, name: text(200) }),
  CirculateApplicant: fc.record(dated),
  WithdrawApplicant: fc.record({ ...dated, reason: lines(1000) }),
  JoinOrganisation: fc.record({
    ...dated,
    name: text(200),
    organisation: arbitraryParticipant,
    hasAuthority: orNull(fc.boolean()),
  }),
  DeclareStock: fc.record({ ...dated, carats: caratsFrom(0), valueUsd: orNull(dollarsFrom(0)) }),
  RejoinParticipant: fc.record(dated),
  AbsorbParticipant: fc.record({ ...dated, into: arbitraryParticipant }),
  RecogniseTradingEntity: fc.record({ ...dated, name: text(200) }),
  RecordMembershipNote: fc.record({ ...dated, note: lines(2000) }),
  AssignPrefix: fc.record({ ...dated, prefix: word(CAPITALS, 2, 4), effectiveUntil: orNull(arbitraryDay) }),
  AdoptCertificatePolicy: fc.record(
    {
      ...dated,
      policy: text(200),
      maximumValidity: orNull(
        fc.record({ unit: fc.constantFrom('days', 'months'), count: fc.integer({ min: 1, max: 3650 }) }),
      ),
      utcOffsetInMinutes: fc.integer({ min: -720, max: 840 }),
    },
    { requiredKeys: ['participant', 'effectiveFrom', 'certainty', 'source', 'policy', 'maximumValidity'] },
  ),
  ...arbitraryRestrictionData,
  ...ARBITRARY_DISCREPANCY_COMMANDS,
  ...ARBITRARY_ENDPOINT_COMMANDS,
  ...ARBITRARY_VALUATION_COMMANDS,
  ...ARBITRARY_NONSUBMISSION_DATA,
  ...ARBITRARY_POLICY_COMMANDS,
  FileReturn: fc.record({
    ...returnKey,
    figures: arbitraryFigures,
    filingTimeKnown: fc.boolean(),
    source: lines(1000),
  }),
  ReviseReturn: fc.record({ ...returnKey, figures: arbitraryFigures, source: lines(1000) }),
  ...arbitraryGovernanceData,
  WithdrawReturn: fc.record({ ...returnKey, reason: lines(1000) }),
  AttestTradeReport: fc.record({
    ...returnKey,
    figures: arbitraryAttestedFigures,
    authority: text(200),
    source: lines(1000),
  }),
  ...ARBITRARY_IMPLEMENTATION_DATA,
  ...ARBITRARY_RECOMMENDATION_DATA,
  ...ARBITRARY_REVIEW_DATA,
};

/** Any command whose data have the form of the wire contract, whether or not the ledger would accept it. */
export const arbitraryCommand: Arbitrary<SchemeCommand> = fc.oneof(
  ...Object.entries(DATA).map(([type, data]: [string, Arbitrary<object>]) =>
    data.map((told) => ({ type, data: told }) as SchemeCommand),
  ),
);

/** Any moment that a file may tell. */
export const arbitraryMoment: Arbitrary<Instant> = moment;

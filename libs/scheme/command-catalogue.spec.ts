import { carats, ROLES, type Role } from '@kp/kernel';
import type { ApplicationNumber } from './applications/application-key';
import { initialStateOf, referencesOf, streamOf } from './aggregates';
import type { CertificateNumber } from './certificates/events';
import { initialCertificateState, type CertificateState } from './certificates/state';
import { COMMAND_CATALOGUE } from './command-catalogue';
import { EVENT_CATALOGUE } from './event-catalogue';
import type { OfficeTitle } from './offices/office-title';
import type { ParticipantCode } from './participant-code';
import { isRejectionCode, REJECTIONS } from './rejections';
import type { SchemeCommand, SchemeCommandType } from './scheme-command';
import type { StatisticalPeriod } from './statistical-period';
import {
  confirm,
  content,
  customsOn,
  dispatch,
  exportingAuthority,
  importingAuthority,
  invalidate,
  issue,
  issued,
  nothingIssued,
  NUMBER,
  refuse,
  replace,
  returnUnused,
  validate,
  validated,
  voided,
} from './testing/certificate-story';
import {
  assemble,
  countStock,
  DIGGER,
  EXPORTER,
  find,
  grant,
  register,
  registerSite,
  renew,
  revoke,
  sale,
  setAside,
  voucherOf,
} from './testing/alluvial-story';
import { apply, approve, decline } from './testing/application-story';
import { attempted } from './testing/attempt-story';
import { endorse, instruct } from './testing/correction-story';
import { actOn, assign } from './testing/discrepancy-story';
import { registerEndpoint, removeEndpoint } from './testing/endpoint-story';
import { draw, releaseDraw } from './testing/lineage-story';
import {
  arrive,
  authorityOn,
  detain,
  enterTransit,
  forfeit,
  leaveTransit,
  orderReturn,
  preAlert,
  release,
  reportFake,
  returned,
} from './testing/custody-story';
import { adopt } from './testing/policy-story';
import { stated } from './testing/record-of-2003';
import { acknowledge, raise } from './testing/notice-story';
import { assess, declare, endMeasure, provideInformation } from './testing/implementation-story';
import { COMMANDS_ON_REVIEWS } from './testing/review-story';
import { actor } from './testing/scenario';
import { agree, closeCase, openCase, propose, submitEvidence, valued } from './testing/valuation-story';

const south = 'ZA' as ParticipantCode;
const { decision } = EVENT_CATALOGUE['decision.tabled'].example.data;
const key = {
  participant: south,
  dataset: 'production',
  period: '2004-H1' as StatisticalPeriod,
  segment: 'all',
} as const;

const commands: {
  readonly [Type in SchemeCommandType]: Extract<SchemeCommand, { readonly type: Type }> | SchemeCommand;
} = {
  CountStock: countStock(DIGGER, '1.00'),
  RecordFind: find('C-1', '1.00'),
  RecordPurchaseVoucher: sale('V-1', '1.00', {}),
  CloseBuyerRegister: register(DIGGER, ['0', '0', '0', '0']),
  AssembleExportLot: assemble('L-1', [voucherOf(DIGGER, 'V-1')], '1.00', DIGGER),
  SetLotAside: setAside('L-1'),
  GrantLicence: grant(DIGGER, 'digger'),
  RenewLicence: renew(DIGGER, '2005-01-01', '2005-12-31'),
  RevokeLicence: revoke(DIGGER, '2004-06-01'),
  RegisterSite: registerSite(),
  FileApplication: apply(),
  ApproveApplication: approve(),
  DeclineApplication: decline(),
  IssueCertificate: issue(),
  ValidateCertificate: validate(),
  DispatchCertificate: dispatch(),
  ConfirmImport: confirm(),
  RefuseImport: refuse(),
  VoidCertificate: voided(),
  InvalidateCertificate: invalidate(),
  ReplaceCertificate: replace('ZA2'),
  ReturnUnusedCertificate: returnUnused(),
  SendPreAlert: preAlert(),
  RecordTransitEntry: enterTransit('ZA', '2004-03-05'),
  RecordTransitExit: leaveTransit('ZA', '2004-03-05'),
  RecordArrival: arrive('2004-03-05'),
  DetainShipment: detain(),
  ReleaseShipment: release(),
  ForfeitShipment: forfeit(),
  OrderReturn: orderReturn(),
  ReturnToIssuer: returned('2004-03-05'),
  ReportFake: reportFake(),
  InstructCorrection: instruct(),
  EndorseCorrection: endorse(),
  DrawFromCertificate: draw(),
  ReleaseDraw: releaseDraw(),
  ReportTradeAttempt: attempted({ reporter: south, place: 'ML' as ParticipantCode }),
  AssignDiscrepancy: assign(),
  ExplainDiscrepancy: actOn('ExplainDiscrepancy'),
  AcceptDiscrepancy: actOn('AcceptDiscrepancy'),
  DisputeDiscrepancy: actOn('DisputeDiscrepancy'),
  CloseDiscrepancy: actOn('CloseDiscrepancy'),
  ReopenDiscrepancy: actOn('ReopenDiscrepancy'),
  RegisterEndpoint: registerEndpoint(),
  RemoveEndpoint: removeEndpoint,
  RecordValuation: valued(),
  OpenValuationCase: openCase,
  SubmitCaseEvidence: submitEvidence,
  ProposeCaseValue: propose(),
  AgreeCaseValue: agree(),
  CloseValuationCase: closeCase,
  RaiseNotice: raise('certificate.dispatched', 2),
  ReportDelivery: acknowledge(2),
  AdoptPolicy: adopt(),
  AdmitParticipant: {
    type: 'AdmitParticipant',
    data: { ...EVENT_CATALOGUE['participant.admitted'].example.data, participant: south },
  },
  RemoveParticipant: { type: 'RemoveParticipant', data: { participant: south, reason: 'x', ...stated('2004-01-01') } },
  NotifyApplicant: { type: 'NotifyApplicant', data: { participant: south, name: 'x', ...stated('2004-01-01') } },
  CirculateApplicant: { type: 'CirculateApplicant', data: { participant: south, ...stated('2004-01-01') } },
  WithdrawApplicant: { type: 'WithdrawApplicant', data: { participant: south, reason: 'x', ...stated('2004-01-01') } },
  JoinOrganisation: {
    type: 'JoinOrganisation',
    data: {
      participant: south,
      name: 'x',
      organisation: 'EU' as ParticipantCode,
      hasAuthority: null,
      ...stated('2004-01-01'),
    },
  },
  DeclareStock: {
    type: 'DeclareStock',
    data: { participant: south, carats: carats(1), valueUsd: null, ...stated('2004-01-01') },
  },
  RejoinParticipant: { type: 'RejoinParticipant', data: { participant: south, ...stated('2004-01-01') } },
  AbsorbParticipant: {
    type: 'AbsorbParticipant',
    data: { participant: south, into: 'EU' as ParticipantCode, ...stated('2004-01-01') },
  },
  RecogniseTradingEntity: {
    type: 'RecogniseTradingEntity',
    data: { participant: south, name: 'x', ...stated('2004-01-01') },
  },
  RecordMembershipNote: {
    type: 'RecordMembershipNote',
    data: { participant: south, note: 'x', ...stated('2004-01-01') },
  },
  AssignPrefix: {
    type: 'AssignPrefix',
    data: { participant: south, prefix: 'ZA', effectiveUntil: null, ...stated('2004-01-01') },
  },
  AdoptCertificatePolicy: {
    type: 'AdoptCertificatePolicy',
    data: { participant: south, policy: 'x', maximumValidity: null, ...stated('2004-01-01') },
  },
  ImposeTradeRestriction: {
    type: 'ImposeTradeRestriction',
    data: { ...EVENT_CATALOGUE['participant.trade-restriction-imposed'].example.data, participant: south },
  },
  LiftTradeRestriction: {
    type: 'LiftTradeRestriction',
    data: { ...EVENT_CATALOGUE['participant.trade-restriction-lifted'].example.data, participant: south },
  },
  NarrowTradeRestriction: {
    type: 'NarrowTradeRestriction',
    data: { ...EVENT_CATALOGUE['participant.trade-restriction-narrowed'].example.data, participant: south },
  },
  ApproveShipment: {
    type: 'ApproveShipment',
    data: { ...EVENT_CATALOGUE['participant.shipment-approved'].example.data, participant: south },
  },
  WithdrawShipmentApproval: {
    type: 'WithdrawShipmentApproval',
    data: { ...EVENT_CATALOGUE['participant.shipment-approval-withdrawn'].example.data, participant: south },
  },
  DeclareMeasure: declare(),
  EndMeasure: endMeasure(),
  ProvideInformation: provideInformation(),
  AssessImplementation: assess(),
  ...COMMANDS_ON_REVIEWS,
  TableDecision: { type: 'TableDecision', data: EVENT_CATALOGUE['decision.tabled'].example.data },
  RecordAgreement: { type: 'RecordAgreement', data: EVENT_CATALOGUE['decision.agreed'].example.data },
  PublishTranslation: {
    type: 'PublishTranslation',
    data: EVENT_CATALOGUE['decision.translation-published'].example.data,
  },
  CirculateDecision: { type: 'CirculateDecision', data: EVENT_CATALOGUE['decision.circulated'].example.data },
  IssueChairNotice: {
    type: 'IssueChairNotice',
    data: { ...EVENT_CATALOGUE['decision.notice-issued'].example.data, decision },
  },
  RecordCandidature: { type: 'RecordCandidature', data: EVENT_CATALOGUE['office.candidature-recorded'].example.data },
  WithdrawCandidature: {
    type: 'WithdrawCandidature',
    data: EVENT_CATALOGUE['office.candidature-withdrawn'].example.data,
  },
  ElectOfficer: { type: 'ElectOfficer', data: EVENT_CATALOGUE['office.officer-elected'].example.data },
  TransferOffice: {
    type: 'TransferOffice',
    data: { ...EVENT_CATALOGUE['office.transferred'].example.data, office: 'vice-chair' as OfficeTitle },
  },
  VacateOffice: { type: 'VacateOffice', data: EVENT_CATALOGUE['office.vacated'].example.data },
  EstablishGroup: { type: 'EstablishGroup', data: EVENT_CATALOGUE['group.established'].example.data },
  GiveMandate: { type: 'GiveMandate', data: EVENT_CATALOGUE['group.mandate-given'].example.data },
  EndMandate: { type: 'EndMandate', data: EVENT_CATALOGUE['group.mandate-ended'].example.data },
  FileGroupReport: { type: 'FileGroupReport', data: EVENT_CATALOGUE['group.reported'].example.data },
  RecordNonSubmissionStep: {
    type: 'RecordNonSubmissionStep',
    data: { participant: south, dataset: 'production', period: key.period, step: 'explanation', text: 'x' },
  },
  FileReturn: {
    type: 'FileReturn',
    data: { ...key, figures: { kind: 'nil' }, filingTimeKnown: true, source: 'x' },
  },
  ReviseReturn: { type: 'ReviseReturn', data: { ...key, figures: { kind: 'nil' }, source: 'x' } },
  WithdrawReturn: { type: 'WithdrawReturn', data: { ...key, reason: 'x' } },
  AttestTradeReport: {
    type: 'AttestTradeReport',
    data: { ...key, figures: { kind: 'nil' }, authority: 'x', source: 'x' },
  },
};

describe('the catalogue of commands', () => {
  it.each(Object.entries(commands))('given %s, names the stream of its aggregate', (type, command) => {
    const streams = {
      account: command.type === 'SetLotAside' ? 'account-ZA-E-1' : 'account-ZA-D-1',
      application: 'application-ZA-2004-17',
      attempt: 'attempt-ZA-2005-0007',
      certificate: 'certificate-ZA0012345',
      licence: 'licence-ZA-D-1',
      implementation: 'implementation-ZA',
      discrepancy: 'discrepancy-ZA0012345.carats-differ.0',
      endpoint: 'endpoint-ZA-importing-authority',
      decision: 'decision-MOSCOW-2005-AD-1',
      group: 'group-WGAAP',
      valuation: 'valuation-ZA0012345',
      nonsubmission: 'nonsubmission-ZA-production-2004-H1',
      notice: 'notice-ZA0012345.2',
      office: 'office-vice-chair',
      participant: 'participant-ZA',
      policy: 'policy-tolerance',
      return: 'return-ZA-production-2004-H1-all',
      site: 'site-ZA-R-1',
      recommendation: 'recommendation-ZA-2005-1.1',
      review: 'review-ZA-2005-1',
    };
    expect(command.type).toBe(type);
    expect(streamOf(command)).toBe(streams[COMMAND_CATALOGUE[command.type].aggregate]);
  });

  it.each(Object.entries(commands))('given %s, nobody may send it but the roles that it names', (type, command) => {
    const may = COMMAND_CATALOGUE[type as SchemeCommandType].whoMay;
    const ofDestination = [
      'ConfirmImport',
      'RefuseImport',
      'EndorseCorrection',
      'DrawFromCertificate',
      'ReleaseDraw',
    ].includes(command.type);
    const participant = ofDestination ? 'EU' : 'ZA';
    const seen = validated().having(detain(), authorityOn('ZA', '2004-03-03'));
    const forbidden = (role: Role) =>
      seen
        .when(command, {
          as: actor(role, participant),
          at: '2004-03-06T00:00:00.000Z',
          now: '2006-01-01T00:00:00.000Z',
        })
        .codes.some((code) => isRejectionCode(code) && REJECTIONS[code].kind === 'forbidden');
    for (const role of ROLES.filter((other) => !may.includes(other))) expect(forbidden(role)).toBe(true);
    expect(may.some((role) => !forbidden(role))).toBe(true);
  });

  it('counts as evidence just what authorities report', () => {
    const evidence = Object.entries(COMMAND_CATALOGUE).filter(([, entry]) => entry.evidence);
    expect(evidence.map(([type]) => type)).toEqual([
      'RecordFind',
      'RecordPurchaseVoucher',
      'CloseBuyerRegister',
      'ReportTradeAttempt',
      'ConfirmImport',
      'RefuseImport',
      'RecordTransitEntry',
      'RecordTransitExit',
      'RecordArrival',
      'DetainShipment',
      'ReturnToIssuer',
      'ReportFake',
      'ReportDelivery',
      'AttestTradeReport',
      'RecordValuation',
    ]);
  });
});

describe('what has to be loaded before a command is decided', () => {
  const references = (command: SchemeCommand, as = exportingAuthority, state?: CertificateState) =>
    referencesOf(command, as, state ?? initialStateOf(streamOf(command))).toSorted();

  it('given an issue: issuer, destination, origin, and the certificate that it replaces', () => {
    const command = issue({
      origin: { kind: 'single', country: 'GN' as ParticipantCode },
      replaces: 'ZA9' as CertificateNumber,
    });
    expect(references(command)).toEqual(['certificate-ZA9', 'participant-EU', 'participant-GN', 'participant-ZA']);
    expect(references(issue({ origin: { kind: 'mixed' } }))).toEqual(['participant-EU', 'participant-ZA']);
  });

  it('given an issue of what was reported before: also whoever reported it', () => {
    const orphan = nothingIssued().having(confirm(), {
      ...customsOn('2004-03-06'),
      as: actor('importing-authority', 'AE'),
    });
    expect(references(issue(), exportingAuthority, orphan.certificate(NUMBER))).toEqual([
      'participant-AE',
      'participant-EU',
      'participant-ZA',
      'policy-tolerance',
    ]);
  });

  it.each([
    ['confirmation', confirm(), importingAuthority],
    ['refusal', refuse(), importingAuthority],
    ['arrival', arrive('2004-03-05'), importingAuthority],
    ['detention', detain(), importingAuthority],
    ['return to the issuer', returned('2004-03-05'), exportingAuthority],
  ])('given a %s: the parties that the certificate names, and the tolerance', (_, command, as) => {
    const found = references(command, as, issued().certificate(NUMBER));
    expect(found).toEqual(['participant-EU', 'participant-ZA', 'policy-tolerance']);
    expect(references(command, as)).toEqual([`participant-${as.participant ?? ''}`, 'policy-tolerance']);
  });

  it('given a dispatch: the parties that the certificate names', () => {
    const found = references(dispatch(), exportingAuthority, issued().certificate(NUMBER));
    expect(found).toEqual(['participant-EU', 'participant-ZA']);
  });

  it('given an issue on an application, and its approval: what they name', () => {
    const application = '2004-17' as ApplicationNumber;
    expect(references(issue({ application }))).toContain('application-ZA-2004-17');
    expect(references(apply())).toEqual(['participant-EU', 'participant-ZA']);
    expect(references(approve())).toEqual([`certificate-${NUMBER}`]);
  });

  it('given alluvial papers: the licences of their parties, the site, and the accounts in which purchases stand', () => {
    const bought = [voucherOf(DIGGER, 'V-1')];
    expect(references(find('C-1', '1'))).toEqual(['licence-ZA-D-1', 'site-ZA-R-1']);
    expect(references(sale('V-2', '1', { vouchers: bought }, EXPORTER))).toEqual(['account-ZA-D-1', 'licence-ZA-E-1']);
    expect(references(assemble('L-1', bought, '1'))).toEqual([
      'account-ZA-D-1',
      'licence-ZA-D-1',
      'licence-ZA-E-1',
      'policy-tolerance',
    ]);
    expect(references(setAside('L-1'))).toEqual([`certificate-${NUMBER}`]);
  });

  it('given transit: also its place', () => {
    const found = references(enterTransit('AE', '2004-03-05'), importingAuthority, issued().certificate(NUMBER));
    expect(found).toEqual(['participant-AE', 'participant-EU', 'participant-ZA', 'policy-tolerance']);
  });

  it('given a re-export and its dispatch: the certificates that it names as sources; given a draw: for which', () => {
    const sources = [
      { certificate: 'ZA1' as CertificateNumber, hs: '7102.21', carats: carats(1) },
      { certificate: 'ZA1' as CertificateNumber, hs: '7102.31', carats: carats(1) },
    ] as const;
    const sourcesOf = (...told: Parameters<typeof references>): readonly string[] =>
      references(...told).filter((stream) => stream.startsWith('certificate-'));
    expect(sourcesOf(issue({ sources }))).toEqual(['certificate-ZA1']);
    const named = { ...initialCertificateState, content: content({ sources }) };
    expect(sourcesOf(dispatch(), exportingAuthority, named)).toEqual(['certificate-ZA1']);
    expect(references(draw())).toEqual(['certificate-EU0000001']);
    expect(references(releaseDraw())).toEqual(['certificate-EU0000001']);
  });

  it('given a replacement, an absorption or a return: what it names', () => {
    expect(references(replace('ZA2'))).toEqual(['certificate-ZA2']);
    expect(references(commands.AbsorbParticipant)).toEqual(['participant-EU']);
    expect(references(raise('certificate.dispatched', 2))).toEqual([`certificate-${NUMBER}`, 'participant-ZA']);
    expect(references(valued())).toEqual([`certificate-${NUMBER}`, 'policy-tolerance']);
    expect(references(openCase)).toEqual([`certificate-${NUMBER}`]);
    expect(references(assign())).toEqual([`certificate-${NUMBER}`]);
    expect(references(commands.FileReturn)).toEqual(['participant-ZA']);
    expect(references(voided())).toEqual([]);
  });
});

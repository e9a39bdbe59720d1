import { formatUsDollars } from '@kp/kernel';
import { VALUERS, type ValuationCommand } from '@kp/scheme';
import { form, type FormsOf } from '../command-form';
import { lineOf, lineWire } from '../shipment-values';
import { dayOf, numberOf, same, textOf, usDollarsOf, wordOf } from '../wire-values';
import { RecordValuationDto } from './record-valuation.dto';
import {
  AgreeCaseValueDto,
  CloseValuationCaseDto,
  OpenValuationCaseDto,
  ProposeCaseValueDto,
  SubmitCaseEvidenceDto,
} from './valuation-case.dto';

/** The wire forms of the commands about values. */
export const VALUATION_FORMS: FormsOf<ValuationCommand> = {
  RecordValuation: form(
    RecordValuationDto,
    (wire) => ({
      certificate: numberOf(wire.certificate),
      valuer: wordOf(VALUERS, wire.valuer),
      valuedBy: textOf(wire.valuedBy),
      method: textOf(wire.method),
      valuedOn: dayOf(wire.valuedOn),
      lines: wire.lines.map(lineOf),
      onCertificate: wire.onCertificate,
    }),
    ({ lines, ...told }) => ({ ...told, lines: lines.map(lineWire) }),
  ),
  OpenValuationCase: form(
    OpenValuationCaseDto,
    ({ certificate, reason }) => ({ certificate: numberOf(certificate), reason: textOf(reason) }),
    same,
  ),
  SubmitCaseEvidence: form(
    SubmitCaseEvidenceDto,
    ({ certificate, evidence }) => ({ certificate: numberOf(certificate), evidence: textOf(evidence) }),
    same,
  ),
  ProposeCaseValue: form(
    ProposeCaseValueDto,
    ({ certificate, valueUsd, method }) => ({
      certificate: numberOf(certificate),
      valueUsd: usDollarsOf(valueUsd),
      method: textOf(method),
    }),
    ({ valueUsd, ...told }) => ({ ...told, valueUsd: formatUsDollars(valueUsd) }),
  ),
  AgreeCaseValue: form(
    AgreeCaseValueDto,
    ({ certificate, valueUsd }) => ({ certificate: numberOf(certificate), valueUsd: usDollarsOf(valueUsd) }),
    ({ certificate, valueUsd }) => ({ certificate, valueUsd: formatUsDollars(valueUsd) }),
  ),
  CloseValuationCase: form(
    CloseValuationCaseDto,
    ({ certificate, outcome }) => ({ certificate: numberOf(certificate), outcome: textOf(outcome) }),
    same,
  ),
};

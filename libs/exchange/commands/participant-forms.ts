import { formatCarats, formatUsDollars } from '@kp/kernel';
import {
  CERTAINTIES,
  parseDecisionNumber,
  type DatedFact,
  type MaximumValidity,
  type ParticipantAdmitted,
  type ParticipantCode,
  type ParticipantCommand,
} from '@kp/scheme';
import { AbsorbParticipantDto } from './absorb-participant.dto';
import { AdmitParticipantDto } from './admit-participant.dto';
import { AdoptCertificatePolicyDto } from './adopt-certificate-policy.dto';
import { AssignPrefixDto } from './assign-prefix.dto';
import { form, type FormsOf, type PlainOf } from './command-form';
import type { DatedFactDto } from './dated-fact.dto';
import type { MaximumValidityDto } from './maximum-validity.dto';
import { CirculateApplicantDto } from './participants/circulate-applicant.dto';
import { DeclareStockDto } from './participants/declare-stock.dto';
import { JoinOrganisationDto } from './participants/join-organisation.dto';
import { NotifyApplicantDto } from './participants/notify-applicant.dto';
import { WithdrawApplicantDto } from './participants/withdraw-applicant.dto';
import { RecogniseTradingEntityDto } from './recognise-trading-entity.dto';
import { RecordMembershipNoteDto } from './record-membership-note.dto';
import { RejoinParticipantDto } from './rejoin-participant.dto';
import { RemoveParticipantDto } from './remove-participant.dto';
import { RESTRICTION_FORMS } from './restrictions/restriction-forms';
import {
  caratsOf,
  dayOf,
  memberOrNone,
  orNull,
  participantOf,
  readBy,
  same,
  textOf,
  usDollarsOf,
  wordOf,
} from './wire-values';

const KINDS: readonly ParticipantAdmitted['data']['kind'][] = ['state', 'regional-organisation'];
const UNITS: readonly MaximumValidity['unit'][] = ['days', 'months'];

/** The wire forms of the commands about Participants and other places. */
export const PARTICIPANT_FORMS: FormsOf<ParticipantCommand> = {
  AdmitParticipant: form(
    AdmitParticipantDto,
    (wire) => ({
      ...datedFactOf(wire),
      name: textOf(wire.name),
      kind: wordOf(KINDS, wire.kind),
      producer: wire.producer,
    }),
    same,
  ),
  RemoveParticipant: form(
    RemoveParticipantDto,
    (wire) => ({
      ...datedFactOf(wire),
      reason: textOf(wire.reason),
      ...memberOrNone('decision', wire.decision, (text) => readBy(parseDecisionNumber, text)),
    }),
    same,
  ),
  NotifyApplicant: form(NotifyApplicantDto, (wire) => ({ ...datedFactOf(wire), name: textOf(wire.name) }), same),
  CirculateApplicant: form(CirculateApplicantDto, datedFactOf, same),
  WithdrawApplicant: form(
    WithdrawApplicantDto,
    (wire) => ({ ...datedFactOf(wire), reason: textOf(wire.reason) }),
    same,
  ),
  JoinOrganisation: form(
    JoinOrganisationDto,
    (wire) => ({
      ...datedFactOf(wire),
      name: textOf(wire.name),
      organisation: participantOf(wire.organisation),
      hasAuthority: orNull(wire.hasAuthority, same),
    }),
    ({ hasAuthority, ...told }) => ({ ...told, ...memberOrNone('hasAuthority', hasAuthority, same) }),
  ),
  DeclareStock: form(
    DeclareStockDto,
    (wire) => ({
      ...datedFactOf(wire),
      carats: caratsOf(wire.carats),
      valueUsd: orNull(wire.valueUsd, usDollarsOf),
    }),
    ({ carats, valueUsd, ...told }) => ({
      ...told,
      carats: formatCarats(carats),
      ...memberOrNone('valueUsd', valueUsd, formatUsDollars),
    }),
  ),
  RejoinParticipant: form(RejoinParticipantDto, datedFactOf, same),
  AbsorbParticipant: form(
    AbsorbParticipantDto,
    (wire) => ({ ...datedFactOf(wire), into: participantOf(wire.into) }),
    same,
  ),
  RecogniseTradingEntity: form(
    RecogniseTradingEntityDto,
    (wire) => ({ ...datedFactOf(wire), name: textOf(wire.name) }),
    same,
  ),
  RecordMembershipNote: form(
    RecordMembershipNoteDto,
    (wire) => ({ ...datedFactOf(wire), note: textOf(wire.note) }),
    same,
  ),
  AssignPrefix: form(
    AssignPrefixDto,
    (wire) => ({ ...datedFactOf(wire), prefix: wire.prefix, effectiveUntil: orNull(wire.effectiveUntil, dayOf) }),
    ({ effectiveUntil, ...told }) => ({ ...told, ...memberOrNone('effectiveUntil', effectiveUntil, same) }),
  ),
  AdoptCertificatePolicy: form(
    AdoptCertificatePolicyDto,
    (wire) => ({
      ...datedFactOf(wire),
      policy: textOf(wire.policy),
      maximumValidity: orNull(wire.maximumValidity, maximumValidityOf),
      ...memberOrNone('utcOffsetInMinutes', wire.utcOffsetInMinutes, same),
    }),
    ({ maximumValidity, ...told }) => ({ ...told, ...memberOrNone('maximumValidity', maximumValidity, same) }),
  ),
  ...RESTRICTION_FORMS,
};

function datedFactOf(wire: PlainOf<DatedFactDto>): DatedFact & { readonly participant: ParticipantCode } {
  return {
    participant: participantOf(wire.participant),
    effectiveFrom: dayOf(wire.effectiveFrom),
    certainty: wordOf(CERTAINTIES, wire.certainty),
    source: textOf(wire.source),
  };
}

function maximumValidityOf({ unit, count }: PlainOf<MaximumValidityDto>): MaximumValidity {
  return { unit: wordOf(UNITS, unit), count };
}

import {
  CERTAINTIES,
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
import { RecogniseTradingEntityDto } from './recognise-trading-entity.dto';
import { RecordMembershipNoteDto } from './record-membership-note.dto';
import { RejoinParticipantDto } from './rejoin-participant.dto';
import { RemoveParticipantDto } from './remove-participant.dto';
import { RESTRICTION_FORMS } from './restrictions/restriction-forms';
import { dayOf, memberOrNone, orNull, participantOf, same, textOf, wordOf } from './wire-values';

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
    (wire) => ({ ...datedFactOf(wire), reason: textOf(wire.reason) }),
    same,
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

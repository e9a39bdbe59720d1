import { CERTAINTIES, parseOfficeTitle, type OfficeCommand, type OfficeTitle, type OfficeTerm } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { dayOf, memberOrNone, orNull, readBy, same, textOf, wordOf } from '../wire-values';
import { ElectOfficerDto } from './elect-officer.dto';
import type { OfficeKeyDto } from './office-key.dto';
import type { OfficeTermDto } from './office-term.dto';
import { RecordCandidatureDto } from './record-candidature.dto';
import { TransferOfficeDto } from './transfer-office.dto';
import { VacateOfficeDto } from './vacate-office.dto';
import { WithdrawCandidatureDto } from './withdraw-candidature.dto';

/** The wire forms of the commands about offices. */
export const OFFICE_FORMS: FormsOf<OfficeCommand> = {
  RecordCandidature: form(
    RecordCandidatureDto,
    (wire) => ({
      ...keyOf(wire),
      candidate: textOf(wire.candidate),
      termFrom: dayOf(wire.termFrom),
      declaredOn: dayOf(wire.declaredOn),
    }),
    same,
  ),
  WithdrawCandidature: form(
    WithdrawCandidatureDto,
    (wire) => ({
      ...keyOf(wire),
      candidate: textOf(wire.candidate),
      termFrom: dayOf(wire.termFrom),
      withdrawnOn: dayOf(wire.withdrawnOn),
      reason: textOf(wire.reason),
    }),
    same,
  ),
  ElectOfficer: form(
    ElectOfficerDto,
    (wire) => ({ ...keyOf(wire), ...termOf(wire), electedOn: dayOf(wire.electedOn) }),
    ({ person, termUntil, ...told }) => ({ ...told, ...openEnds(person, termUntil) }),
  ),
  TransferOffice: form(
    TransferOfficeDto,
    (wire) => ({ ...keyOf(wire), ...termOf(wire), transferredOn: dayOf(wire.transferredOn) }),
    ({ person, termUntil, ...told }) => ({ ...told, ...openEnds(person, termUntil) }),
  ),
  VacateOffice: form(
    VacateOfficeDto,
    (wire) => ({
      ...keyOf(wire),
      holder: textOf(wire.holder),
      effectiveFrom: dayOf(wire.effectiveFrom),
      reason: textOf(wire.reason),
    }),
    same,
  ),
};

function keyOf({ office, source }: PlainOf<OfficeKeyDto>): { readonly office: OfficeTitle; readonly source: string } {
  return { office: readBy(parseOfficeTitle, office), source: textOf(source) };
}

function termOf({ holder, person, termFrom, termUntil, certainty }: PlainOf<OfficeTermDto>): OfficeTerm {
  return {
    holder: textOf(holder),
    person: orNull(person, textOf),
    termFrom: dayOf(termFrom),
    termUntil: orNull(termUntil, dayOf),
    certainty: wordOf(CERTAINTIES, certainty),
  };
}

function openEnds(
  person: string | null,
  termUntil: string | null,
): { readonly person?: string; readonly termUntil?: string } {
  return { ...memberOrNone('person', person, same), ...memberOrNone('termUntil', termUntil, same) };
}

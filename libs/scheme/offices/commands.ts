import type {
  CandidatureRecorded,
  CandidatureWithdrawn,
  OfficerElected,
  OfficeTransferred,
  OfficeVacated,
} from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export type RecordCandidature = Intention<'RecordCandidature', CandidatureRecorded['data']>;
export type WithdrawCandidature = Intention<'WithdrawCandidature', CandidatureWithdrawn['data']>;
export type ElectOfficer = Intention<'ElectOfficer', OfficerElected['data']>;
export type TransferOffice = Intention<'TransferOffice', OfficeTransferred['data']>;
export type VacateOffice = Intention<'VacateOffice', OfficeVacated['data']>;

export type OfficeCommand = RecordCandidature | WithdrawCandidature | ElectOfficer | TransferOffice | VacateOffice;

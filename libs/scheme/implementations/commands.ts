import type { InformationProvided, MeasureDeclared, MeasureEnded, SelfAssessed } from './events';

/** Declares what is in place. */
export interface DeclareMeasure {
  readonly type: 'DeclareMeasure';
  readonly data: MeasureDeclared['data'];
}

/** Declares that something is in place no longer. */
export interface EndMeasure {
  readonly type: 'EndMeasure';
  readonly data: MeasureEnded['data'];
}

/** Makes the information of a year available; the day is that of the command. */
export interface ProvideInformation {
  readonly type: 'ProvideInformation';
  readonly data: Omit<InformationProvided['data'], 'providedOn'>;
}

/** Files a self-assessment; the day is that of the command. */
export interface AssessImplementation {
  readonly type: 'AssessImplementation';
  readonly data: Omit<SelfAssessed['data'], 'assessedOn'>;
}

export type ImplementationCommand = DeclareMeasure | EndMeasure | ProvideInformation | AssessImplementation;

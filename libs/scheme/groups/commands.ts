import type { GroupEstablished, GroupReported, MandateEnded, MandateGiven } from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export type EstablishGroup = Intention<'EstablishGroup', GroupEstablished['data']>;
export type GiveMandate = Intention<'GiveMandate', MandateGiven['data']>;
export type EndMandate = Intention<'EndMandate', MandateEnded['data']>;
export type FileGroupReport = Intention<'FileGroupReport', GroupReported['data']>;

export type GroupCommand = EstablishGroup | GiveMandate | EndMandate | FileGroupReport;

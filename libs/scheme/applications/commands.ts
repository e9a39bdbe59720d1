import type { CertificateNumber } from '../certificates/events';
import type { ApplicationKey } from './application-key';
import type { ApplicationContent } from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: ApplicationKey & Data;
}

/** Files what an exporter applied for, with its declaration. The exporting authority records it for the exporter. */
export type FileApplication = Intention<'FileApplication', ApplicationContent>;

/** Approves an application for one certificate, whose number is set aside by that. */
export type ApproveApplication = Intention<
  'ApproveApplication',
  { readonly authority: string; readonly certificate: CertificateNumber }
>;

export type DeclineApplication = Intention<
  'DeclineApplication',
  { readonly authority: string; readonly reason: string }
>;

export type ApplicationCommand = FileApplication | ApproveApplication | DeclineApplication;

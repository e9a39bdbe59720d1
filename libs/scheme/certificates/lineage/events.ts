import type { Carats, LocalDate } from '@kp/kernel';
import type { RoughDiamondCode } from '../../harmonized-system';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateNumber } from '../events';

/** What a re-export takes from one certificate under which the stones came, under one of that certificate's codes. */
export interface CertificateSource {
  readonly certificate: CertificateNumber;
  readonly hs: RoughDiamondCode;
  readonly carats: Carats;
}

interface Fact<Type extends string, Data> {
  readonly type: Type;
  readonly version: 1;
  readonly data: {
    /** The source: the certificate under which the stones came. */
    readonly number: CertificateNumber;
    /** The certificate for which they are drawn. */
    readonly by: CertificateNumber;
    readonly hs: RoughDiamondCode;
    readonly carats: Carats;
  } & Data;
}

/** The Participant that had imported the stones set some of them aside for a certificate that it is about to issue. */
export type CertificateDrawnFrom = Fact<
  'certificate.drawn-from',
  { readonly drawnBy: ParticipantCode; readonly drawnOn: LocalDate }
>;

/** Stones that were drawn go back to what remains of their source: the other certificate does not need them. */
export type DrawReleased = Fact<
  'certificate.draw-released',
  { readonly releasedBy: ParticipantCode; readonly releasedOn: LocalDate }
>;

export type LineageEvent = CertificateDrawnFrom | DrawReleased;

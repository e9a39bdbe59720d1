import type { Carats, LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../../participant-code';
import type { CertificateStatus } from '../certificate-status';
import type { CertificateNumber, Purpose } from '../events';
import type { CertificateState } from '../state';
import type { StoneBalance, WeightUnderCode } from './balance';
import { balanceOfContent, type LineageLink } from './link';

/** `up` leads to the certificates under which the stones came, back to where they were mined; `down` to where they went. */
export const TRACE_DIRECTIONS = ['up', 'down'] as const;
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

/** How many certificates a trace holds unless it is told otherwise, and how many it may be told to hold at the most. */
export const USUALLY_TRACED = 1_000;
export const MOST_TRACED = 5_000;

/** A trace holds at most so many links for each certificate that it may hold. */
export const LINKS_FOR_EACH = 10;

/** A certificate of a trace. What it tells is of the stones: neither the names of parties nor values. */
export interface TracedCertificate {
  readonly number: CertificateNumber;
  /** How many links lead there from the certificate that was asked for, on the shortest way. */
  readonly depth: number;
  readonly status: CertificateStatus;
  /** All of these up to `balance` are `null` while the number was never issued in the ledger. */
  readonly issuer: ParticipantCode | null;
  readonly destination: ParticipantCode | null;
  /** The country in which the stones were mined, or `mixed`. */
  readonly origin: ParticipantCode | 'mixed' | null;
  readonly purpose: Purpose | null;
  readonly issuedOn: LocalDate | null;
  readonly lines: readonly WeightUnderCode[];
  /** The certificate whose place it takes, and the one of which it sends the goods on. */
  readonly replaces: CertificateNumber | null;
  readonly sendsOn: CertificateNumber | null;
  readonly balance: StoneBalance | null;
  /** What customs found, when the confirmation that settled the shipment is there; `lines` only where they told them. */
  readonly found: { readonly carats: Carats; readonly lines: readonly WeightUnderCode[] | null } | null;
  /** Whether a simulator made any of it up. */
  readonly synthetic: boolean;
}

/** A link of a trace. */
export interface TracedLink extends LineageLink {
  /** `false` while stones are only set aside: the certificate that drew them is not issued, and is no part of the trace. */
  readonly issued: boolean;
}

/** What is asked: of which certificate, which way, and how many certificates the answer may hold, up to `MOST_TRACED`. */
export interface TraceQuestion {
  readonly number: CertificateNumber;
  readonly direction: TraceDirection;
  readonly limit?: number;
}

/** Where the stones of a certificate came from, or where they went, over all steps. */
export interface LineageTrace {
  readonly number: CertificateNumber;
  readonly direction: TraceDirection;
  /** The most certificates that it was to hold; it holds at most `LINKS_FOR_EACH` times as many links. */
  readonly limit: number;
  /** `false` when the limit cut it off; links that lead to what was cut off are left out too. */
  readonly complete: boolean;
  /**
   * The one that was asked for comes first, then by depth, and within a depth in the order of the links that lead there.
   * Each stands there once, however many ways lead to it.
   */
  readonly certificates: readonly TracedCertificate[];
  /** By depth, then by the certificate from which the walk came, the other, kind and code. Each stands there once. */
  readonly links: readonly TracedLink[];
  /** Certificates that descend from themselves, which no rule would let in: each circle once, in the order of `certificates`. */
  readonly circles: readonly (readonly CertificateNumber[])[];
}

/** What a trace tells of a certificate, out of its own history. */
export function tracedCertificate(
  number: CertificateNumber,
  { content, status, outcome, evidence }: CertificateState,
  synthetic: boolean,
): Omit<TracedCertificate, 'depth'> {
  const settling = outcome === null ? undefined : evidence[outcome];
  const observed = settling?.type === 'certificate.import-confirmed' ? settling.data.observed : undefined;
  return {
    number,
    status,
    issuer: content?.issuer ?? null,
    destination: content?.destination ?? null,
    origin: content === null ? null : content.origin.kind === 'single' ? content.origin.country : 'mixed',
    purpose: content?.purpose ?? null,
    issuedOn: content?.issuedOn ?? null,
    lines: weightsOf(content?.lines ?? []),
    replaces: content?.replaces ?? null,
    sendsOn: content?.sendsOn ?? null,
    balance: content === null ? null : balanceOfContent(content),
    found:
      observed === undefined
        ? null
        : { carats: observed.carats, lines: observed.lines === null ? null : weightsOf(observed.lines) },
    synthetic,
  };
}

function weightsOf(lines: readonly WeightUnderCode[]): readonly WeightUnderCode[] {
  return lines.map(({ hs, carats }) => ({ hs, carats }));
}

import type { Carats, LocalDate } from '@kp/kernel';
import type {
  CertificateLine,
  CertificateNumber,
  CertificateState,
  CertificateStatus,
  ParticipantCode,
} from '@kp/scheme';
import type { Folded } from './ledger';
import type { Moment } from './moment';

/** `up` leads to the certificates under which the stones came, back to where they were mined; `down` to where they went. */
export const TRACE_DIRECTIONS = ['up', 'down'] as const;
export type TraceDirection = (typeof TRACE_DIRECTIONS)[number];

/** The most certificates that one trace holds; a larger one says that it is not complete. */
export const MOST_TRACED = 5_000;

/** How many certificates are read at the same time. */
const SIDE_BY_SIDE = 32;

/** A certificate of a trace. What it tells is of the stones: neither the names of parties nor values. */
export interface TracedCertificate {
  readonly number: CertificateNumber;
  /** How many draws lead there from the certificate that was asked for, on the shortest way. */
  readonly depth: number;
  readonly status: CertificateStatus;
  /** These are `null` while the number was never issued in the ledger. */
  readonly issuer: ParticipantCode | null;
  readonly destination: ParticipantCode | null;
  /** The country in which the stones were mined, or `mixed`. */
  readonly origin: ParticipantCode | 'mixed' | null;
  readonly issuedOn: LocalDate | null;
  readonly lines: readonly Pick<CertificateLine, 'hs' | 'carats'>[];
  /** Whether a simulator made any of it up. */
  readonly synthetic: boolean;
}

/** Stones that went from one certificate to another, under the code of the former. */
export interface TracedDraw {
  readonly source: CertificateNumber;
  readonly by: CertificateNumber;
  readonly hs: CertificateLine['hs'];
  readonly carats: Carats;
  /** `false` while they are only set aside: the certificate that drew them is not issued, and is no part of the trace. */
  readonly issued: boolean;
}

/** Where the stones of a certificate came from, or where they went, over all steps. */
export interface LineageTrace {
  readonly number: CertificateNumber;
  readonly direction: TraceDirection;
  /** The one that was asked for comes first, then by depth. Each stands there once, however many ways lead to it. */
  readonly certificates: readonly TracedCertificate[];
  /** Each stands there once, in the order in which it was met. */
  readonly draws: readonly TracedDraw[];
  /** `false` when `MOST_TRACED` cut it off; draws that lead to what was cut off are left out too. */
  readonly complete: boolean;
}

/** Reads a certificate out of its own history. */
export type CertificateAt = (
  number: CertificateNumber,
  moment: Moment,
) => Promise<Folded<CertificateState> | undefined>;

/**
 * Follows stones from certificate to certificate at a moment, out of the certificates' own histories: sources stand on the
 * certificate that was issued out of them, draws on the one out of which they were taken. Ends on any data, also where a
 * log holds a circle: each certificate is read once. `undefined` when the ledger knew nothing of the number then.
 */
export async function traceLineage(
  certificateAt: CertificateAt,
  { number, direction, moment = {} }: TraceQuestion,
): Promise<LineageTrace | undefined> {
  const endOf = ({ source, by }: Link): CertificateNumber => (direction === 'up' ? source : by);
  const asked = await certificateAt(number, moment);
  if (asked === undefined) return undefined;
  const certificates = [traced(number, 0, asked)];
  const draws: TracedDraw[] = [];
  const issued = new Set([number]);
  /** All that were met, also those that were found not to be issued. */
  const met = new Set([number]);
  let complete = true;
  let level: readonly Read[] = [{ number, folded: asked }];
  for (let depth = 1; level.length > 0; depth += 1) {
    const links = level.flatMap((read) => linksOf(read, direction));
    const fresh = [...new Set(links.map(endOf))].filter((other) => !met.has(other));
    const taken = fresh.slice(0, MOST_TRACED - certificates.length);
    complete &&= taken.length === fresh.length;
    for (const other of taken) met.add(other);
    level = (await readAll(certificateAt, taken, moment)).filter(({ folded }) => folded.state.content !== null);
    for (const { number: other, folded } of level) {
      issued.add(other);
      certificates.push(traced(other, depth, folded));
    }
    for (const link of links.filter((one) => met.has(endOf(one)))) draws.push({ ...link, issued: issued.has(link.by) });
  }
  return { number, direction, certificates, draws, complete };
}

/** What is asked: of which certificate, which way, and from where in time. */
export interface TraceQuestion {
  readonly number: CertificateNumber;
  readonly direction: TraceDirection;
  readonly moment?: Moment;
}

interface Read {
  readonly number: CertificateNumber;
  readonly folded: Folded<CertificateState>;
}

type Link = Omit<TracedDraw, 'issued'>;

function linksOf({ number, folded: { state } }: Read, direction: TraceDirection): readonly Link[] {
  return direction === 'up'
    ? (state.content?.sources ?? []).map(({ certificate, hs, carats }) => ({
        source: certificate,
        by: number,
        hs,
        carats,
      }))
    : state.draws.map(({ by, hs, carats }) => ({ source: number, by, hs, carats }));
}

async function readAll(
  certificateAt: CertificateAt,
  numbers: readonly CertificateNumber[],
  moment: Moment,
): Promise<readonly Read[]> {
  const all: Read[] = [];
  for (let from = 0; from < numbers.length; from += SIDE_BY_SIDE) {
    const some = numbers.slice(from, from + SIDE_BY_SIDE);
    const folded = await Promise.all(some.map((number) => certificateAt(number, moment)));
    some.forEach((number, index) => {
      const one = folded[index];
      if (one !== undefined) all.push({ number, folded: one });
    });
  }
  return all;
}

function traced(
  number: CertificateNumber,
  depth: number,
  { state, events }: Folded<CertificateState>,
): TracedCertificate {
  const { content, status } = state;
  return {
    number,
    depth,
    status,
    issuer: content?.issuer ?? null,
    destination: content?.destination ?? null,
    origin: content === null ? null : content.origin.kind === 'single' ? content.origin.country : 'mixed',
    issuedOn: content?.issuedOn ?? null,
    lines: (content?.lines ?? []).map(({ hs, carats }) => ({ hs, carats })),
    synthetic: events.some(({ metadata }) => metadata.synthetic === true),
  };
}

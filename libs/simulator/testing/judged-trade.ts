import { sumCarats, type Carats, type LocalDate, type UsDollars } from '@kp/kernel';
import {
  certificateDecider,
  DEFAULT_TOLERANCE,
  discrepanciesRaisedBy,
  initialStateOf,
  initialCertificateState,
  initialParticipantState,
  membershipOn,
  permissionToTrade,
  type CertificateCommand,
  type CertificateNumber,
  type CertificateState,
  type ComparisonPolicy,
  type DiscrepancyRule,
  type ParticipantCode,
  type ParticipantState,
  type TimedCommand,
} from '@kp/scheme';
import type { TradeWorld } from '../trade-world';

/** A sequence of commands as the real rules of certificates judge it, and what can be measured on it. */
export interface JudgedTrade {
  readonly commands: number;
  readonly states: ReadonlyMap<CertificateNumber, CertificateState>;
  /** Id and reasons of each refused command. */
  readonly refusals: readonly string[];
  /** Ids that come a second time, or before an earlier moment. */
  readonly outOfOrder: readonly string[];
  readonly notSynthetic: readonly string[];
  /** Acts for a Participant on a day on which it is none. */
  readonly strangers: readonly string[];
  /** Dispatches by which somebody had exported more than it had mined until then and confirmed before. */
  readonly overdrawn: readonly string[];
  /** How often each rule of comparison was broken. */
  readonly discrepancies: ReadonlyMap<DiscrepancyRule, number>;
  /** Of the first confirmations in order of shipments that arrived in the year. */
  readonly imported: { readonly carats: Carats; readonly valueUsd: UsDollars };
}

/** Judges every command and measures the trade. What a world mined in a half-year is taken as there from its first day. */
export function judge(world: TradeWorld, year: number, commands: Iterable<TimedCommand>): JudgedTrade {
  const states = new Map<CertificateNumber, CertificateState>();
  const refusals: string[] = [];
  const outOfOrder: string[] = [];
  const notSynthetic: string[] = [];
  const strangers: string[] = [];
  const overdrawn: string[] = [];
  const discrepancies = new Map<DiscrepancyRule, number>();
  const balances = new Map<string, number>();
  const participant = (code: ParticipantCode): ParticipantState => world.places.get(code) ?? initialParticipantState;
  const policy: ComparisonPolicy = {
    tolerance: () => DEFAULT_TOLERANCE,
    permission: (question) => permissionToTrade(question, participant),
  };
  const seen = new Set<string>();
  let count = 0;
  let last = '';
  for (const { id, occurredAt, actor, command, synthetic } of commands) {
    count += 1;
    if (seen.has(id) || occurredAt < last) outOfOrder.push(id);
    seen.add(id);
    last = occurredAt;
    if (synthetic !== true) notSynthetic.push(id);
    const day = occurredAt.slice(0, 10) as LocalDate;
    const standing = membershipOn(participant(actor.participant as ParticipantCode), day).kind;
    if (standing !== 'participant' && standing !== 'recognised') strangers.push(id);
    const { number } = command.data as CertificateCommand['data'];
    const before = states.get(number) ?? initialCertificateState;
    const decision = certificateDecider.decide(command as CertificateCommand, before, {
      actor,
      occurredAt,
      now: occurredAt,
      participant,
      certificate: (other) => states.get(other) ?? initialCertificateState,
      stateOf: initialStateOf,
    });
    if (decision.kind === 'rejected') {
      refusals.push(`${id}: ${decision.rejections.map(({ code }) => code).join(', ')}`);
      continue;
    }
    const after = decision.events.reduce(certificateDecider.evolve, before);
    states.set(number, after);
    for (const { rule } of decision.events.flatMap((event) => discrepanciesRaisedBy(event, before, policy))) {
      discrepancies.set(rule, (discrepancies.get(rule) ?? 0) + 1);
    }
    if (after.content !== null && before.dispatch === null && after.dispatch !== null) {
      const { issuer, lines } = after.content;
      const balance = (balances.get(issuer) ?? 0) - sumCarats(lines.map(({ carats }) => carats));
      balances.set(issuer, balance);
      if (balance + minedBy(world, issuer, year, day) < 0) overdrawn.push(id);
    }
    if (after.outcome !== null && before.outcome === null) {
      const report = after.evidence[after.outcome];
      const { destination = '' } = after.content ?? {};
      if (report?.type === 'certificate.import-confirmed') {
        balances.set(destination, (balances.get(destination) ?? 0) + report.data.observed.carats);
      }
    }
  }
  return {
    commands: count,
    states,
    refusals,
    outOfOrder,
    notSynthetic,
    strangers,
    overdrawn,
    discrepancies,
    imported: importedIn(year, states),
  };
}

function minedBy({ output }: TradeWorld, producer: ParticipantCode, year: number, day: LocalDate): number {
  const half = day < `${String(year)}-07-01` ? [`${String(year)}-H1`] : [`${String(year)}-H1`, `${String(year)}-H2`];
  return output.reduce(
    (sum, mined) => (mined.producer === producer && half.includes(mined.period) ? sum + mined.carats : sum),
    0,
  );
}

function importedIn(year: number, states: ReadonlyMap<CertificateNumber, CertificateState>): JudgedTrade['imported'] {
  let carats = 0;
  let valueUsd = 0;
  for (const { outcome, evidence } of states.values()) {
    const report = outcome === null ? undefined : evidence[outcome];
    if (report?.type !== 'certificate.import-confirmed') continue;
    const { observed } = report.data;
    if (!observed.arrivedOn.startsWith(String(year))) continue;
    carats += observed.carats;
    valueUsd += observed.valueUsd ?? 0;
  }
  return { carats: carats as Carats, valueUsd: valueUsd as UsDollars };
}

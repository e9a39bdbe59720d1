import { daysBetween, type LocalDate, type Position } from '@kp/kernel';
import type { Answer, ReadModels } from '@kp/projections';
import {
  DEFAULT_NON_SUBMISSION,
  evolvePolicy,
  initialPolicyState,
  nonSubmissionName,
  policyInForce,
  submissionStandingOn,
  type NonSubmissionKey,
  type OwedDataset,
  type ParticipantCode,
  type PolicyEvent,
  type PolicyState,
  type Submission,
  type SubmissionStanding,
  type SubmissionState,
  type TakenStep,
} from '@kp/scheme';
import type { AsOf, Page, PageRequest } from '../page';
import { PARTICIPANTS } from '../participants/projection';
import { ParticipantQueries } from '../participants/queries';
import { readAsOf, readPage } from '../read-as-of';
import { RETURNS } from '../returns/projection';
import type { StoredVersion } from '../returns/records';
import { dueRange, owedReturns, submissionsOn } from './owed-returns';
import { NON_SUBMISSIONS } from './projection';
import type { StepRow } from './tables';

/** What is owed, and how it stands on a day. */
export interface Obligation extends NonSubmissionKey, SubmissionStanding {
  /** The obligation of the scheme. */
  readonly rule: 'KP-V-b';
  /** How many days after the last day in time the day lies; negative before it. */
  readonly daysAfterDue: number;
  readonly filedOn: LocalDate | null;
  /** The policy in force on the day. */
  readonly policyVersion: string;
  /** What was done by then, in the order of recording. */
  readonly steps: readonly TakenStep[];
}

export interface ObligationFilter {
  /** The day on which they stand so. */
  readonly on: LocalDate;
  /** First and last of the days on which they fall due. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly participant?: ParticipantCode;
  readonly dataset?: OwedDataset;
  readonly state?: SubmissionState;
  /** Also those that are submitted, cured or waived, and those whose period has not ended; by default only open ones. */
  readonly all?: boolean;
}

/** The states in which nothing is asked of anybody. */
const QUIET: ReadonlySet<SubmissionState> = new Set(['not-due', 'waived', 'cured', 'submitted']);

/** What is known at a position of all that obligations depend on. */
interface Known {
  readonly owed: ReturnType<typeof owedReturns>;
  readonly submissions: ReadonlyMap<string, Submission>;
  readonly steps: ReadonlyMap<string, readonly TakenStep[]>;
  readonly policies: PolicyState;
}

/** Questions about what Participants owe, as known at a position, on a day. */
export class ObligationQueries {
  constructor(private readonly readModels: ReadModels) {}

  /** The newest position that all read models have folded on which these answers rest. */
  newest(): Position {
    const checkpoints = OBLIGATION_SOURCES.map((name) => this.readModels.checkpointOf(name));
    return Math.min(...checkpoints) as Position;
  }

  /** By the day on which they fall due, Participant, dataset and period. */
  list(filter: ObligationFilter, page: PageRequest): Page<Obligation> {
    const { on, participant, dataset, state, all = false } = filter;
    const range = dueRange(on, filter.from, filter.to);
    const list = { name: NON_SUBMISSIONS, list: 'obligations' };
    const asOf = page.after === undefined ? (page.asOf ?? this.newest()) : page.asOf;
    return readPage(this.readModels, list, { ...page, ...(asOf === undefined ? {} : { asOf }) }, (_, request) => {
      const known = this.#known(on, request.asOf);
      const [after = ''] = request.after ?? [];
      return known.owed
        .filter(({ due }) => range.from <= due && due <= range.to)
        .filter((owed) => participant === undefined || owed.participant === participant)
        .filter((owed) => dataset === undefined || owed.dataset === dataset)
        .map((owed) => ({ place: [`${owed.due} ${nonSubmissionName(owed)}`], item: obligationOn(on, owed, known) }))
        .filter(({ item }) => (state === undefined ? all || !QUIET.has(item.state) : item.state === state))
        .toSorted(({ place: [left = ''] }, { place: [right = ''] }) => (left < right ? -1 : 1))
        .filter(({ place: [place = ''] }) => place > after)
        .slice(0, request.limit);
    });
  }

  /** One obligation on a day; `undefined` when it is none. */
  byKey(key: NonSubmissionKey, on: LocalDate, { asOf = this.newest() }: AsOf = {}): Answer<Obligation | undefined> {
    const known = this.#known(on, asOf);
    const name = nonSubmissionName(key);
    const owed = known.owed.find((one) => nonSubmissionName(one) === name);
    return { position: asOf, value: owed === undefined ? undefined : obligationOn(on, owed, known) };
  }

  #known(on: LocalDate, asOf: Position): Known {
    const places = new ParticipantQueries(this.readModels).standings({ asOf }).value;
    const versions = readAsOf(this.readModels, RETURNS, asOf, (connection, position) =>
      connection.all<StoredVersion>('SELECT * FROM versions WHERE from_position <= ? ORDER BY from_position', position),
    ).value;
    const { steps, policies } = this.#acts(asOf);
    return { owed: owedReturns(places, on), submissions: submissionsOn(versions, on), steps, policies };
  }

  #acts(asOf: Position): Pick<Known, 'steps' | 'policies'> {
    return readAsOf(this.readModels, NON_SUBMISSIONS, asOf, (connection, position) => {
      const steps = new Map<string, TakenStep[]>();
      for (const row of connection.all<StepRow>(
        'SELECT * FROM steps WHERE position <= ? ORDER BY position',
        position,
      )) {
        const { step, taken_on: takenOn, text, policy_version: policyVersion } = row;
        const name = nonSubmissionName(row);
        steps.set(name, [...(steps.get(name) ?? []), { step, takenOn, text, policyVersion }]);
      }
      const policies = connection
        .all<{ readonly event: string }>('SELECT event FROM policies WHERE position <= ? ORDER BY position', position)
        .reduce((state, { event }) => evolvePolicy(state, JSON.parse(event) as PolicyEvent), initialPolicyState);
      return { steps, policies };
    }).value;
  }
}

/** The read models on which the answers rest; what they answer as of a position, all of them have to have folded. */
export const OBLIGATION_SOURCES = [PARTICIPANTS, RETURNS, NON_SUBMISSIONS] as const;

function obligationOn(
  on: LocalDate,
  { participant, dataset, period, due }: NonSubmissionKey & { readonly due: LocalDate },
  { submissions, steps: known, policies }: Known,
): Obligation {
  const name = nonSubmissionName({ participant, dataset, period });
  const policy = policyInForce('nonsubmission', policies, on) ?? DEFAULT_NON_SUBMISSION;
  const submission = submissions.get(name) ?? null;
  const steps = (known.get(name) ?? []).filter(({ takenOn }) => takenOn <= on);
  const standing = submissionStandingOn(on, { period, submission, steps }, policy.parameters);
  return {
    participant,
    dataset,
    period,
    rule: 'KP-V-b',
    ...standing,
    daysAfterDue: daysBetween(due, on),
    filedOn: submission?.filedOn ?? null,
    policyVersion: policy.version,
    steps,
  };
}

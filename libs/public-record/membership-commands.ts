import { dateOf, startOfDay, type LocalDate } from '@kp/kernel';
import {
  CERTAINTIES,
  RESTRICTION_EFFECTS,
  RESTRICTION_SCOPES,
  parseDecisionNumber,
  startOfPeriod,
  type DatedFact,
  type ParticipantCode,
  type ParticipantCommand,
  type StatisticalPeriod,
} from '@kp/scheme';
import type { TimedCommand } from '@kp/scheme';
import { inOrderOfTime } from './in-order-of-time';
import { noticesOfTheChair } from './governance-commands';
import membership from './membership.json';
import { productionReturnCommands } from './production-return-commands';
import { oneOf, readCode, readDate, readSource, told } from './written-word';

interface WrittenFact {
  readonly on: string;
  readonly certainty: string;
  readonly source: string;
}

interface WrittenAbout extends WrittenFact {
  readonly participant: string;
}

const PREFIX_SOURCE = 'KPCS Annex I: the number of a certificate carries the ISO 3166-1 alpha-2 code of its issuer.';
const COMMUNITY_PREFIX_SOURCE =
  'Regulation (EC) 2368/2002 as changed in 2012 has EU and eight digits; whether certificates of 2005 read EU or EC is not in our sources.';

/**
 * Who belonged to the scheme, and when, as commands of the ledger in order of time, each at the start of the day from
 * which on the fact holds. Each fact names its source and how sure its day is. Those on the Chair's list of 31 October
 * 2003, the first complete one, count from 1 January 2003, when the scheme began; that day is `uncertain`, and a note of
 * the day of the list is `stated`.
 *
 * Whoever filed production returns before its admission, or without one that our sources date, gets a note at the start of
 * the first period that it filed, so that the ledger knows the place when the returns come. The notices of the Chair that
 * removals cite come along.
 */
export function membershipCommands(): readonly TimedCommand[] {
  return inOrderOfTime([
    ...noticesOfTheChair(),
    ...[
      ...admissions(),
      ...membership.changes.map(readChange),
      ...membership.notes.map(readNote),
      ...notesOfFilers(),
      ...membership.policies.map(readPolicy),
      ...members(),
      ...membership.restrictions.flatMap(readRestriction),
    ].map(reported),
  ]);
}

function reported({ name, on, command }: Report): TimedCommand {
  return {
    id: `public-record/${name}/${command.data.participant}/${on}`,
    occurredAt: startOfDay(on),
    actor: { id: 'public-record', roles: ['chair'] },
    command,
  };
}

interface Report {
  readonly name: string;
  readonly on: LocalDate;
  readonly command: ParticipantCommand;
}

/** Each admission, with the prefix that comes with it, and the list that shows it. */
function admissions(): Report[] {
  return membership.admissions.flatMap(({ on, certainty, source, listed, participants }) => {
    const fact = readFact({ on, certainty, source });
    return participants.flatMap(({ participant: code, name, kind, producer }): Report[] => {
      const participant = readCode(code);
      const data = { participant, ...fact, name, kind: oneOf(['state', 'regional-organisation'], kind), producer };
      return [
        { name: 'admitted', on: fact.effectiveFrom, command: { type: 'AdmitParticipant', data } },
        prefixReport(participant, fact.effectiveFrom),
        ...(listed === null ? [] : [noted(participant, readFact(listed), 'On the list of Participants of that day.')]),
      ];
    });
  });
}

/** The states that belong to the European Community, which is the Participant in their place. */
function members(): Report[] {
  return membership.members.flatMap(({ on, source, states }) =>
    states.map(({ participant: code, name, authority: hasAuthority }): Report => {
      const participant = readCode(code);
      const fact = readFact({ on, certainty: 'derived', source });
      const data = { participant, ...fact, name, organisation: readCode('EU'), hasAuthority };
      return { name: 'member', on: fact.effectiveFrom, command: { type: 'JoinOrganisation', data } };
    }),
  );
}

function prefixReport(participant: ParticipantCode, effectiveFrom: LocalDate): Report {
  const community = participant === 'EU';
  return {
    name: 'prefix',
    on: effectiveFrom,
    command: {
      type: 'AssignPrefix',
      data: {
        participant,
        prefix: participant,
        effectiveFrom,
        effectiveUntil: null,
        certainty: community ? 'uncertain' : 'derived',
        source: community ? COMMUNITY_PREFIX_SOURCE : PREFIX_SOURCE,
      },
    },
  };
}

function readChange(
  change: WrittenAbout & {
    readonly fact: string;
    readonly name?: string;
    readonly reason?: string;
    readonly into?: string;
    readonly decision?: string;
  },
): Report {
  const { fact, name = '', reason = '', into = '', decision = '' } = change;
  const kind = oneOf(['recognised', 'removed', 'rejoined', 'absorbed'], fact);
  const data = { participant: readCode(change.participant), ...readFact(change) };
  const report = (command: ParticipantCommand): Report => ({ name: kind, on: data.effectiveFrom, command });
  switch (kind) {
    case 'recognised':
      return report({ type: 'RecogniseTradingEntity', data: { ...data, name } });
    case 'removed':
      return report({
        type: 'RemoveParticipant',
        data: { ...data, reason, decision: told(parseDecisionNumber(decision), decision) },
      });
    case 'rejoined':
      return report({ type: 'RejoinParticipant', data });
    case 'absorbed':
      return report({ type: 'AbsorbParticipant', data: { ...data, into: readCode(into) } });
  }
}

function readNote(written: WrittenAbout & { readonly note: string }): Report {
  return noted(readCode(written.participant), readFact(written), written.note);
}

function noted(participant: ParticipantCode, fact: DatedFact, note: string): Report {
  return {
    name: 'noted',
    on: fact.effectiveFrom,
    command: { type: 'RecordMembershipNote', data: { participant, ...fact, note } },
  };
}

/** A note for each place that filed a return before the ledger would know it otherwise. */
function notesOfFilers(): Report[] {
  const admitted = new Map(
    membership.admissions.flatMap(({ on, participants }) => participants.map(({ participant }) => [participant, on])),
  );
  const firstFilings = new Map<ParticipantCode, { readonly filedOn: string; readonly period: StatisticalPeriod }>();
  for (const { occurredAt, command } of productionReturnCommands()) {
    if (command.type !== 'FileReturn') continue;
    const { participant, period } = command.data;
    if (!firstFilings.has(participant)) firstFilings.set(participant, { filedOn: dateOf(occurredAt), period });
  }
  return [...firstFilings]
    .filter(([participant, { filedOn }]) => filedOn < (admitted.get(participant) ?? '9999'))
    .map(([participant, { period }]) =>
      noted(
        participant,
        {
          effectiveFrom: startOfPeriod(period),
          certainty: 'derived',
          source: 'Public production returns of the KP statistics site',
        },
        `Files production returns from ${period} on; the day of its admission is not in our sources.`,
      ),
    );
}

function readPolicy(
  written: WrittenAbout & {
    readonly policy: string;
    readonly validity: { readonly unit: string; readonly count: number };
  },
): Report {
  const fact = readFact(written);
  const { unit, count } = written.validity;
  return {
    name: 'certificate-policy',
    on: fact.effectiveFrom,
    command: {
      type: 'AdoptCertificatePolicy',
      data: {
        participant: readCode(written.participant),
        ...fact,
        policy: written.policy,
        maximumValidity: { unit: oneOf(['days', 'months'], unit), count },
      },
    },
  };
}

interface WrittenRestriction {
  readonly participant: string;
  readonly restriction: string;
  readonly scope: string;
  readonly subject?: string;
  readonly effect: string;
  readonly from: string;
  readonly basis: string;
  readonly narrowed?: readonly {
    readonly on: string;
    readonly effect: string;
    readonly exempt: readonly string[];
    readonly basis: string;
  }[];
  readonly lifted: { readonly on: string; readonly basis: string };
}

function readRestriction(written: WrittenRestriction): Report[] {
  const participant = readCode(written.participant);
  const { restriction, subject, narrowed = [] } = written;
  const from = readDate(written.from);
  const liftedOn = readDate(written.lifted.on);
  return [
    {
      name: `restriction/${restriction}/imposed`,
      on: from,
      command: {
        type: 'ImposeTradeRestriction',
        data: {
          participant,
          restriction,
          scope: oneOf(RESTRICTION_SCOPES, written.scope),
          ...(subject === undefined ? {} : { subject }),
          effect: oneOf(RESTRICTION_EFFECTS, written.effect),
          effectiveFrom: from,
          effectiveUntil: null,
          legalBasis: written.basis,
        },
      },
    },
    ...narrowed.map(({ on, effect, exempt, basis }): Report => {
      const effectiveFrom = readDate(on);
      return {
        name: `restriction/${restriction}/narrowed`,
        on: effectiveFrom,
        command: {
          type: 'NarrowTradeRestriction',
          data: {
            participant,
            restriction,
            effectiveFrom,
            effect: oneOf(RESTRICTION_EFFECTS, effect),
            exempt,
            legalBasis: basis,
          },
        },
      };
    }),
    {
      name: `restriction/${restriction}/lifted`,
      on: liftedOn,
      command: {
        type: 'LiftTradeRestriction',
        data: { participant, restriction, effectiveFrom: liftedOn, legalBasis: written.lifted.basis },
      },
    },
  ];
}

function readFact({ on, certainty, source }: WrittenFact): DatedFact {
  return {
    effectiveFrom: readDate(on),
    certainty: oneOf(CERTAINTIES, certainty),
    source: readSource(membership.sources, source),
  };
}

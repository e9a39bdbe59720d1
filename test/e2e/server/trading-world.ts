import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogAddress } from '@kp/event-store';
import { issueToken, openLedgerKeys } from '@kp/identity';
import { addDays, dateOf, instantOf, type Actor, type Clock, type LocalDate } from '@kp/kernel';
import { commandIdOf, Ledger, openDataFolder } from '@kp/ledger';
import type { DecisionNumber, ParticipantCode, SchemeCommand } from '@kp/scheme';
import { logOf } from '../log-engine';

const clock: Clock = { now: () => instantOf(Date.now()) };

const ACTORS = {
  chair: { id: 'chair', roles: ['chair'] },
  auditor: { id: 'auditor', roles: ['auditor'] },
  monitor: { id: 'monitors', roles: ['working-group'] },
  stranger: { id: 'stranger', roles: ['public'] },
  exporterOfZa: exporter('ZA'),
  exporterOfEu: exporter('EU'),
  exporterOfCd: exporter('CD'),
  exporterOfGh: exporter('GH'),
  exporterOfBr: exporter('BR'),
  importerOfEu: { id: 'customs-eu', roles: ['importing-authority'], participant: 'EU', authority: 'Customs of EU' },
  importerOfAe: { id: 'customs-ae', roles: ['importing-authority'], participant: 'AE', authority: 'Customs of AE' },
  statisticianOfZa: {
    id: 'statistics-za',
    roles: ['statistics-office'],
    participant: 'ZA',
    authority: 'Statistics of ZA',
  },
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof ACTORS;

/** A token for each actor, and one that has expired. */
export type Tokens = Readonly<Record<ActorName | 'expired', string>>;

/** A folder in which some Participants may trade with each other, and who acts there. */
export interface TradingWorld {
  readonly data: string;
  readonly tokens: Tokens;
  remove(): void;
}

/**
 * Makes a folder with the Participants ZA, EU and AE, with CI that was removed in 2005, and with CD in 2003. ZA numbers
 * its certificates with the prefixes ZA and ZAF. Its log lies on the engine of this run, unless another place is named.
 */
export async function makeTradingWorld(log?: LogAddress): Promise<TradingWorld> {
  const data = mkdtempSync(join(tmpdir(), 'kp-ledger-e2e-'));
  const folder = await openDataFolder(data, { access: 'owner', clock, log: log ?? logOf(data) });
  const ledger = new Ledger({ store: folder.store, clock });
  for (const command of history()) {
    const id = commandIdOf('seed', JSON.stringify(command));
    const outcome = await ledger.execute({ id, command, actor: ACTORS.chair });
    if (outcome.kind !== 'recorded') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }
  const tokens = await makeTokens(folder.keys);
  await folder.close();
  return {
    data,
    tokens,
    remove: () => {
      rmSync(data, { recursive: true });
    },
  };
}

/** A certificate that ZA issues for EU. */
export function certificate(number: string, changes: object = {}): object {
  return {
    number,
    issuer: 'ZA',
    issuingAuthority: 'Authority of ZA',
    destination: 'EU',
    exporter: { name: 'An exporter', address: '1 Street' },
    importer: { name: 'An importer', address: '2 Street' },
    origin: 'ZA',
    issuedOn: '2004-03-01',
    expiresOn: '2004-04-30',
    lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '123456.78' }],
    parcels: 3,
    purpose: 'commercial',
    languages: ['en'],
    specimen: 'ZA-2003',
    ...changes,
  };
}

/** A certificate that ZA issues today: notices are raised for what is not history. */
export function certificateOfToday(number: string): object {
  const issuedOn = dateOf(clock.now());
  return certificate(number, { issuedOn, expiresOn: addDays(issuedOn, 60) });
}

/** What EU confirms to have received under it, in full agreement unless changed. */
export function confirmation(number: string, name: string, changes: object = {}): object {
  return {
    number,
    confirmation: name,
    authority: 'Customs of EU',
    observed: {
      arrivedOn: '2004-03-10',
      parcels: 3,
      carats: '1234.56',
      valueUsd: '123456.78',
      lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '123456.78' }],
      sealsIntact: true,
      ...changes,
    },
  };
}

async function makeTokens(folder: string): Promise<Tokens> {
  const keys = await openLedgerKeys(folder, clock);
  const forParties = { issuer: 'kp-ledger', audience: 'kp-ledger' };
  const tokenOf = (actor: Actor, at: Clock = clock): Promise<string> =>
    issueToken(keys, { actor, ...forParties, lifetime: 3600 }, at);
  const named = Object.entries(ACTORS).map(async ([name, actor]) => [name, await tokenOf(actor)] as const);
  const expired = await tokenOf(ACTORS.chair, { now: () => instantOf(Date.now() - 7_200_000) });
  return { ...(Object.fromEntries(await Promise.all(named)) as Record<ActorName, string>), expired };
}

function exporter(participant: string): Actor {
  return {
    id: `exporter-${participant.toLowerCase()}`,
    roles: ['exporting-authority'],
    participant,
    authority: `Authority of ${participant}`,
  };
}

function history(): readonly SchemeCommand[] {
  const since = (from: string): { effectiveFrom: LocalDate; certainty: 'stated'; source: string } => ({
    effectiveFrom: from as LocalDate,
    certainty: 'stated',
    source: 'Notice of the Chair',
  });
  const participant = (code: string): ParticipantCode => code as ParticipantCode;
  const admission = (code: string, producer: boolean): SchemeCommand => ({
    type: 'AdmitParticipant',
    data: {
      ...since('2003-01-01'),
      participant: participant(code),
      name: `Participant ${code}`,
      kind: 'state',
      producer,
    },
  });
  const prefix = (code: string, letters: string): SchemeCommand => ({
    type: 'AssignPrefix',
    data: { ...since('2003-01-01'), participant: participant(code), prefix: letters, effectiveUntil: null },
  });
  const decision = 'CHAIR-2003-1' as DecisionNumber;
  const notice: SchemeCommand = {
    type: 'IssueChairNotice',
    data: {
      decision,
      title: 'Removals',
      issuedOn: '2003-07-01' as LocalDate,
      effectiveFrom: '2003-07-01' as LocalDate,
      certainty: 'stated',
      source: 'Notice of the Chair',
    },
  };
  const removal = (code: string, from: string): SchemeCommand => ({
    type: 'RemoveParticipant',
    data: { ...since(from), participant: participant(code), reason: 'Decision of the Plenary', decision },
  });
  return [
    admission('ZA', true),
    admission('EU', false),
    admission('AE', false),
    admission('CI', true),
    admission('CD', true),
    prefix('ZA', 'ZA'),
    prefix('ZA', 'ZAF'),
    prefix('EU', 'EU'),
    notice,
    removal('CD', '2003-07-01'),
    removal('CI', '2005-11-16'),
  ];
}

import { join } from 'node:path';
import { issueToken, openLedgerKeys } from '@kp/identity';
import { instantOf, type Actor, type Clock, type LocalDate } from '@kp/kernel';
import { commandIdOf, Ledger, openDataFolder } from '@kp/ledger';
import type { ParticipantCode, SchemeCommand } from '@kp/scheme';

const clock: Clock = { now: () => instantOf(Date.now()) };
const chair: Actor = { id: 'bench-chair', roles: ['chair'] };
const SINCE = { effectiveFrom: '2003-01-01' as LocalDate, certainty: 'stated', source: 'Benchmark' } as const;

const issuer: Actor = {
  id: 'bench-issuer',
  roles: ['exporting-authority'],
  participant: 'ZA',
  authority: 'Bench authority',
};

/** Makes a ledger in the folder in which South Africa may issue certificates for the European Community. */
export async function seedIssuer(folder: string): Promise<void> {
  const data = await openDataFolder(folder, { access: 'owner', clock });
  const ledger = new Ledger({ ...data, clock });
  for (const command of [admission('ZA'), admission('EU'), PREFIX]) {
    const id = commandIdOf(chair.id, JSON.stringify(command));
    const outcome = await ledger.execute({ id, command, actor: chair });
    if (outcome.kind !== 'recorded') throw new Error(`${command.type} was not recorded: ${JSON.stringify(outcome)}`);
  }
  await data.close();
}

/** A token of that issuer for the server on the folder. */
export async function tokenOfIssuer(folder: string): Promise<string> {
  const keys = await openLedgerKeys(join(folder, 'keys'), clock);
  return issueToken(keys, { actor: issuer, issuer: 'kp-ledger', audience: 'kp-ledger', lifetime: 3600 }, clock);
}

const PREFIX: SchemeCommand = {
  type: 'AssignPrefix',
  data: { ...SINCE, participant: 'ZA' as ParticipantCode, prefix: 'ZA', effectiveUntil: null },
};

function admission(code: string): SchemeCommand {
  return {
    type: 'AdmitParticipant',
    data: { ...SINCE, participant: code as ParticipantCode, name: code, kind: 'state', producer: true },
  };
}

import { issueToken, openLedgerKeys, ROLES_OF_A_PARTICIPANT } from '@kp/identity';
import { instantOf, ROLES, type Actor, type Role } from '@kp/kernel';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { localUser } from '../importing/acting-party';
import { withLedger } from '../open-ledger';
import { readableInstant } from '../output/readable';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl token`. */
export interface TokenOptions {
  readonly role: string;
  readonly participant?: string;
  readonly authority?: string;
  readonly subject?: string;
  readonly lifetime: string;
}

const DEFAULT_PARTY = 'kp-ledger';
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;

/** `kpl token`: issues a token of this folder's own issuer. Standard output holds the token and nothing else. */
export async function token(session: Session, options: TokenOptions): Promise<Exit> {
  const { output, talk, env, clock } = session;
  const actor = actorFor(options);
  const lifetime = parseLifetime(options.lifetime);
  await withLedger(session, async ({ folder }) => {
    const keys = await openLedgerKeys(folder.keys, clock);
    const issuer = named(env['KPL_ISSUER']);
    const audience = named(env['KPL_AUDIENCE']);
    const expiresAt = instantOf(Date.parse(clock.now()) + lifetime * 1_000);
    const issued = await issueToken(keys, { actor, issuer, audience, lifetime }, clock);
    if (output.form === 'page' || output.form === 'tsv') await output.text(`${issued}\n`);
    else {
      await output.item({
        schema: 'kpl.token/1',
        value: { token: issued, actor: { ...actor }, issuer, audience, expiresAt },
        page: () => `${issued}\n`,
      });
    }
    const acting = `${actor.roles.join(', ')}${actor.participant === undefined ? '' : ` of ${actor.participant}`}`;
    talk.say(
      `For ${actor.id} as ${acting}, until ${readableInstant(expiresAt)}. Whoever holds it may act so: keep it secret.`,
    );
  });
  return 'ok';
}

/** What a variable of the environment names; an empty one names nothing. */
function named(value: string | undefined): string {
  return value === undefined || value === '' ? DEFAULT_PARTY : value;
}

function actorFor({ role, participant, authority, subject }: TokenOptions): Actor {
  const roles = role.split(',').map(parseRole);
  const needy = roles.find((wanted) => ROLES_OF_A_PARTICIPANT.includes(wanted));
  if (needy !== undefined && participant === undefined) {
    throw new Failure('usage', {
      what: `The role ${needy} acts for a Participant, and none is named.`,
      where: '--participant',
      cure: 'Name it, for example --participant ZA.',
    });
  }
  return {
    id: subject ?? localUser(),
    roles,
    ...(participant === undefined ? {} : { participant: parseParticipantOption(participant) }),
    ...(authority === undefined ? {} : { authority }),
  };
}

function parseRole(text: string): Role {
  const role = ROLES.find((known) => known === text.trim());
  if (role !== undefined) return role;
  throw new Failure('usage', {
    what: `There is no role ${JSON.stringify(text)}.`,
    where: '--role',
    cure: `Choose from: ${ROLES.join(', ')}.`,
  });
}

/** Reads `30m`, `8h` or `7d` into seconds. */
export function parseLifetime(text: string): number {
  const [, count = '', unit = ''] = /^([1-9]\d{0,5})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * SECONDS[unit as keyof typeof SECONDS];
  if (seconds > 0) return seconds;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a length of time.`,
    where: '--lifetime',
    cure: 'Write a whole number and a unit: 30m, 8h, 7d.',
  });
}

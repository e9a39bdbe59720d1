import { jsonEvent } from './json-event';
import type { ProposedEvent } from './recorded-event';

/** What a node writes before its first client: the accounts it comes with. Readers of `$all` meet them first. */
export function bootstrapEvents(): readonly { readonly stream: string; readonly event: ProposedEvent }[] {
  return ['admin', 'ops'].flatMap((login) => [
    { stream: `$user-${login}`, event: jsonEvent('$UserCreated', `{"loginName":"${login}","disabled":false}`) },
    { stream: `$$$user-${login}`, event: jsonEvent('$metadata', '{"$acl":{"$r":"$admins","$w":"$admins"}}') },
    { stream: '$users', event: jsonEvent('$User', `{"loginName":"${login}"}`) },
  ]);
}

import { formatPosition } from '@kp/kernel';
import { readableInstant } from '../output/readable';
import type { Style } from '../output/style';
import type { SchemeRecord } from '../questions/event-filter';
import { eventSentence } from './event-sentence';

/** An event as an entry of a history: where it stands, what happened and when, what it says, and who said so. */
export function eventEntry(event: SchemeRecord, style: Style): string {
  const { position, stream, type, metadata, recordedAt } = event;
  const { actor, occurredAt, flags = [], synthetic } = metadata;
  const label = synthetic === true ? `  ${style.notable('SYNTHETIC')}` : '';
  const acting = `${actor.roles.join(', ')}${actor.participant === undefined ? '' : ` of ${actor.participant}`}`;
  const named = [actor.authority, acting].filter((part) => part !== undefined).join(', ');
  const lines = [
    `${style.strong(`@${formatPosition(position)}  ${type}`)}  ${stream}${label}`,
    `    ${readableInstant(occurredAt)}  ${eventSentence(event)}`,
    style.faint(`    by ${named} (${actor.id}), recorded ${readableInstant(recordedAt)}`),
  ];
  if (flags.length > 0) lines.push(`    ${style.bad(`does not agree with the ledger: ${flags.join(', ')}`)}`);
  return `${lines.join('\n')}\n`;
}

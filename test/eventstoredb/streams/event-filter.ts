import type { RecordedEvent } from '../log/recorded-event';
import { failures } from '../rpc/rpc-failure';

/** Which events of `$all` a reader wants. */
export type EventFilter = (event: RecordedEvent) => boolean;

interface Expression {
  getRegex(): string;
  getPrefixList(): string[];
}

/** A filter on the wire, in reads and in persistent subscriptions alike. */
export interface FilterMessage {
  getStreamIdentifier(): Expression | undefined;
  getEventType(): Expression | undefined;
  hasMax(): boolean;
  getMax(): number;
  getCheckpointintervalmultiplier(): number;
}

export interface FilterPlan {
  readonly allows: EventFilter;
  /** A checkpoint is due each time so many events have been considered, wanted or not. */
  readonly checkpointInterval: number;
}

/** Without a window a node searches 32 events at a time. */
const DEFAULT_SEARCH_WINDOW = 32;

export function filterPlan(message: FilterMessage): FilterPlan {
  const window = message.hasMax() ? message.getMax() : DEFAULT_SEARCH_WINDOW;
  const multiplier = message.getCheckpointintervalmultiplier();
  if (multiplier === 0) throw failures.invalidArgument('The checkpoint interval must not be 0.');
  return { allows: allowed(message), checkpointInterval: window * multiplier };
}

function allowed(message: FilterMessage): EventFilter {
  const byStream = message.getStreamIdentifier();
  if (byStream !== undefined) {
    const matches = textMatcher(byStream.getRegex(), byStream.getPrefixList());
    return ({ stream }) => matches(stream);
  }
  const byType = message.getEventType();
  if (byType === undefined) throw failures.invalidArgument('The filter names neither stream nor event type.');
  const matches = textMatcher(byType.getRegex(), byType.getPrefixList());
  return ({ type }) => matches(type);
}

/** Whether a text matches the regular expression or, without one, begins with one of the prefixes. */
export function textMatcher(regex: string, prefixes: readonly string[]): (text: string) => boolean {
  if (regex === '') return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  let pattern: RegExp;
  try {
    pattern = new RegExp(regex, 'u');
  } catch {
    throw failures.invalidArgument(`'${regex}' is no regular expression.`);
  }
  return (text) => pattern.test(text);
}

import type { Aggregate } from './aggregate';
import { AGGREGATE_NAMES, AGGREGATES } from './aggregates';
import type { EventEntry } from './catalogue-entry';
import type { SchemeEvent, SchemeEventType } from './scheme-event';

type EventNamed<Type extends SchemeEventType> = Extract<SchemeEvent, { readonly type: Type }>;

/** What a reader should know of a kind of event, and what it happened to. */
export interface CataloguedEvent<Type extends SchemeEventType = SchemeEventType> extends EventEntry<EventNamed<Type>> {
  readonly aggregate: Aggregate;
}

/** Every event in its present version. A released version never changes its shape; a new shape is a new version. */
export const EVENT_CATALOGUE = Object.fromEntries(
  AGGREGATE_NAMES.flatMap((aggregate) =>
    Object.entries<EventEntry<SchemeEvent>>(AGGREGATES[aggregate].events).map(([type, entry]) => [
      type,
      { aggregate, ...entry },
    ]),
  ),
) as unknown as { readonly [Type in SchemeEventType]: CataloguedEvent<Type> };

/** Whether a name is that of an event of the scheme. */
export function isSchemeEventType(type: string): type is SchemeEventType {
  return Object.hasOwn(EVENT_CATALOGUE, type);
}

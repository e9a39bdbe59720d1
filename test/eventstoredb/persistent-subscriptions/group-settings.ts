import { CreateReq, type UpdateReq } from '@eventstore/db-client/generated/persistent_pb';

/** How a group hands out events. */
export type ConsumerStrategy = 'RoundRobin' | 'DispatchToSingle' | 'Pinned';

/** A filter as plain data, so that it can stand in the log. */
export interface GroupFilter {
  readonly on: 'stream' | 'event-type';
  readonly regex: string;
  readonly prefixes: readonly string[];
}

/** The settings of a group, as they stand in the log. Times are in milliseconds. */
export interface GroupSettings {
  /** A revision of the stream, or a position of `$all`; the event there is the first. */
  readonly startFrom: number | 'start' | 'end';
  readonly resolveLinks: boolean;
  readonly extraStatistics: boolean;
  readonly messageTimeout: number;
  readonly maxRetryCount: number;
  readonly checkpointAfter: number;
  readonly minCheckpointCount: number;
  readonly maxCheckpointCount: number;
  /** 0 for any number. */
  readonly maxSubscriberCount: number;
  readonly liveBufferSize: number;
  readonly readBatchSize: number;
  readonly historyBufferSize: number;
  readonly strategy: ConsumerStrategy;
  readonly filter?: GroupFilter;
}

const TICKS_PER_MILLISECOND = 10_000;
const LARGEST_REVISION = '18446744073709551615';

/** The settings that a create or update asks for. */
export function groupSettings(options: CreateReq.Options | UpdateReq.Options): GroupSettings {
  const settings = options.getSettings() ?? new CreateReq.Settings();
  const filter = filterIn(options);
  return {
    startFrom: startIn(options, settings.getRevision()),
    resolveLinks: settings.getResolveLinks(),
    extraStatistics: settings.getExtraStatistics(),
    messageTimeout: settings.hasMessageTimeoutMs()
      ? settings.getMessageTimeoutMs()
      : Number(settings.getMessageTimeoutTicks()) / TICKS_PER_MILLISECOND,
    maxRetryCount: settings.getMaxRetryCount(),
    checkpointAfter: settings.hasCheckpointAfterMs()
      ? settings.getCheckpointAfterMs()
      : Number(settings.getCheckpointAfterTicks()) / TICKS_PER_MILLISECOND,
    minCheckpointCount: settings.getMinCheckpointCount(),
    maxCheckpointCount: settings.getMaxCheckpointCount(),
    maxSubscriberCount: settings.getMaxSubscriberCount(),
    liveBufferSize: settings.getLiveBufferSize(),
    readBatchSize: settings.getReadBatchSize(),
    historyBufferSize: settings.getHistoryBufferSize(),
    strategy: strategyOf(settings.getNamedConsumerStrategy()),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** Older clients name the start in the settings, later ones beside the stream, and `$all` has its own. */
function startIn(options: CreateReq.Options | UpdateReq.Options, legacyRevision: string): GroupSettings['startFrom'] {
  const all = options.getAll();
  if (all !== undefined) {
    if (all.hasEnd()) return 'end';
    return all.hasPosition() ? Number(all.getPosition()?.getCommitPosition()) : 'start';
  }
  const stream = options.getStream();
  if (stream?.hasEnd() === true) return 'end';
  if (stream?.hasRevision() === true) return Number(stream.getRevision());
  if (stream?.hasStart() === true) return 'start';
  return legacyRevision === LARGEST_REVISION ? 'end' : Number(legacyRevision);
}

function filterIn(options: CreateReq.Options | UpdateReq.Options): GroupFilter | undefined {
  const filter = options instanceof CreateReq.Options ? options.getAll()?.getFilter() : undefined;
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (filter === undefined || expression === undefined) return undefined;
  return {
    on: filter.hasStreamIdentifier() ? 'stream' : 'event-type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
  };
}

function strategyOf(strategy: CreateReq.ConsumerStrategy | UpdateReq.ConsumerStrategy): ConsumerStrategy {
  switch (strategy) {
    case CreateReq.ConsumerStrategy.DISPATCHTOSINGLE:
      return 'DispatchToSingle';
    case CreateReq.ConsumerStrategy.PINNED:
      return 'Pinned';
    default:
      return 'RoundRobin';
  }
}

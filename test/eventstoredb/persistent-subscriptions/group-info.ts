import { SubscriptionInfo } from '@eventstore/db-client/generated/persistent_pb';
import type { Consumer } from './consumer';
import type { SubscriptionGroup } from './subscription-group';

/** What a node tells about a group. Rates and latencies are not measured: they are 0. */
export function groupInfo(group: SubscriptionGroup): SubscriptionInfo {
  const { settings, source, progress } = group;
  const { checkpointed } = progress;
  const last = source.last();
  const parked = group.streams.parked().length;
  return new SubscriptionInfo()
    .setEventSource(group.stream)
    .setGroupName(group.name)
    .setStatus('Live')
    .setConnectionsList(group.consumers.map((consumer) => connectionInfo(consumer)))
    .setTotalItems(String(group.total))
    .setCountSinceLastMeasurement('0')
    .setLastCheckpointedEventPosition(checkpointed === undefined ? '' : source.textOf(checkpointed))
    .setLastKnownEventPosition(last === undefined ? '' : source.textOf(last))
    .setResolveLinkTos(settings.resolveLinks)
    .setStartFrom(source.textOf(startNumber(settings.startFrom)))
    .setMessageTimeoutMilliseconds(settings.messageTimeout)
    .setExtraStatistics(settings.extraStatistics)
    .setMaxRetryCount(settings.maxRetryCount)
    .setLiveBufferSize(settings.liveBufferSize)
    .setBufferSize(settings.historyBufferSize)
    .setReadBatchSize(settings.readBatchSize)
    .setCheckPointAfterMilliseconds(settings.checkpointAfter)
    .setMinCheckPointCount(settings.minCheckpointCount)
    .setMaxCheckPointCount(settings.maxCheckpointCount)
    .setLiveBufferCount('0')
    .setRetryBufferCount(group.retrying)
    .setTotalInFlightMessages(group.outstanding.size)
    .setOutstandingMessagesCount(group.outstanding.size)
    .setNamedConsumerStrategy(settings.strategy)
    .setMaxSubscriberCount(settings.maxSubscriberCount)
    .setParkedMessageCount(String(parked));
}

function connectionInfo(consumer: Consumer): SubscriptionInfo.ConnectionInfo {
  return new SubscriptionInfo.ConnectionInfo()
    .setFrom(consumer.from)
    .setUsername(consumer.user)
    .setConnectionName(consumer.name)
    .setTotalItems(String(consumer.total))
    .setCountSinceLastMeasurement('0')
    .setAvailableSlots(consumer.bufferSize - consumer.inFlight)
    .setInFlightMessages(consumer.inFlight);
}

function startNumber(startFrom: number | 'start' | 'end'): number {
  if (startFrom === 'start') return 0;
  return startFrom === 'end' ? -1 : startFrom;
}

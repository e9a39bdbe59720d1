import { Empty, StreamIdentifier } from '@eventstore/db-client/generated/shared_pb';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Position, Revision } from '@kp/kernel';

const { Options } = ReadReq;

/** Which events to read, in which direction, and how many at most. */
export interface ReadRange<Place> {
  /** Going forwards the first to read. Without one: the beginning, or going backwards the end. */
  readonly from?: Place | undefined;
  readonly backwards?: boolean;
  readonly limit?: number | undefined;
}

/** Asks for events of one stream, by the server's name. Also going backwards, the event at `from` comes first. */
export function streamReading(stream: string, range: ReadRange<Revision>): ReadReq {
  const place = new Options.StreamOptions().setStreamIdentifier(
    new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8')),
  );
  if (range.from !== undefined) place.setRevision(String(range.from));
  else if (range.backwards === true) place.setEnd(new Empty());
  else place.setStart(new Empty());
  return new ReadReq().setOptions(reading(range).setStream(place).setNoFilter(new Empty()));
}

/** Asks for events of the whole log. Going backwards, the event at `from` is left out. */
export function logReading(range: ReadRange<Position>): ReadReq {
  const place = new Options.AllOptions();
  if (range.from !== undefined) place.setPosition(wirePosition(range.from));
  else if (range.backwards === true) place.setEnd(new Empty());
  else place.setStart(new Empty());
  return new ReadReq().setOptions(reading(range).setAll(place).setNoFilter(new Empty()));
}

/** Asks for all events after a position whose streams have a name that matches, those that come included. */
export function logSubscription(after: Position, streamNames: string): ReadReq {
  const place = new Options.AllOptions().setPosition(wirePosition(after));
  const filter = new Options.FilterOptions()
    .setStreamIdentifier(new Options.FilterOptions.Expression().setRegex(streamNames))
    .setCount(new Empty())
    .setCheckpointintervalmultiplier(1);
  const options = withTextualIds().setAll(place).setFilter(filter);
  return new ReadReq().setOptions(options.setSubscription(new Options.SubscriptionOptions()));
}

function reading({ backwards = false, limit = Number.MAX_SAFE_INTEGER }: ReadRange<unknown>): ReadReq.Options {
  const { FORWARDS, BACKWARDS } = Options.ReadDirection;
  return withTextualIds()
    .setCount(String(limit))
    .setReadDirection(backwards ? BACKWARDS : FORWARDS);
}

function withTextualIds(): ReadReq.Options {
  return new Options().setUuidOption(new Options.UUIDOption().setString(new Empty()));
}

/** An event that was not written in a transaction of the old protocol has one position for both of the server's. */
function wirePosition(position: Position): ReadReq.Options.Position {
  return new Options.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
}

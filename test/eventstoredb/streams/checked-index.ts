import type { LogIndex } from '../log/log-index';
import { failures } from '../rpc/rpc-failure';

/**
 * The index of the event at a position of `$all`. A position inside the log at which no event stands was made up: a real
 * node reads garbage there and says so. One beyond the end is the end.
 */
export function checkedIndex(index: LogIndex, position: number): number {
  const at = index.indexFrom(position);
  const madeUp = position !== 0 && at < index.visible && index.at(at).position !== position;
  if (madeUp) throw failures.invalidArgument('Trying to read from an invalid position.');
  return at;
}

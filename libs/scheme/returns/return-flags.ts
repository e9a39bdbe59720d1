import type { ReturnEvent } from './events';
import { unitValueShift } from './plausibility';
import { remarksOn } from './remarks';
import type { ReturnState } from './state';

/**
 * What is odd about a filing or revision at once, by the codes of its remarks: in itself, and against what the return said
 * before. It is told to its sender and never refused. What shows only against other returns is told by the read models.
 */
export function returnFlags(event: ReturnEvent, before: ReturnState): readonly string[] {
  if (event.type !== 'return.filed' && event.type !== 'return.revised') return [];
  const { period, participant, figures } = event.data;
  const filedAt = event.type === 'return.filed' ? event.data.filedAt : null;
  const remarks = [
    ...remarksOn({ period, participant, figures, filedAt }),
    ...unitValueShift({ figures: before.figures, of: 'the figures before' }, figures),
  ];
  return [...new Set(remarks.map(({ code }) => code))];
}

import { addDays, type LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '@kp/scheme';
import { holdingArcs, type SeededNetwork } from '../custody-network';

/** Some arcs of a network of which none comes after another: a single one, or what some Participants hold on a day. */
export function targetsOf(seeded: SeededNetwork, choice: number): readonly number[] {
  const { network } = seeded;
  if (network.tails.length === 0) return [];
  if (choice % 3 > 0) return [choice % network.tails.length];
  const day = choice % 2 === 0 ? null : addDays('2004-01-01' as LocalDate, choice % 27);
  const held = holdingArcs(seeded, new Set(['AA', 'BB', 'CC'].slice(0, 1 + (choice % 3)) as ParticipantCode[]), day);
  return held.length > 0 ? held : [choice % network.tails.length];
}

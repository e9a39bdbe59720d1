import { addDays, dateOf, instantOf, type Capture, type Instant, type Rejection } from '@kp/kernel';
import { COMMAND_CATALOGUE } from './command-catalogue';
import { ZONE_ALLOWANCE_IN_DAYS } from './record-rules';
import { reject } from './rejections';
import type { SchemeCommandType } from './scheme-command';

/** What is flagged about the way in which a command was captured. It is recorded all the same. */
export const CAPTURE_RULES = {
  'captured-in-the-future': 'The clock of the device was ahead of the ledger’s.',
  'device-sequence-gap': 'The ledger has not received what the device captured just before.',
  'device-sequence-repeated': 'The ledger has received another command of the device under the same number.',
} as const;

export type CaptureRule = keyof typeof CAPTURE_RULES;

/** How far the clock of a device may be ahead without a word, in milliseconds. */
const CLOCK_ALLOWANCE_MS = 300_000;

/** The flags that follow from the clock of the device. */
export function clockFlags({ at }: Capture, now: Instant): readonly CaptureRule[] {
  if (at === undefined || at <= instantOf(Date.parse(now) + CLOCK_ALLOWANCE_MS)) return [];
  return ['captured-in-the-future'];
}

/** Evidence is recorded whatever the clock of its device says; an intention cannot have been captured on a later day. */
export function captureRefusals(command: SchemeCommandType, { at }: Capture, now: Instant): readonly Rejection[] {
  if (at === undefined || COMMAND_CATALOGUE[command].evidence) return [];
  if (dateOf(at) <= addDays(dateOf(now), ZONE_ALLOWANCE_IN_DAYS)) return [];
  return [reject('in-the-future', '', `The command was captured at ${at}; the ledger’s time is ${now}.`)];
}

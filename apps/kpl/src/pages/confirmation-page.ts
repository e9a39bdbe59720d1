import { CAPTURE_RULES, DISCREPANCY_RULES } from '@kp/scheme';
import type { LineResult } from '../importing/line-result';
import type { Style } from '../output/style';
import { labelled } from './labelled';

const MEANINGS: Readonly<Record<string, string>> = { ...DISCREPANCY_RULES, ...CAPTURE_RULES };

/** What a flag says, in a sentence. */
export function meaningOf(flag: string): string {
  return MEANINGS[flag] ?? flag;
}

/** The receipt of a confirmation at the desk: first whether it stands, then everything that does not fit. */
export function confirmationPage(
  number: string,
  { result, position, flags, errors }: LineResult,
  optionAt: (pointer: string) => string,
  style: Style,
): string {
  if (errors.length > 0) {
    const told = errors.flatMap(({ pointer, code, detail, cure }) => [
      '',
      `  ${style.strong(optionAt(pointer))}  ${detail}  ${style.faint(code)}`,
      `    cure: ${cure}`,
    ]);
    return `${[`${style.strong(number)}  ${style.bad('not recorded')}`, ...told].join('\n')}\n`;
  }
  const standing = result === 'duplicate' ? 'recorded before, by the same confirmation' : 'recorded';
  const head = `${style.strong(number)}  ${standing} at position ${position ?? ''}`;
  if (flags.length === 0) return `${head}\n  It fits what the ledger knows.\n`;
  return `${[
    head,
    '',
    style.notable(`Does not fit (${String(flags.length)}); it is recorded all the same:`),
    ...labelled(flags.map((flag) => [flag, meaningOf(flag)] as const)),
  ].join('\n')}\n`;
}

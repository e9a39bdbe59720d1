import { canonicalJson, formatCarats, formatUsDollars } from '@kp/kernel';
import type { CertificateLine, ImportConfirmed, ImportObservation } from './events';
import { sameName } from './same-name';

/** Whether two confirmations are of one Participant and tell the same, apart from remarks and the order of lines. */
export function tellsTheSame(left: ImportConfirmed, right: ImportConfirmed): boolean {
  return left.data.confirmedBy === right.data.confirmedBy && contentOf(left) === contentOf(right);
}

/**
 * What two confirmations of one number contradict each other in, as each of them tells it; `null` when nothing. What only
 * one of them tells is no contradiction, nor is the spelling of a name.
 */
export function contradictionBetween(
  earlier: ImportConfirmed,
  later: ImportConfirmed,
): { readonly earlier: string; readonly later: string } | null {
  const [first, second] = [earlier.data.observed, later.data.observed];
  const told = [
    contradiction('confirmed by', earlier.data.confirmedBy, later.data.confirmedBy),
    contradiction('arrived on', first.arrivedOn, second.arrivedOn),
    contradiction('parcels', first.parcels, second.parcels),
    contradiction('carats', formatCarats(first.carats), formatCarats(second.carats)),
    contradiction('US$', dollarsOf(first), dollarsOf(second)),
    contradiction('lines', linesOf(first), linesOf(second)),
    contradiction('importer', first.importer, second.importer, sameName),
    contradiction('exporter', first.exporter, second.exporter, sameName),
    contradiction('seals intact', first.sealsIntact, second.sealsIntact),
  ].filter((pair) => pair !== null);
  if (told.length === 0) return null;
  return { earlier: told.map((pair) => pair.earlier).join('; '), later: told.map((pair) => pair.later).join('; ') };
}

function contradiction<Value extends string | number | boolean>(
  label: string,
  earlier: Value | null,
  later: Value | null,
  same: (left: Value, right: Value) => boolean = Object.is,
): { readonly earlier: string; readonly later: string } | null {
  if (earlier === null || later === null || same(earlier, later)) return null;
  return { earlier: `${label} ${String(earlier)}`, later: `${label} ${String(later)}` };
}

function contentOf({ data: { observed } }: ImportConfirmed): string {
  return canonicalJson({ ...observed, lines: observed.lines && inOrder(observed.lines), remarks: undefined });
}

function dollarsOf({ valueUsd }: ImportObservation): string | null {
  return valueUsd === null ? null : formatUsDollars(valueUsd);
}

function linesOf({ lines }: ImportObservation): string | null {
  if (lines === null) return null;
  return inOrder(lines)
    .map(({ hs, carats, valueUsd }) => `${hs}: ${formatCarats(carats)} ct, US$ ${formatUsDollars(valueUsd)}`)
    .join(', ');
}

function inOrder(lines: readonly CertificateLine[]): readonly CertificateLine[] {
  return lines.toSorted((left, right) => (left.hs < right.hs ? -1 : 1));
}

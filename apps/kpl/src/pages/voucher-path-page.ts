import type { FindRecord, VoucherPath, VoucherRecord } from '@kp/read-models';
import type { VoucherName } from '@kp/scheme';
import type { Style } from '../output/style';
import { weight } from './quantities';

/**
 * Lays the papers behind a certificate out as a tree: its lots, the purchases of each, what those were made of, down to
 * the finds; one paper on a line, deeper by two blanks for each step. A purchase that stands there already is named again,
 * but not followed again.
 */
export function voucherPathPage(path: VoucherPath, style: Style): string {
  const { certificate, lots, complete } = path;
  const vouchers = new Map(path.vouchers.map((voucher) => [voucher.name, voucher]));
  const told = new Set<VoucherName>();
  const lines: string[] = [];
  // A stack of its own: the depth of a path is that of the data.
  const open: { readonly name: VoucherName; readonly depth: number }[] = [];
  for (const lot of lots) {
    lines.push(`  ${style.strong(lot.name)}  lot of ${weight(lot.carats)}, ${lot.assembledOn}`);
    open.push(...lot.vouchers.toReversed().map((name) => ({ name, depth: 2 })));
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const { name, depth } = entry;
      const voucher = vouchers.get(name);
      const blanks = '  '.repeat(depth);
      if (voucher === undefined || told.has(name)) {
        lines.push(`${blanks}${name}${voucher === undefined ? ' (not told)' : ' (followed above)'}`);
        continue;
      }
      told.add(name);
      lines.push(`${blanks}${voucherText(voucher, style)}`);
      lines.push(...findsOf(voucher, path.finds).map((find) => `${blanks}  ${findText(find, path, style)}`));
      open.push(...voucher.vouchers.toReversed().map((source) => ({ name: source, depth: depth + 1 })));
    }
  }
  const { carats, traced, standing, synthetic } = certificate;
  return `${[
    style.strong(`Papers behind ${certificate.certificate}`),
    '',
    `${weight(traced.carats)} of ${weight(carats)} have a path: ${standing}${synthetic ? ', SYNTHETIC' : ''}`,
    ...(lots.length === 0 ? ['It names no lots.'] : lines),
    ...(complete ? [] : ['', style.notable('Not complete: there are too many vouchers.')]),
  ].join('\n')}\n`;
}

function voucherText({ name, seller, buyer, boughtOn, carats, irregularities }: VoucherRecord, style: Style): string {
  const flags = irregularities.length === 0 ? '' : style.notable(`  flagged: ${irregularities.join(', ')}`);
  return `${style.strong(name)}  ${seller} sold ${weight(carats)} to ${buyer}, ${boughtOn}${flags}`;
}

function findsOf({ seller, finds }: VoucherRecord, told: readonly FindRecord[]): readonly FindRecord[] {
  return told.filter(({ licence, chit }) => licence === seller && finds.includes(chit));
}

function findText(
  { chit, carats, site, foundOn, irregularities }: FindRecord,
  path: VoucherPath,
  style: Style,
): string {
  const place = path.sites.find((one) => one.site === site);
  const where = place === undefined ? site : `${site} (${place.name}, ${place.district})`;
  const flags = irregularities.length === 0 ? '' : style.notable(`  flagged: ${irregularities.join(', ')}`);
  return `${chit}  found ${weight(carats)} at ${where}, ${foundOn}${flags}`;
}

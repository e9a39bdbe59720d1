import {
  TRADE_BASES,
  type Residual,
  type StatedSide,
  type TradeBasis,
  type TradeReport,
  type TradeReportSide,
} from '@kp/read-models';
import type { Style } from '../output/style';
import { labelled } from './labelled';
import { weight, worth } from './quantities';

const BASIS_IN_WORDS: Readonly<Record<TradeBasis, string>> = {
  issued: 'Papers of the quarter',
  exported: 'Left in the quarter',
  imported: 'Arrived in the quarter',
  confirmed: 'Confirmed by any customs',
};

/** Lays out what the certificates of a quarter come to, step by step, and how what was stated stands to it. */
export function tradeReportPage(
  { participant, quarter, exporter, importer, certificates, synthetic }: TradeReport,
  style: Style,
): string {
  const counts =
    certificates === null
      ? []
      : [
          '',
          `Counts filed: ${String(certificates.issuedForExport)} certificates issued for export, ${String(certificates.importsAccompanied)} with imports`,
        ];
  return `${[
    style.strong(`Trade report of ${participant} for ${quarter}${synthetic ? '  SYNTHETIC' : ''}`),
    ...sidePage('As exporter', exporter, style),
    ...sidePage('As importer', importer, style),
    ...counts,
  ].join('\n')}\n`;
}

function sidePage(title: string, { bases, causes, filed, attested }: TradeReportSide, style: Style): readonly string[] {
  const steps = TRADE_BASES.flatMap((basis): readonly (readonly [string, string])[] => [
    ...causes.filter(({ leadsTo }) => leadsTo === basis).map((cause) => [`  ${cause.cause}`, amount(cause)] as const),
    [BASIS_IN_WORDS[basis], amount(bases[basis])],
  ]);
  return [
    '',
    style.strong(title),
    ...labelled(steps),
    ...statedPage('Filed', filed, style),
    ...statedPage('Attested', attested, style),
  ];
}

function statedPage(title: string, stated: StatedSide | null, style: Style): readonly string[] {
  if (stated === null) return [`  ${title}: nothing`];
  return [
    `  ${title}: ${amount(stated)}${stated.residuals.length === 0 ? ', as derived' : ''}`,
    ...stated.residuals.map((residual) => `    ${residualText(residual, style)}`),
  ];
}

function residualText({ partner, hs, difference, explainedBy }: Residual, style: Style): string {
  const why =
    explainedBy.length === 0
      ? style.notable('not explained')
      : `explained by ${explainedBy.map(({ cause, carats }) => `${cause} (${weight(carats)})`).join(', ')}`;
  return `${hs}${partner === null ? '' : ` with ${partner}`}: ${amount(difference)} from what is derived, ${why}`;
}

function amount({ carats, valueUsd }: Pick<StatedSide, 'carats' | 'valueUsd'>): string {
  return `${weight(carats)}, ${worth(valueUsd)}`;
}

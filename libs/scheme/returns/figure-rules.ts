import type { Rejection } from '@kp/kernel';
import { caratsRule, isAmount, valueRule } from '../amounts';
import { reject } from '../rejections';
import { DATASET_RULES, type Dataset } from './dataset';
import type { ReturnFigures } from './return-figures';

/** Figures have the shape that their dataset asks for, and amounts that can be written down. Odd ones are not refused. */
export function figureRules(dataset: Dataset, figures: ReturnFigures): readonly Rejection[] {
  if (figures.kind === 'nil' || figures.kind === 'undisclosed') return [];
  const wanted = DATASET_RULES[dataset].figures;
  if (figures.kind === wanted) return amountRules(figures);
  return [
    reject('figures-unfit', '/figures/kind', `A return of ${dataset} states "${wanted}", not "${figures.kind}".`),
  ];
}

function amountRules(figures: Exclude<ReturnFigures, { readonly kind: 'nil' | 'undisclosed' }>): readonly Rejection[] {
  switch (figures.kind) {
    case 'stated':
      return [...caratsRule(figures.carats, '/figures/carats'), ...valueRule(figures.valueUsd, '/figures/valueUsd')];
    case 'trade':
      return lineRules(figures.tradeLines, '/figures/tradeLines');
    case 'stocks':
      return lineRules(figures.stockLines, '/figures/stockLines');
    case 'certificates':
      return [
        ...countRule(figures.issuedForExport, '/figures/issuedForExport'),
        ...countRule(figures.importsAccompanied, '/figures/importsAccompanied'),
      ];
  }
}

function lineRules(
  lines: readonly { readonly carats: number; readonly valueUsd: number }[],
  pointer: string,
): readonly Rejection[] {
  if (lines.length === 0) return [reject('figure-lines-missing', pointer, 'The return states figures without a line.')];
  return lines.flatMap(({ carats, valueUsd }, index) => [
    ...caratsRule(carats, `${pointer}/${String(index)}/carats`),
    ...valueRule(valueUsd, `${pointer}/${String(index)}/valueUsd`),
  ]);
}

function countRule(count: number, pointer: string): readonly Rejection[] {
  return isAmount(count) ? [] : [reject('amount-out-of-range', pointer, `The count is ${String(count)}.`)];
}

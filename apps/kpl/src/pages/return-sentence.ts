import type { ReturnEvent, ReturnFigures } from '@kp/scheme';
import { sumCarats, sumUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import { weight, worth } from './quantities';

/** Tells what happened to a return. */
export function returnSentence(event: ReturnEvent): string {
  switch (event.type) {
    case 'return.filed': {
      const { filedAt, figures, source } = event.data;
      const when = filedAt === null ? 'filed at a time that is not public' : `filed on ${filedAt.slice(0, 10)}`;
      return `${when}: ${figuresInWords(figures)} (${source})`;
    }
    case 'return.revised':
      return `revised on ${event.data.revisedAt.slice(0, 10)} to ${figuresInWords(event.data.figures)} (${event.data.source})`;
    case 'return.withdrawn':
      return `withdrawn on ${event.data.withdrawnOn}: ${event.data.reason}`;
    case 'return.attested': {
      const { attestedAt, attestedBy, figures, source } = event.data;
      return `${attestedBy} attested on ${attestedAt.slice(0, 10)}: ${figuresInWords(figures)} (${source})`;
    }
  }
}

/** What a return says, in words. */
export function figuresInWords(figures: ReturnFigures): string {
  switch (figures.kind) {
    case 'stated':
      return `${weight(figures.carats)} worth ${worth(figures.valueUsd)}`;
    case 'trade': {
      const [exported, imported] = (['export', 'import'] as const).map((side) =>
        sumInWords(figures.tradeLines.filter(({ direction }) => direction === side)),
      );
      return `exports of ${exported ?? ''}, imports of ${imported ?? ''}`;
    }
    case 'certificates':
      return `${String(figures.issuedForExport)} certificates issued for export, ${String(figures.importsAccompanied)} with imports`;
    case 'stocks':
      return `stocks of ${sumInWords(figures.stockLines)}`;
    case 'nil':
      return 'nothing to report';
    case 'undisclosed':
      return 'figures not public';
  }
}

function sumInWords(lines: readonly { readonly carats: Carats; readonly valueUsd: UsDollars }[]): string {
  const carats = sumCarats(lines.map((line) => line.carats));
  return `${weight(carats)} worth ${worth(sumUsDollars(lines.map((line) => line.valueUsd)))}`;
}

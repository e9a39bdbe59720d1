import { formatCarats, formatUsDollars } from '@kp/kernel';
import { DATASETS, SEGMENTS, type ReturnCommand, type ReturnFigures, type ReturnKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from './command-form';
import { FileReturnDto } from './file-return.dto';
import type { ReturnFiguresDto } from './return-figures.dto';
import type { ReturnKeyDto } from './return-key.dto';
import { ReviseReturnDto } from './revise-return.dto';
import { WithdrawReturnDto } from './withdraw-return.dto';
import { caratsOf, participantOf, periodOf, textOf, usDollarsOf, wordOf } from './wire-values';

/** The wire forms of the commands about returns. */
export const RETURN_FORMS: FormsOf<ReturnCommand> = {
  FileReturn: form(
    FileReturnDto,
    (wire) => ({
      ...returnKeyOf(wire),
      figures: figuresOf(wire.figures),
      filingTimeKnown: wire.filingTimeKnown ?? true,
      source: textOf(wire.source),
    }),
    ({ figures, filingTimeKnown, ...told }) => ({
      ...told,
      figures: figuresWire(figures),
      ...(filingTimeKnown ? {} : { filingTimeKnown }),
    }),
  ),
  ReviseReturn: form(
    ReviseReturnDto,
    (wire) => ({ ...returnKeyOf(wire), figures: figuresOf(wire.figures), source: textOf(wire.source) }),
    ({ figures, ...told }) => ({ ...told, figures: figuresWire(figures) }),
  ),
  WithdrawReturn: form(
    WithdrawReturnDto,
    (wire) => ({ ...returnKeyOf(wire), reason: textOf(wire.reason) }),
    (told) => ({ ...told }),
  ),
};

function returnKeyOf({ participant, dataset, period, segment }: PlainOf<ReturnKeyDto>): ReturnKey {
  return {
    participant: participantOf(participant),
    dataset: wordOf(DATASETS, dataset),
    period: periodOf(period),
    segment: wordOf(SEGMENTS, segment),
  };
}

function figuresOf({ kind, carats, valueUsd }: PlainOf<ReturnFiguresDto>): ReturnFigures {
  if (kind === 'stated' && typeof carats === 'string' && typeof valueUsd === 'string')
    return { kind, carats: caratsOf(carats), valueUsd: usDollarsOf(valueUsd) };
  return { kind: wordOf(['nil', 'undisclosed'] as const, kind) };
}

function figuresWire(figures: ReturnFigures): PlainOf<ReturnFiguresDto> {
  if (figures.kind !== 'stated') return { kind: figures.kind };
  return {
    kind: figures.kind,
    carats: formatCarats(figures.carats),
    valueUsd: formatUsDollars(figures.valueUsd),
  };
}

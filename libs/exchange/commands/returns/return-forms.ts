import { DATASETS, SEGMENTS, type ReturnCommand, type ReturnKey } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { AttestTradeReportDto } from './attest-trade-report.dto';
import { attestedOf, attestedWire, figuresOf, figuresWire } from './figures-form';
import { FileReturnDto } from './file-return.dto';
import type { ReturnKeyDto } from './return-key.dto';
import { ReviseReturnDto } from './revise-return.dto';
import { WithdrawReturnDto } from './withdraw-return.dto';
import { participantOf, periodOf, textOf, wordOf } from '../wire-values';

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
  AttestTradeReport: form(
    AttestTradeReportDto,
    (wire) => ({
      ...returnKeyOf(wire),
      figures: attestedOf(wire.figures),
      authority: textOf(wire.authority),
      source: textOf(wire.source),
    }),
    ({ figures, ...told }) => ({ ...told, figures: attestedWire(figures) }),
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

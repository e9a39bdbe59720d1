import { IsOptional } from 'class-validator';
import { ObjectOf, TextOfLines, YesOrNo } from '../field-rules';
import { ReturnFiguresDto } from './return-figures.dto';
import { ReturnKeyDto } from './return-key.dto';

/** Files a return (KPCS Annex III). */
export class FileReturnDto extends ReturnKeyDto {
  /** What the return says. */
  @ObjectOf(() => ReturnFiguresDto)
  figures: ReturnFiguresDto;

  /** False only for a return that is taken over from a public record without the time of its filing; else left out. */
  @IsOptional()
  @YesOrNo()
  filingTimeKnown?: boolean | null;

  /**
   * Where the figures come from.
   * @example 'Statistics office, letter of 12 August 2004'
   */
  @TextOfLines(1000)
  source: string;
}

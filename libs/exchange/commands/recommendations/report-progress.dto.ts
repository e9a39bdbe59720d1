import { IsOptional } from 'class-validator';
import { ListOfObjects, ListOfPositions, Text, TextOfLines } from '../field-rules';
import { RecommendationKeyDto } from './recommendation-key.dto';

/** A document that shows something. */
export class DocumentDto {
  /**
   * Its title, and where it is kept.
   * @example 'Register of the example'
   */
  @Text(500)
  title: string;
}

/** Tells how far a recommendation has come. */
export class ReportProgressDto extends RecommendationKeyDto {
  /**
   * What was done.
   * @example 'Half of the diggers have a licence'
   */
  @TextOfLines(4000)
  progress: string;

  /** The documents that show it. */
  @IsOptional()
  @ListOfObjects(1, 50, () => DocumentDto)
  documents?: DocumentDto[] | null;

  /** The events of this ledger that show it, by their positions. */
  @IsOptional()
  @ListOfPositions(1, 200)
  positions?: string[] | null;
}

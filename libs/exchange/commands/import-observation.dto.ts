import { IsOptional } from 'class-validator';
import {
  CalendarDay,
  CaratsOrZero,
  ListOfObjects,
  Text,
  TextOfLines,
  UsDollarsOrZero,
  WholeNumber,
  YesOrNo,
} from './field-rules';
import { ObservedLineDto } from './observed-line.dto';

/** What customs saw when the shipment was opened or checked (KPCS III(b)). What was not observed is left out. */
export class ImportObservationDto {
  /**
   * The day on which the shipment arrived.
   * @example '2004-03-08'
   */
  @CalendarDay()
  arrivedOn: string;

  /**
   * The number of parcels found.
   * @example 2
   */
  @WholeNumber(0, 100_000)
  parcels: number;

  /**
   * The weight found, in carats, as a decimal string with at most two decimals.
   * @example '118.42'
   */
  @CaratsOrZero()
  carats: string;

  /**
   * The value found, in US dollars, as a decimal string with at most two decimals.
   * @example '45210.00'
   */
  @IsOptional()
  @UsDollarsOrZero()
  valueUsd?: string | null;

  /** What was found under each code, where the authority told it. */
  @IsOptional()
  @ListOfObjects(0, 3, () => ObservedLineDto)
  lines?: ObservedLineDto[] | null;

  /**
   * The importer as the authority knows it.
   * @example 'Example Diamond Trading'
   */
  @IsOptional()
  @Text(200)
  importer?: string | null;

  /**
   * The exporter as the authority knows it.
   * @example 'Example Diamond Exports'
   */
  @IsOptional()
  @Text(200)
  exporter?: string | null;

  /** Whether every seal was whole. */
  @IsOptional()
  @YesOrNo()
  sealsIntact?: boolean | null;

  /** Anything else that was seen. */
  @IsOptional()
  @TextOfLines(2000)
  remarks?: string | null;
}

import { IsOptional } from 'class-validator';
import { Degrees, Text } from '../field-rules';
import { OfficeNumberText, ParticipantLetters } from '../name-rules';

/** Puts an alluvial site on the register of its Participant. */
export class RegisterSiteDto {
  /**
   * The Participant in which it lies.
   * @example 'GH'
   */
  @ParticipantLetters()
  participant: string;

  /**
   * The number under which its authority registers it.
   * @example 'AKW-012'
   */
  @OfficeNumberText()
  site: string;

  /**
   * The authority that registers it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /**
   * What the place is called.
   * @example 'Gravel bank of the example'
   */
  @Text(200)
  name: string;

  /**
   * The district in which it lies.
   * @example 'Akwatia'
   */
  @Text(100)
  district: string;

  /**
   * The zone in which it lies, where the Participant has zones.
   * @example 'Birim'
   */
  @IsOptional()
  @Text(100)
  zone?: string | null;

  /**
   * Decimal degrees of WGS 84, north positive, with at most six decimals.
   * @example '6.0415'
   */
  @Degrees(90)
  latitude: string;

  /**
   * Decimal degrees of WGS 84, east positive, with at most six decimals.
   * @example '-0.8033'
   */
  @Degrees(180)
  longitude: string;
}

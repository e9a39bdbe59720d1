import { PURPOSES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CertificateLineDto } from '../certificate-line.dto';
import { ListOfObjects, ObjectOf, OneOf, OriginText, Text, WholeNumber } from '../field-rules';
import { PaperNames, ParticipantLetters } from '../name-rules';
import { PartyDto } from '../party.dto';
import { ApplicationKeyDto } from './application-key.dto';
import { OriginDeclarationDto } from './origin-declaration.dto';

/** Files what an exporter applies for, with its declaration that the stones are not conflict diamonds. */
export class FileApplicationDto extends ApplicationKeyDto {
  /**
   * The exporting authority with which it is filed, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  authority: string;

  /** Who sends the shipment, and whose application it is. */
  @ObjectOf(() => PartyDto)
  exporter: PartyDto;

  /** Who receives the shipment. */
  @ObjectOf(() => PartyDto)
  importer: PartyDto;

  /**
   * The Participant to which the shipment is to go.
   * @example 'EU'
   */
  @ParticipantLetters()
  destination: string;

  /**
   * Where the stones were mined: a country's code, or `***` or `mixed` for a parcel of mixed origin.
   * @example 'ZA'
   */
  @OriginText()
  origin: string;

  /** One line for each code of the Harmonized System in the shipment. */
  @ListOfObjects(1, 3, () => CertificateLineDto)
  lines: CertificateLineDto[];

  /**
   * The number of parcels in the shipment.
   * @example 2
   */
  @WholeNumber(1, 100_000)
  parcels: number;

  /** Why the shipment travels. */
  @OneOf(PURPOSES)
  purpose: string;

  /** The exporter's declaration. */
  @ObjectOf(() => OriginDeclarationDto)
  declaration: OriginDeclarationDto;

  /**
   * Of alluvial stones: the lots that are to leave.
   * @example ['ZA-E-0003.L-0005']
   */
  @IsOptional()
  @PaperNames(1, 100)
  lots?: string[] | null;
}

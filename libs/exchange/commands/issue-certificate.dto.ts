import { PURPOSES } from '@kp/scheme';
import { IsOptional } from 'class-validator';
import { CertificateLineDto } from './certificate-line.dto';
import {
  CalendarDay,
  LanguageCodes,
  ListOfObjects,
  ObjectOf,
  OneOf,
  OriginText,
  Text,
  WholeNumber,
} from './field-rules';
import { ApplicationNumberText, CertificateNumberText, PaperNames, ParticipantLetters } from './name-rules';
import { CertificateSourceDto } from './lineage/certificate-source.dto';
import { PartyDto } from './party.dto';

/** Asks to issue a certificate: everything that the paper states (KPCS Annex I). */
export class IssueCertificateDto {
  /**
   * The certificate's number: its issuer's letters and a serial, in capitals without spaces.
   * @example 'ZA0012345'
   */
  @CertificateNumberText()
  number: string;

  /**
   * The Participant that issues it.
   * @example 'ZA'
   */
  @ParticipantLetters()
  issuer: string;

  /**
   * The authority that issues it, by its own name.
   * @example 'Issuing office'
   */
  @Text(200)
  issuingAuthority: string;

  /**
   * The Participant to which the shipment goes.
   * @example 'EU'
   */
  @ParticipantLetters()
  destination: string;

  /** Who sends the shipment. */
  @ObjectOf(() => PartyDto)
  exporter: PartyDto;

  /** Who receives the shipment. */
  @ObjectOf(() => PartyDto)
  importer: PartyDto;

  /**
   * Where the stones were mined: a country's code, or `***` or `mixed` for a parcel of mixed origin.
   * @example 'ZA'
   */
  @OriginText()
  origin: string;

  /**
   * The zone of that country in which the stones were mined.
   * @example 'Berbérati'
   */
  @IsOptional()
  @Text(200)
  zone?: string | null;

  /**
   * The mine from which they came.
   * @example 'Marange'
   */
  @IsOptional()
  @Text(200)
  mine?: string | null;

  /**
   * The day of issue.
   * @example '2004-03-01'
   */
  @CalendarDay()
  issuedOn: string;

  /**
   * The last day on which the certificate is valid.
   * @example '2004-04-30'
   */
  @CalendarDay()
  expiresOn: string;

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

  /**
   * ISO 639-1 codes of the languages on the paper.
   * @example ['en']
   */
  @LanguageCodes()
  languages: string[];

  /**
   * The version of the issuer's specimen, which fixes its security features (KPCS II(d)).
   * @example 'ZA-2003-1'
   */
  @Text(100)
  specimen: string;

  /**
   * The certificate whose place this one takes.
   * @example 'ZA0012344'
   */
  @IsOptional()
  @CertificateNumberText()
  replaces?: string | null;

  /**
   * The issuer's application on which it is issued.
   * @example '2004-00017'
   */
  @IsOptional()
  @ApplicationNumberText()
  application?: string | null;

  /**
   * Of a technical certificate: the one under which the goods came that never left the control of customs.
   * @example 'AE0000077'
   */
  @IsOptional()
  @CertificateNumberText()
  sendsOn?: string | null;

  /** Of a re-export: from which certificates its stones came, and what was drawn from each for it. */
  @IsOptional()
  @ListOfObjects(1, 300, () => CertificateSourceDto)
  sources?: CertificateSourceDto[] | null;

  /**
   * Of alluvial stones: the lots that leave under it, each as a whole and set aside for it before.
   * @example ['ZA-E-0003.L-0005']
   */
  @IsOptional()
  @PaperNames(1, 100)
  lots?: string[] | null;
}

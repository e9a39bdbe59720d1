import { ARC_KINDS } from '@kp/leakage';
import { ApiProperty } from '@nestjs/swagger';

/** Carats. */
export class CaratsDto {
  /** @example '1234.50' */
  carats: string;
}

/** What a convention says, when the least and when the most of every seed came in. */
export class ConventionRangeDto {
  low: CaratsDto;
  high: CaratsDto;
}

/** What is asked about. */
export class BoundsSubjectDto {
  @ApiProperty({ enum: ['shipment', 'holding', 'exports'] })
  kind: string;

  /** Of a shipment. */
  number?: string;

  /** Of a stock, or of exports. */
  participant?: string;
}

/** Carats that are suspect, as somebody says, cut down to what the records leave room for. */
export class SuspectSeedDto {
  name: string;
  source: string;
  low: CaratsDto;
  high: CaratsDto;
}

/** Carats of one seed. */
export class SeedCaratsDto {
  seed: string;

  /** @example '1234.50' */
  carats: string;
}

/** A known number of carats that went from one place in time to another. */
export class CustodyArcDto {
  /** By which ways and cuts can be compared. */
  arc: number;

  @ApiProperty({ enum: ARC_KINDS })
  kind: string;

  /** A certificate's number, or what a supply is known by. */
  reference: string | null;

  from: string | null;
  to: string | null;
  left: string | null;
  reached: string | null;

  /** @example '1234.50' */
  carats: string;
}

/** A way of suspect carats. */
export class CustodyPathDto extends SeedCaratsDto {
  arcs: CustodyArcDto[];
}

/** What every way must pass: together they come to the greatest. */
export class CustodyCutDto {
  arcs: CustodyArcDto[];
  seeds: SeedCaratsDto[];
}

/** Why no more can be suspect, and that as many can. */
export class GreatestProofDto {
  paths: CustodyPathDto[];
  cut: CustodyCutDto;
}

/** Why no fewer can be suspect, and that as few can: what is forced, less the exits, is the least. */
export class LeastProofDto {
  forced: SeedCaratsDto[];
  exits: CustodyArcDto[];
  elsewhere: CustodyPathDto[];
}

/** Something that the records cannot all be right about. */
export class NetworkFindingDto {
  kind: string;
  participant: string | null;
  certificate: string | null;
  on: string | null;

  /** By how much. */
  carats: string;

  sentence: string;
}

/** The interval under one scenario. */
export class ScenarioBoundsDto {
  /** @example 'global-witness-2005' */
  id: string;

  supposes: string;
  source: string;

  /** All carats of the subject under the scenario. */
  carats: string;

  least: CaratsDto;
  greatest: CaratsDto;
  haircut: ConventionRangeDto;
  fifo: ConventionRangeDto;
  poison: ConventionRangeDto;
  seeds: SuspectSeedDto[];

  @ApiProperty({ type: LeastProofDto, nullable: true })
  leastProof: LeastProofDto | null;

  @ApiProperty({ type: GreatestProofDto, nullable: true })
  greatestProof: GreatestProofDto | null;

  /** What an independent check of the proofs found wrong: nothing. */
  wrong: string[];

  findings: NetworkFindingDto[];
}

/** How many carats are suspect at least and at most. */
export class SuspectBoundsDto {
  /** Everything recorded up to here was looked at. */
  position: string;

  /** @example 'CI' */
  suspect: string;

  until: string | null;
  subject: BoundsSubjectDto;

  /** All carats of the subject that are on record, suspect or not. */
  carats: string;

  scenarios: ScenarioBoundsDto[];
}

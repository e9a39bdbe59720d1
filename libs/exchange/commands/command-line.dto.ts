import { IsObject, IsOptional } from 'class-validator';
import { ActingAsDto } from './acting-as.dto';
import { COMMAND_NAMES } from './command-forms';
import { ObjectOf, OneOf, Text, UtcInstant, WholeNumber, YesOrNo } from './field-rules';
import { says } from './rule-words';

/** One line of a command file: a command, and how it came to be. */
export class CommandLineDto {
  /** The name of the command. */
  @OneOf(COMMAND_NAMES)
  command: string;

  /**
   * The sender's idempotency key: a line with the same key is recorded once, however often it is sent.
   * @example 'za-2004-03-01-0007'
   */
  @IsOptional()
  @Text(200)
  id?: string | null;

  /**
   * When it happened, in UTC.
   * @example '2004-03-01T10:00:00.000Z'
   */
  @IsOptional()
  @UtcInstant()
  occurredAt?: string | null;

  /**
   * When it was taken down on a device, by the clock of that, in UTC.
   * @example '2004-03-01T09:58:00.000Z'
   */
  @IsOptional()
  @UtcInstant()
  capturedAt?: string | null;

  /**
   * The device on which it was taken down, by its own name among those of the Participant.
   * @example 'desk-3'
   */
  @IsOptional()
  @Text(100)
  device?: string | null;

  /**
   * Its number among the commands of the device, which counts them from 1 and leaves none out.
   * @example 17
   */
  @IsOptional()
  @WholeNumber(1, 1_000_000_000)
  sequence?: number | null;

  /** The hat under which it is sent in. */
  @IsOptional()
  @ObjectOf(() => ActingAsDto)
  as?: ActingAsDto | null;

  /** True for what a simulator made up; every reader shows it. */
  @IsOptional()
  @YesOrNo()
  synthetic?: boolean | null;

  /** The data of the command. */
  @IsObject(says('not-an-object', 'The data of a command are a JSON object.', 'Write "data": { ... }.'))
  data: object;
}

import type { Exit } from './exit-codes';

/** What a user is told of a failure, each part a full sentence where it is one. */
export interface FailureNotice {
  /** What went wrong. */
  readonly what: string;
  /** The file and line, the option, or the JSON Pointer that is meant. */
  readonly where?: string;
  /** The rule that stands against it. */
  readonly rule?: string;
  /** What to do about it. */
  readonly cure?: string;
}

/** A verb cannot go on. Carries how the process ends, and what its user is told. */
export class Failure extends Error {
  constructor(
    readonly exit: Exit,
    readonly notice: FailureNotice,
    options?: ErrorOptions,
  ) {
    super(notice.what, options);
    this.name = 'Failure';
  }
}

/** Writes a notice for people: the sentence first, then where, rule and cure, each on its own line. */
export function noticeText({ what, where, rule, cure }: FailureNotice): string {
  const lines = [`kpl: ${what}`];
  if (where !== undefined) lines.push(`  where: ${where}`);
  if (rule !== undefined) lines.push(`  rule:  ${rule}`);
  if (cure !== undefined) lines.push(`  cure:  ${cure}`);
  return `${lines.join('\n')}\n`;
}

/**
 * Why a command was refused. The code names an entry of the scheme's catalogue of rejections, which holds the rule that
 * was broken, its source and the cure; the detail is the sentence with this case's own values.
 */
export interface Rejection {
  readonly code: string;
  /** JSON Pointer (RFC 6901) into the command's data; empty when the whole command is meant. */
  readonly pointer: string;
  readonly detail: string;
}

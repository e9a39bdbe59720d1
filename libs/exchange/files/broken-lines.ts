import type { Violation } from '../violation';

/** What is said of a line that is too long to be held. */
export const LINE_TOO_LONG: Violation = {
  pointer: '',
  code: 'line-too-long',
  detail: 'The line is longer than 1 MiB.',
  cure: 'Check that each command stands on a line of its own.',
};

/** What is said of a line whose bytes are no text. */
export const NOT_UTF8: Violation = {
  pointer: '',
  code: 'broken-line',
  detail: 'The line is not text in UTF-8.',
  cure: 'Save the file in UTF-8.',
};

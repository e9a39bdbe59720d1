import type { DeliveryOutcome } from '@kp/scheme';
import type { PostAnswer } from './post';

/** What is reported of one attempt. */
export interface AttemptReport {
  readonly outcome: DeliveryOutcome;
  readonly remarks: string | null;
}

const LONGEST_REMARK = 500;

/** The answers by which an endpoint says that it cannot read what came. */
const NOT_READABLE: ReadonlySet<number> = new Set([415, 422]);

/**
 * What an attempt came to. An endpoint that took the notice may warn of something odd by the member `warnings` of its
 * answer, a list of texts; one that cannot read it says so by 415, 422 or the member `code` being `not-readable`. Anything
 * else is tried again, and failed when it was the last attempt.
 */
export function reportOf(answer: PostAnswer | Error, isLast: boolean): AttemptReport {
  const again = isLast ? 'failed' : 'pending';
  if (answer instanceof Error) return { outcome: again, remarks: remark(answer.message) };
  const { status, text } = answer;
  const told = membersOf(text);
  if (status >= 200 && status < 300) {
    const warnings = Array.isArray(told['warnings']) ? told['warnings'].filter((one) => typeof one === 'string') : [];
    return warnings.length === 0
      ? { outcome: 'delivered', remarks: null }
      : { outcome: 'delivered-with-warnings', remarks: remark(warnings.join('; ')) };
  }
  const detail = typeof told['detail'] === 'string' ? `: ${told['detail']}` : '';
  const isUnreadable = NOT_READABLE.has(status) || (status >= 400 && status < 500 && told['code'] === 'not-readable');
  return {
    outcome: isUnreadable ? 'not-readable' : again,
    remarks: remark(`The endpoint answered ${String(status)}${detail}`),
  };
}

function membersOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const told: unknown = JSON.parse(text);
    return typeof told === 'object' && told !== null ? (told as Readonly<Record<string, unknown>>) : {};
  } catch (error) {
    // An answer need not be JSON.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** One line of text that may stand in the log. */
function remark(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\s]+/gu, ' ')
    .trim();
  return line === '' ? 'No reason was given.' : line.slice(0, LONGEST_REMARK).trim();
}

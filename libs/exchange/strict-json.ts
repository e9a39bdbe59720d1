import type { Violation } from './violation';

/** Parsed JSON, or why the text is none that the ledger takes. */
export type JsonReading =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly violation: Violation };

/**
 * Parses JSON (RFC 8259) and also refuses an object in which a key occurs twice, of which `JSON.parse` silently keeps the
 * last: two readers could otherwise take the same text for two different commands.
 */
export function parseStrictJson(text: string): JsonReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = /position (\d+)/.exec(error.message)?.[1];
    return {
      ok: false,
      violation: {
        pointer: '',
        code: 'malformed-json',
        detail: `This is not JSON${place === undefined ? '' : `, as it stands at character ${String(Number(place) + 1)}`}.`,
        cure: 'Send a complete JSON value; a JSON linter shows the place.',
      },
    };
  }
  const key = repeatedKey(text);
  if (key === undefined) return { ok: true, value };
  return {
    ok: false,
    violation: {
      pointer: '',
      code: 'duplicate-key',
      detail: `The key ${JSON.stringify(key.toWellFormed())} occurs twice in one object.`,
      cure: 'Leave one of the two out.',
    },
  };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/** The first key that an object of this valid JSON text holds twice. */
function repeatedKey(text: string): string | undefined {
  // For each open object the keys met so far; for an open array, nothing.
  const open: (Set<string> | undefined)[] = [];
  let keyComesNext = false;
  for (let index = 0; index < text.length; index += 1) {
    switch (text.charCodeAt(index)) {
      case OPENING_BRACE:
        open.push(new Set());
        keyComesNext = true;
        break;
      case OPENING_BRACKET:
        open.push(undefined);
        break;
      case CLOSING_BRACE:
      case CLOSING_BRACKET:
        open.pop();
        keyComesNext = false;
        break;
      case COMMA:
        keyComesNext = open.at(-1) !== undefined;
        break;
      case QUOTE: {
        const end = endOfString(text, index);
        if (keyComesNext) {
          keyComesNext = false;
          const written = text.slice(index, end + 1);
          const key = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
          const keys = open.at(-1);
          if (keys?.has(key)) return key;
          keys?.add(key);
        }
        index = end;
        break;
      }
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  for (;;) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) return index;
    index += code === BACKSLASH ? 2 : 1;
  }
}

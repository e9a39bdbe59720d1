/** One line of a file, without its end; `undefined` bytes for a line that is too long to be held. */
export interface ByteLine {
  /** Counted from 1. */
  readonly line: number;
  readonly bytes: Buffer | undefined;
}

/** The longest line that is read: 1 MiB. */
export const LONGEST_LINE = 1_048_576;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/**
 * Splits bytes at line feeds. A carriage return before one, and a byte order mark at the very beginning, are left out. The
 * last line needs no end. Never more than one line is held.
 */
export async function* byteLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine, void, undefined> {
  let line = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const finish = (): ByteLine => {
    const bytes = length > LONGEST_LINE ? undefined : trimmed(Buffer.concat(held), line);
    held = [];
    length = 0;
    return { line, bytes };
  };
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield finish();
      line += 1;
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (length > 0) yield finish();

  function hold(piece: Uint8Array): void {
    length += piece.length;
    if (length > LONGEST_LINE) held = [];
    else if (piece.length > 0) held.push(piece);
  }
}

function trimmed(bytes: Buffer, line: number): Buffer {
  const start = line === 1 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
  const end = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  return bytes.subarray(start, end);
}

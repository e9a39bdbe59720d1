/** Colours text where colours are wanted. Every meaning is also in the words, so nothing is lost without them. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly notable: (text: string) => string;
}

/** Colours for a terminal, unless `NO_COLOR` is set (to anything but nothing) or the terminal is `dumb`. */
export function styleFor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Style {
  const wanted = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const between =
    (on: number, off: number) =>
    (text: string): string =>
      wanted && text !== '' ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text;
  return {
    strong: between(1, 22),
    faint: between(2, 22),
    good: between(32, 39),
    bad: between(31, 39),
    notable: between(33, 39),
  };
}

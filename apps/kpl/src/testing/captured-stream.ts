import type { WritableText } from '../output/text-sink';

/** A stream that keeps what is written to it, and fails when it is told to. */
export class CapturedStream implements WritableText {
  readonly isTTY: boolean;
  readonly pieces: string[] = [];
  failure: Error | undefined;

  constructor({ isTTY = false }: { readonly isTTY?: boolean } = {}) {
    this.isTTY = isTTY;
  }

  get text(): string {
    return this.pieces.join('');
  }

  write(text: string, written: (error?: Error | null) => void = () => undefined): boolean {
    if (this.failure === undefined) this.pieces.push(text);
    const { failure } = this;
    setImmediate(() => {
      written(failure);
    });
    return true;
  }

  on(): this {
    return this;
  }
}

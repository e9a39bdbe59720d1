/** Nobody reads the output any more (`kpl log | head`). A reason to stop, no fault. */
export class ReaderGone extends Error {
  constructor(options?: ErrorOptions) {
    super('Nobody reads the output any more.', options);
    this.name = 'ReaderGone';
  }
}

/** What a sink needs of a stream such as `process.stdout`. */
export interface WritableText {
  write(text: string, written: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const LARGEST_BUFFER = 65_536;

/**
 * Writes text to a stream in larger pieces. What one turn of the event loop adds leaves at its end, so a slow producer is
 * seen line by line and a fast one writes 64 kB at a time. A caller that awaits `write` is held back by a slow reader.
 */
export class TextSink {
  #pending: string[] = [];
  #length = 0;
  #writing: Promise<void> = Promise.resolve();
  #failure: Error | undefined;
  #scheduled: NodeJS.Immediate | undefined;

  constructor(private readonly stream: WritableText) {
    stream.on('error', (error) => {
      this.#failure ??= failureOf(error);
    });
  }

  /**
   * Adds text. Throws `ReaderGone` when the reader has closed the pipe, and any other error of the stream as it is; both
   * may come from text that was added before.
   */
  async write(text: string): Promise<void> {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= LARGEST_BUFFER) return this.flush();
    this.#scheduled ??= setImmediate(() => {
      this.flush().catch((error: unknown) => {
        this.#failure ??= failureOf(error);
      });
    });
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Writes out what was added; resolves when the stream has taken it. */
  flush(): Promise<void> {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const text = this.#pending.join('');
    this.#pending = [];
    this.#length = 0;
    this.#writing = this.#writing.then(() => this.#hand(text));
    return this.#writing;
  }

  #hand(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failure);
      } else if (text === '') {
        resolve();
      } else {
        this.stream.write(text, (error) => {
          if (error) reject(failureOf(error));
          else resolve();
        });
      }
    });
  }
}

function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('The output cannot be written.', { cause: error });
  return 'code' in error && error.code === 'EPIPE' ? new ReaderGone({ cause: error }) : error;
}

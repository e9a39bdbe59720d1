import { open, type FileHandle } from 'node:fs/promises';
import type { LineResult } from './line-result';

/** The file of the results of a batch while it is written. */
export class ResultFile {
  private constructor(
    private readonly file: FileHandle,
    private written: number,
  ) {}

  /** Goes on after so many bytes; what stands behind them is cut off. */
  static async open(path: string, after: number): Promise<ResultFile> {
    const file = await open(path, after === 0 ? 'w' : 'r+');
    await file.truncate(after);
    return new ResultFile(file, after);
  }

  /** How many bytes it holds. */
  get bytes(): number {
    return this.written;
  }

  async add(results: readonly LineResult[]): Promise<void> {
    const text = Buffer.from(results.map((result) => `${JSON.stringify(result)}\n`).join(''), 'utf8');
    await this.file.write(text, 0, text.length, this.written);
    this.written += text.length;
  }

  /** Begins again with nothing. */
  async clear(): Promise<void> {
    await this.file.truncate(0);
    this.written = 0;
  }

  /** Makes sure that what was added is on the disk. */
  sync(): Promise<void> {
    return this.file.datasync();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

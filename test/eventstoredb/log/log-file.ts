import { open, type FileHandle, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

/** Where a log puts the bytes of its writes. */
export interface LogMedium {
  /** Takes the frame of one write; calls back once it would survive a crash. Frames come back in order. */
  append(frame: Buffer, durable: () => void, failed: (cause: unknown) => void): void;
  /** Waits for the writes under way and lets go. */
  close(): Promise<void>;
}

/** The bytes before the first frame. No event stands at position 0. */
export const LOG_HEADER = Buffer.from('stand-in-log-v1\n');

/** How many bytes of a frame stand before its payload. */
export const FRAME_HEAD_LENGTH = 8;

/** Frames the payload of one write: its length, its checksum, itself. */
export function frameOf(payload: Buffer): Buffer {
  const frame = Buffer.allocUnsafe(FRAME_HEAD_LENGTH + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt32LE(crc32(payload), 4);
  payload.copy(frame, FRAME_HEAD_LENGTH);
  return frame;
}

/** Keeps nothing: the log lives as long as its process. */
export class Memory implements LogMedium {
  append(_frame: Buffer, durable: () => void): void {
    durable();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

interface PendingFrame {
  readonly frame: Buffer;
  readonly durable: () => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * One append-only file. While one fsync is under way the frames that come are gathered, and the next fsync makes them
 * all durable at once. A failed write or fsync is final: what the file then holds is unknown, so every later append
 * fails with the same cause. One process may have the file open at a time; nothing enforces it.
 */
export class LogFile implements LogMedium {
  readonly #handle: FileHandle;
  #pending: PendingFrame[] = [];
  #flushing: Promise<void> | undefined;
  #broken: { readonly cause: unknown } | undefined;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Opens or creates the log in the folder and cuts off a torn tail; gives its payloads and where it ends. */
  static async open(
    folder: string,
  ): Promise<{ readonly file: LogFile; readonly end: number; readonly payloads: readonly Buffer[] }> {
    await mkdir(folder, { recursive: true });
    const handle = await open(join(folder, 'events.log'), 'a+');
    const content = await handle.readFile();
    const header = content.subarray(0, LOG_HEADER.length);
    if (!header.equals(LOG_HEADER.subarray(0, header.length))) {
      await handle.close();
      throw new Error(`The file in ${folder} is no log of this server.`);
    }
    if (header.length < LOG_HEADER.length) {
      await handle.write(LOG_HEADER.subarray(header.length));
      await handle.datasync();
      return { file: new LogFile(handle), end: LOG_HEADER.length, payloads: [] };
    }
    const { payloads, end } = soundFrames(content);
    if (end < content.length) {
      await handle.truncate(end);
      await handle.datasync();
    }
    return { file: new LogFile(handle), end, payloads };
  }

  append(frame: Buffer, durable: () => void, failed: (cause: unknown) => void): void {
    if (this.#broken !== undefined) {
      failed(this.#broken.cause);
      return;
    }
    this.#pending.push({ frame, durable, failed });
    this.#flushing ??= this.#flush();
  }

  async close(): Promise<void> {
    await this.#flushing;
    await this.#handle.close();
  }

  async #flush(): Promise<void> {
    while (this.#pending.length > 0) {
      const group = this.#pending;
      this.#pending = [];
      try {
        if (this.#broken !== undefined) throw this.#broken.cause;
        await this.#write(group.map(({ frame }) => frame));
      } catch (cause) {
        this.#broken ??= { cause };
        for (const { failed } of group) failed(cause);
        continue;
      }
      for (const { durable } of group) durable();
    }
    this.#flushing = undefined;
  }

  async #write(frames: readonly Buffer[]): Promise<void> {
    const bytes = frames.length === 1 ? frames[0]! : Buffer.concat(frames);
    const { bytesWritten } = await this.#handle.write(bytes);
    if (bytesWritten !== bytes.length) throw new Error(`Only ${String(bytesWritten)} bytes went into the log.`);
    await this.#handle.datasync();
  }
}

/** The frames up to the first that is cut short or does not match its checksum: from there on nothing was promised. */
function soundFrames(content: Buffer): { readonly payloads: readonly Buffer[]; readonly end: number } {
  const payloads: Buffer[] = [];
  let end = LOG_HEADER.length;
  while (end + FRAME_HEAD_LENGTH <= content.length) {
    const start = end + FRAME_HEAD_LENGTH;
    const length = content.readUInt32LE(end);
    const payload = content.subarray(start, start + length);
    if (payload.length < length || crc32(payload) !== content.readUInt32LE(end + 4)) break;
    payloads.push(payload);
    end = start + length;
  }
  return { payloads, end };
}

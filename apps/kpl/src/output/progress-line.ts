import { withThousands } from './readable';

const QUIET_MS = 1_000;
const BETWEEN_MS = 100;
const CLEAR = '\r\u001b[K';

/** How far a long job is. */
export interface ProgressReport {
  /** What is counted, in the plural: `lines`, `events`. */
  readonly unit: string;
  readonly done: number;
  /** How many there are altogether, where that is known. */
  readonly total?: number;
  /** The share that is done, from 0 to 1, where it is known better than by `total`. */
  readonly share?: number;
}

/**
 * One line on a terminal that tells how far a job is: what is done, of how many, how fast, how long it still takes. It is
 * shown only when the job has lasted a second, and is gone when the job ends.
 */
export class ProgressLine {
  #began: number | undefined;
  #drawn = 0;
  #shown = false;

  constructor(
    private readonly write: (text: string) => void,
    private readonly now: () => number,
  ) {}

  /** Tells how far the job is; draws at most ten times a second. */
  tell(report: ProgressReport): void {
    const now = this.now();
    this.#began ??= now;
    if (now - this.#began < QUIET_MS || now - this.#drawn < BETWEEN_MS) return;
    this.#drawn = now;
    this.#shown = true;
    this.write(CLEAR + progressText(report, now - this.#began));
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.write(CLEAR);
    this.#shown = false;
  }
}

/** The words of the line: `12,000 of 40,000 lines, 8,210 a second, 4 s left`. */
export function progressText({ unit, done, total, share }: ProgressReport, elapsedMs: number): string {
  const rate = elapsedMs > 0 ? (done * 1_000) / elapsedMs : 0;
  const counted = total === undefined ? '' : ` of ${withThousands(String(total))}`;
  const parts = [
    `${withThousands(String(done))}${counted} ${unit}`,
    `${withThousands(String(Math.round(rate)))} a second`,
  ];
  const part = share ?? (total === undefined || total === 0 ? undefined : done / total);
  if (part !== undefined && part > 0 && part < 1) {
    parts.push(`${duration((elapsedMs * (1 - part)) / part)} left`);
  }
  return parts.join(', ');
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return `${String(seconds)} s`;
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}

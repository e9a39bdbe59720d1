import { withThousands } from '../output/readable';
import type { LineResult, LineVerdict } from './line-result';

/** Counts what became of the lines of an import. */
export class Tally {
  private readonly counts: Record<LineVerdict, number> = {
    recorded: 0,
    acceptable: 0,
    duplicate: 0,
    rejected: 0,
    malformed: 0,
  };
  private last = 0;

  count({ line, result }: LineResult): void {
    this.counts[result] += 1;
    this.last = line;
  }

  /** The last line that was answered; 0 when none was. */
  get lastLine(): number {
    return this.last;
  }

  get lines(): number {
    return Object.values(this.counts).reduce((sum, count) => sum + count, 0);
  }

  /** How many lines were not taken. */
  get refused(): number {
    return this.counts.rejected + this.counts.malformed;
  }

  /** `40,000 lines: 39,990 recorded, 8 duplicate, 1 rejected, 1 malformed`. */
  inWords(dryRun: boolean): string {
    const verdicts = [dryRun ? 'acceptable' : 'recorded', 'duplicate', 'rejected', 'malformed'] as const;
    const parts = verdicts.map((verdict) => `${counted(this.counts[verdict])} ${verdict}`);
    return `${counted(this.lines)} ${this.lines === 1 ? 'line' : 'lines'}: ${parts.join(', ')}`;
  }
}

function counted(count: number): string {
  return withThousands(String(count));
}

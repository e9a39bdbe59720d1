import { noticeText, type FailureNotice } from '../failure';
import { ProgressLine, type ProgressReport } from './progress-line';
import type { Style } from './style';

/** What talk needs of a stream such as `process.stderr`. */
export interface TalkStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface TalkOptions {
  readonly quiet: boolean;
  readonly style: Style;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Speaks to the user on standard error: remarks and progress, which `--quiet` silences, and failures, which nothing does. */
export class Talk {
  private readonly line: ProgressLine | undefined;

  constructor(
    private readonly stream: TalkStream,
    private readonly options: TalkOptions,
  ) {
    if (stream.isTTY === true && !options.quiet) {
      this.line = new ProgressLine((text) => stream.write(text), options.now);
    }
  }

  /** A remark in full sentences; its end of line is added. */
  say(text: string): void {
    if (this.options.quiet) return;
    this.line?.clear();
    this.stream.write(`${text}\n`);
  }

  /** Why the verb failed. */
  fail(notice: FailureNotice): void {
    this.line?.clear();
    const [sentence = '', ...rest] = noticeText(notice).split('\n');
    this.stream.write([this.options.style.bad(sentence), ...rest].join('\n'));
  }

  /** How far the job is; shown only on a terminal, and only when it has lasted a second. */
  progress(report: ProgressReport): void {
    this.line?.tell(report);
  }

  /** The job has ended, or something else is about to be written to the terminal. */
  endProgress(): void {
    this.line?.clear();
  }
}

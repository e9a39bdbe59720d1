import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Ends the streams that clients hold open when the server stops; they would keep it from ending. */
@Injectable()
export class OpenStreams implements BeforeApplicationShutdown {
  private readonly ending = new AbortController();

  /** Given when the server stops. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  beforeApplicationShutdown(): void {
    this.ending.abort();
  }
}

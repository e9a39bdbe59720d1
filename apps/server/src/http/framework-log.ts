import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Hands what the framework has to say to the log of the server. Its chatter about starting is kept for debugging. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly target: Logger) {}

  log(message: unknown, context?: string): void {
    this.target.debug({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.target.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.target.trace({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.target.warn({ context }, String(message));
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    this.target.error({ more }, String(message));
  }

  fatal(message: unknown, ...more: readonly unknown[]): void {
    this.target.fatal({ more }, String(message));
  }
}

export * from './backoff';
export * from './durable-file';
export * from './errors';
export * from './event-store';
export * from './ledger-location';
export * from './log-address';
export * from './upcaster';

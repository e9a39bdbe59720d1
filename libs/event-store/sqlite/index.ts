export * from './open-sqlite-event-store';
export * from './sqlite-code';
export * from './sqlite-histories';

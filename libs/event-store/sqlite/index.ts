export * from './open-sqlite-event-store';
export * from './sqlite-code';

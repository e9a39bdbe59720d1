export * from './finding';
export * from './participant-record';
export * from './rule';
export * from './rule-pack';

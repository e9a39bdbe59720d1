export * from './amounts-to-wire';
export * from './application-wire';
export * from './certificate-wire';
export * from './event-wire';
export * from './notice-wire';
export * from './participant-wire';
export * from './return-wire';
export * from './trace-wire';

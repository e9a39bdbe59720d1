export type * from './certificate-record';
export * from './epcis-document';
export type * from './epcis-event';

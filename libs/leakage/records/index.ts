export * from './leads-at';
export * from './records-at';

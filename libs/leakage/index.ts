export * from './custody-network';
export * from './suspect-origin';
export * from './published';
export * from './records';
export * from './rules';

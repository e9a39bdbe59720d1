export * from './custody-network';
export * from './suspect-origin';

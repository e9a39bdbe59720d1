export * from './custody-network';

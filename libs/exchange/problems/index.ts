export * from './problem';
export * from './problem-catalogue';
export * from './transport-problems';

export * from './json-schema-of';
export * from './shape';
export * from './violations-in';

export * from './catalogue';
export * from './command-catalogue';
export * from './command-lines';
export * from './command-wire';
export * from './json-object';
export * from './strict-json';
export * from './violation';

export * from './csv-columns';
export * from './read-command-file';
export * from './rows';
export * from './unreadable-file';

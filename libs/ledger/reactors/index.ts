export * from './beginning-of';
export * from './checkpoint-file';
export * from './notices-reactor';
export * from './reactor';
export * from './reactor-runner';

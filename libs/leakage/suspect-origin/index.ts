export * from './answer-bounds';
export * from './ivorian-origin';
export * from './movements-of-facts';
export * from './published-estimate';
export * from './read-seeds';
export * from './scenario';
export * from './told-arc';

export * from './errors';
export type { Failure } from './follower';
export type { OnCommit } from './live-generation';
export * from './projection';
export * from './projector';
export type { ReadConnection } from './read-connection';
export * from './read-models';
export * from './status';
export * from './table';

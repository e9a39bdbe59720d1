export * from './actor-claims';
export * from './issue-token';
export * from './ledger-keys';
export * from './token-verifier';

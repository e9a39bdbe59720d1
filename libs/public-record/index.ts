export * from './communique-2005';
export * from './membership-commands';
export * from './production-return-commands';

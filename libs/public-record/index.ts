export * from './communique-2005';
export { governanceCommands } from './governance-commands';
export * from './membership-commands';
export * from './production-return-commands';

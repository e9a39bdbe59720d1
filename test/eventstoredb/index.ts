// This is no EventStoreDB. It is a stand-in that speaks the wire protocol to the real client in tests: see README.md.
export type { FaultEffect, FaultRule, Operation } from './faults/fault-rule';
export { EventLog } from './log/event-log';
export { NodeProcess } from './node-process';
export { selfSignedCertificate } from './self-signed-certificate';
export { serveCommands } from './serve-commands';
export { StandInCluster } from './stand-in-cluster';
export { type NodeOptions, StandInNode } from './stand-in-node';
export { type ProxyMode, TcpProxy } from './tcp-proxy';

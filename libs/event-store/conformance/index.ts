export { describeEventStore } from './event-store-contract';
export { SettableClock, type Capabilities, type Setup, type Subject, type SubjectFactory } from './subject';

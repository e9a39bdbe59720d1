export * from './open-eventstoredb-event-store';

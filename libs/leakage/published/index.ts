export * from './capacity-estimates';

import { EventStoreUnavailable, type Unavailability } from '@kp/event-store';
import { problemKind } from '@kp/exchange/problems';
import type { Position } from '@kp/kernel';
import { PositionNotReached, ProjectorBusy, ReadModelUnavailable } from '@kp/projections';
import { Failure } from './failure';
import { failureOf } from './failure-of';

describe('what a user is told of an error', () => {
  it.each<[Unavailability, string]>([
    ['closed', 'error'],
    ['disk-full', 'log-unavailable'],
    ['in-use', 'in-use'],
    ['newer-version', 'log-unavailable'],
    ['damaged', 'log-unavailable'],
    ['not-a-log', 'log-unavailable'],
    ['unreachable', 'log-unavailable'],
    ['no-permission', 'unauthorised'],
    ['wrong-runtime', 'log-unavailable'],
  ])('given a log that is %s, ends as %s with a rule and a cure', (reason, exit) => {
    const failure = failureOf(new EventStoreUnavailable(reason, 'The log cannot be used.'));
    expect(failure.exit).toBe(exit);
    expect(failure.notice.what).toBe('The log cannot be used.');
    expect(failure.notice.rule).not.toBe('');
    expect(failure.notice.cure).not.toBe('');
  });

  it('given a newer data folder, uses the sentences of the catalogue', () => {
    const { notice } = failureOf(new EventStoreUnavailable('newer-version', 'It is newer.'));
    const { rule, cure } = problemKind('newer-version');
    expect(notice).toEqual({ what: 'It is newer.', rule, cure });
  });

  it('given read models that are kept elsewhere, missing or behind, says what to do', () => {
    const errors = [
      new ProjectorBusy('flows'),
      new ReadModelUnavailable('flows', 'absent'),
      new PositionNotReached('flows', 9 as Position, 3 as Position),
    ];
    expect(errors.map((error) => failureOf(error).exit)).toEqual(['in-use', 'error', 'error']);
    for (const error of errors) expect(failureOf(error).notice.cure).toBeDefined();
  });

  it('given a file that this user may not touch, says that it is a matter of rights', () => {
    const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(failureOf(error).exit).toBe('unauthorised');
  });

  it('given a failure, leaves it as it is', () => {
    const failure = new Failure('not-found', { what: 'It is not there.' });
    expect(failureOf(failure)).toBe(failure);
  });

  it('given anything else, ends as an error and keeps the cause', () => {
    const error = new TypeError('x is not a function');
    expect(failureOf(error)).toMatchObject({ exit: 'error', cause: error });
    expect(failureOf('a string').notice.what).toBe('a string');
  });
});

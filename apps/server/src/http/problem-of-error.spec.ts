import { NotFoundException } from '@nestjs/common';
import { EventStoreUnavailable, type Unavailability } from '@kp/event-store';
import type { Position } from '@kp/kernel';
import { PositionNotReached, ReadModelUnavailable } from '@kp/projections';
import { InvalidCursor } from '@kp/read-models';
import { ProjectorAway } from '../projector/projector-thread';
import { ProblemAnswer } from './problem-answer';
import { problemOfError } from './problem-of-error';

describe('problemOfError', () => {
  it.each([
    ['closed', 503, 'shutting-down'],
    ['disk-full', 507, 'disk-full'],
    ['in-use', 503, 'data-folder-in-use'],
    ['newer-version', 500, 'newer-version'],
    ['damaged', 500, 'log-damaged'],
    ['not-a-log', 500, 'not-a-log'],
    ['unreachable', 503, 'log-unavailable'],
    ['wrong-runtime', 500, 'wrong-runtime'],
    ['no-permission', 500, 'no-permission'],
  ] satisfies [Unavailability, number, string][])(
    'given a log that is %s, then the outside learns that, and no path of this machine',
    (reason, status, code) => {
      const answer = problemOfError(
        new EventStoreUnavailable(reason, 'The log /srv/secret/log.sqlite cannot be used.'),
      );

      expect(answer?.problem).toMatchObject({ status, code });
      expect(JSON.stringify(answer?.problem)).not.toContain('/srv');
      expect(answer?.headers).toEqual({ 'Retry-After': '1' });
    },
  );

  it.each([
    [new NotFoundException('Cannot GET /x'), 404, 'not-found'],
    [new ReadModelUnavailable('flows', 'absent'), 503, 'position-not-reached'],
    [new PositionNotReached('flows', 9 as Position, 3 as Position), 503, 'position-not-reached'],
    [new ProjectorAway('The projector ended.'), 503, 'position-not-reached'],
    [new InvalidCursor('x'), 400, 'cursor-invalid'],
    [ProblemAnswer.of('not-acceptable', { detail: 'No.' }), 406, 'not-acceptable'],
    [Object.assign(new Error('too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE' }), 413, 'body-too-large'],
    [
      new Error('wrapped', { cause: Object.assign(new Error(), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }) }),
      415,
      'unsupported-media-type',
    ],
  ])('given %s, then the problem is %i %s', (error, status, code) => {
    expect(problemOfError(error)?.problem).toMatchObject({ status, code });
  });

  it.each([new Error('secret'), new TypeError('x is not a function'), 'text', undefined, null])(
    'given the defect %s, then there is no problem that would tell it',
    (error) => {
      expect(problemOfError(error)).toBeUndefined();
    },
  );
});

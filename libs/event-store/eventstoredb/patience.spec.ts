import { Backoff, persistently } from './patience';
import { NodeFault } from './unavailable';

const HALF_A_SECOND = 500;

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'performance'] });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('given a node that has been down for long', () => {
  it('when the next attempt is due, then it is made within half a second', async () => {
    const backoff = new Backoff();
    const signal = new AbortController().signal;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const resting = backoff.rest(signal);
      await jest.advanceTimersByTimeAsync(HALF_A_SECOND);
      await resting;
    }
    expect(jest.getTimerCount()).toBe(0);
  });

  it('when whoever waits gives up, then the rest is over at once', async () => {
    const giving = new AbortController();
    const resting = new Backoff().rest(giving.signal);
    giving.abort();
    await resting;
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('given an attempt that fails for good', () => {
  it('when it is made, then it is not made again', async () => {
    const attempt = jest.fn(() => Promise.reject(new TypeError('a mistake of the program')));
    const patience = { silence: 1_000, total: 60_000 };
    await expect(persistently(patience, new AbortController().signal, attempt)).rejects.toThrow(TypeError);
    expect(attempt).toHaveBeenCalledTimes(1);
  });
});

describe('given an attempt that fails for the moment', () => {
  it('when the next succeeds, then its value is the answer', async () => {
    const attempt = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new NodeFault('silent'))
      .mockResolvedValueOnce('answered');
    const answer = persistently({ silence: 1_000, total: 60_000 }, new AbortController().signal, attempt);
    await jest.advanceTimersByTimeAsync(HALF_A_SECOND);
    expect(await answer).toBe('answered');
  });
});

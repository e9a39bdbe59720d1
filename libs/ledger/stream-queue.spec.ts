import { StreamQueue } from './stream-queue';

describe('the queue of commands', () => {
  const order: string[] = [];
  const task = (name: string, turns: number) => async (): Promise<string> => {
    order.push(`${name} begins`);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    order.push(`${name} ends`);
    return name;
  };

  beforeEach(() => order.splice(0));

  it('lets two that write the same pass one after the other', async () => {
    const queue = new StreamQueue();
    await Promise.all([queue.run(['a'], [], task('one', 50)), queue.run(['a'], [], task('two', 1))]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('lets one that reads what another writes wait for it', async () => {
    const queue = new StreamQueue();
    await Promise.all([queue.run(['a'], [], task('one', 50)), queue.run(['b'], ['a'], task('two', 1))]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('lets those that have nothing in common go on side by side', async () => {
    const queue = new StreamQueue();
    await Promise.all([queue.run(['a'], [], task('one', 50)), queue.run(['b'], [], task('two', 1))]);
    expect(order).toEqual(['one begins', 'two begins', 'two ends', 'one ends']);
  });

  it('goes on after one that failed, and tells only its own caller', async () => {
    const queue = new StreamQueue();
    const failing = queue.run(['a'], [], () => Promise.reject(new Error('lost')));
    const next = queue.run(['a'], [], task('two', 1));
    await expect(failing).rejects.toThrow('lost');
    await expect(next).resolves.toBe('two');
  });

  it('ends when two that write two things each were queued in opposite orders', async () => {
    const queue = new StreamQueue();
    const both = [queue.run(['a', 'b'], [], task('one', 9)), queue.run(['b', 'a'], [], task('two', 1))];
    await expect(Promise.all(both)).resolves.toEqual(['one', 'two']);
  });
});

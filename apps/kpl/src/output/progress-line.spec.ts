import { ProgressLine, progressText } from './progress-line';

describe('the words of progress', () => {
  it('given a total, tells count, total, rate and the time left', () => {
    expect(progressText({ unit: 'lines', done: 12_000, total: 40_000 }, 2_000)).toBe(
      '12,000 of 40,000 lines, 6,000 a second, 5 s left',
    );
  });

  it('given a share of bytes, works out the time left from it', () => {
    expect(progressText({ unit: 'lines', done: 500, share: 0.01 }, 1_000)).toBe(
      '500 lines, 500 a second, 1 min 39 s left',
    );
  });

  it('given neither, tells what is done and how fast', () => {
    expect(progressText({ unit: 'events', done: 7 }, 1_000)).toBe('7 events, 7 a second');
  });

  it('given the end, leaves out the time left', () => {
    expect(progressText({ unit: 'events', done: 7, total: 7 }, 1_000)).toBe('7 of 7 events, 7 a second');
  });
});

describe('a progress line', () => {
  it('given a job of less than a second, is never seen', () => {
    const written: string[] = [];
    let now = 0;
    const line = new ProgressLine(
      (text) => written.push(text),
      () => now,
    );
    for (; now < 1_000; now += 50) line.tell({ unit: 'lines', done: now });
    line.clear();
    expect(written).toEqual([]);
  });

  it('given a longer job, is drawn at most ten times a second and is gone at the end', () => {
    const written: string[] = [];
    let now = 0;
    const line = new ProgressLine(
      (text) => written.push(text),
      () => now,
    );
    for (; now <= 2_000; now += 10) line.tell({ unit: 'lines', done: now });
    line.clear();
    expect(written.length).toBeLessThanOrEqual(12);
    expect(written[0]).toBe('\r\u001b[K1,000 lines, 1,000 a second');
    expect(written.at(-1)).toBe('\r\u001b[K');
  });
});

import { setImmediate as nextTurn } from 'node:timers/promises';
import { CapturedStream } from '../testing/captured-stream';
import { ReaderGone, TextSink } from './text-sink';

const closedPipe = (): Error => Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });

describe('a text sink', () => {
  it('given text added in one turn of the event loop, writes it in one piece at its end', async () => {
    const stream = new CapturedStream();
    const sink = new TextSink(stream);
    await sink.write('one ');
    await sink.write('two');
    expect(stream.pieces).toEqual([]);
    await nextTurn();
    await nextTurn();
    expect(stream.pieces).toEqual(['one two']);
  });

  it('given more than 64 kB, writes without waiting for the end of the turn', async () => {
    const stream = new CapturedStream();
    await new TextSink(stream).write('x'.repeat(70_000));
    expect(stream.text).toHaveLength(70_000);
  });

  it('given pieces written one after the other, keeps their order', async () => {
    const stream = new CapturedStream();
    const sink = new TextSink(stream);
    const writes = ['a', 'b', 'c'].map((letter) => sink.write(letter.repeat(66_000)));
    await Promise.all(writes);
    expect(stream.pieces.map((piece) => piece[0])).toEqual(['a', 'b', 'c']);
  });

  it('given a pipe that its reader has closed, throws ReaderGone now and ever after', async () => {
    const stream = new CapturedStream();
    const sink = new TextSink(stream);
    stream.failure = closedPipe();
    await sink.write('lost');
    await expect(sink.flush()).rejects.toThrow(ReaderGone);
    await expect(sink.write('more').then(() => sink.flush())).rejects.toThrow(ReaderGone);
  });

  it('given a pipe that broke while nobody waited, throws at the next write', async () => {
    const stream = new CapturedStream();
    const sink = new TextSink(stream);
    stream.failure = closedPipe();
    await sink.write('lost');
    await nextTurn();
    await nextTurn();
    await nextTurn();
    await expect(sink.write('more')).rejects.toThrow(ReaderGone);
  });

  it('given another fault of the stream, throws that fault', async () => {
    const stream = new CapturedStream();
    const sink = new TextSink(stream);
    stream.failure = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    await sink.write('lost');
    await expect(sink.flush()).rejects.toThrow('no space');
  });
});

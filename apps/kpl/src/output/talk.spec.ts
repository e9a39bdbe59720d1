import { CapturedStream } from '../testing/captured-stream';
import { styleFor } from './style';
import { Talk } from './talk';

const options = { quiet: false, style: styleFor({}, {}), now: () => 0 };

describe('talk', () => {
  it('given a failure, says what, where, which rule and the cure', () => {
    const stream = new CapturedStream();
    new Talk(stream, options).fail({ what: 'It broke.', where: 'a.ndjson:3', rule: 'RFC 8259', cure: 'Mend it.' });
    expect(stream.text).toBe('kpl: It broke.\n  where: a.ndjson:3\n  rule:  RFC 8259\n  cure:  Mend it.\n');
  });

  it('given --quiet, keeps remarks to itself but not failures', () => {
    const stream = new CapturedStream({ isTTY: true });
    const talk = new Talk(stream, { ...options, quiet: true });
    talk.say('Done.');
    talk.progress({ unit: 'lines', done: 1 });
    talk.fail({ what: 'It broke.' });
    expect(stream.text).toBe('kpl: It broke.\n');
  });

  it('given a pipe, shows no progress', () => {
    const stream = new CapturedStream();
    let now = 0;
    const talk = new Talk(stream, { ...options, now: () => (now += 1_000) });
    for (let done = 1; done < 10; done += 1) talk.progress({ unit: 'lines', done });
    talk.endProgress();
    expect(stream.text).toBe('');
  });

  it('given a remark while progress is shown, takes the line away first', () => {
    const stream = new CapturedStream({ isTTY: true });
    let now = 0;
    const talk = new Talk(stream, { ...options, now: () => (now += 2_000) });
    talk.progress({ unit: 'lines', done: 1 });
    talk.progress({ unit: 'lines', done: 2 });
    talk.say('Half way.');
    expect(stream.pieces.slice(1)).toEqual(['\r\u001b[K', 'Half way.\n']);
  });
});

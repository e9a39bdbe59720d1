import { Failure } from '../failure';
import { NOW, parseIdAtMoment, parseMoment, parseSince, parseUntil } from './moment';

describe('a moment', () => {
  it.each(['1234', 'p1234'])('given %s, is what the ledger knew at a position', (text) => {
    expect(parseMoment(text, '--at')).toEqual({
      moment: { upTo: 1234 },
      words: 'as the ledger knew it at position 1234',
    });
  });

  it('given a date, is what had happened by its last millisecond', () => {
    expect(parseMoment('2004-05-01', '--at').moment).toEqual({ effectiveAt: '2004-05-01T23:59:59.999Z' });
  });

  it('given an instant, is what had happened by then', () => {
    expect(parseMoment('2004-05-01T12:00Z', '--at').moment).toEqual({ effectiveAt: '2004-05-01T12:00:00.000Z' });
  });

  it.each(['yesterday', '2004-02-30', '2004-05-01T12:00:00+02:00', '-3', '1e3', ''])(
    'given %j, is refused and told where',
    (text) => {
      expect(() => parseMoment(text, '--at')).toThrow(Failure);
    },
  );

  it('given an id with a moment, takes them apart, and takes the present when there is none', () => {
    expect(parseIdAtMoment('ZA0012345@140')).toMatchObject({ id: 'ZA0012345', at: { moment: { upTo: 140 } } });
    expect(parseIdAtMoment('ZA0012345')).toEqual({ id: 'ZA0012345', at: NOW });
    expect(() => parseIdAtMoment('ZA0012345@')).toThrow(Failure);
  });

  it('given bounds of a history, includes the whole of both days', () => {
    expect([parseSince('2004-05-01'), parseUntil('2004-05-01')]).toEqual([
      '2004-05-01T00:00:00.000Z',
      '2004-05-01T23:59:59.999Z',
    ]);
    expect(() => parseSince('x')).toThrow(Failure);
    expect(() => parseUntil('x')).toThrow(Failure);
  });
});

import type { Instant, Position, Revision, StreamName } from '@kp/kernel';
import { StoredEvent, type EventRow } from './stored-event';
import { asStored, type Upcaster } from './upcaster';

function row(data: string, metadata = '{"commandId":"1"}'): EventRow {
  const [position, revision] = [7 as Position, 2 as Revision];
  const recordedAt = '2003-01-01T00:00:00.000Z' as Instant;
  return [position, 'id-1', 'certificate-1' as StreamName, revision, 'a.made', 1, recordedAt, data, metadata];
}

/** Counts how often it is asked and how often it reads the data. */
function countingUpcaster(): { readonly upcast: Upcaster; readonly asked: () => number } {
  let asked = 0;
  const upcast: Upcaster = (stored) => {
    asked += 1;
    return stored;
  };
  return { upcast, asked: () => asked };
}

describe('given an event as the log keeps it', () => {
  it('when its place is read, then nothing is parsed and no upcaster asked', () => {
    const { upcast, asked } = countingUpcaster();
    const event = new StoredEvent(row('no JSON', 'nor this'), upcast);
    expect(event).toMatchObject({ position: 7, id: 'id-1', stream: 'certificate-1', revision: 2 });
    expect(event.recordedAt).toBe('2003-01-01T00:00:00.000Z');
    expect(asked()).toBe(0);
  });

  it('when its type is read, then its data are not parsed', () => {
    const event = new StoredEvent(row('no JSON'), asStored);
    expect([event.type, event.version]).toEqual(['a.made', 1]);
    expect(() => event.data).toThrow(SyntaxError);
  });

  it('when its metadata are read, then its data are not parsed', () => {
    expect(new StoredEvent(row('no JSON'), asStored).metadata).toEqual({ commandId: '1' });
  });

  it('when it is read again and again, then it is parsed and upcast once', () => {
    const { upcast, asked } = countingUpcaster();
    const event = new StoredEvent(row('{"carats":1}'), upcast);
    expect(event.data).toBe(event.data);
    expect(event.metadata).toBe(event.metadata);
    expect([event.type, event.version, event.data]).toEqual(['a.made', 1, { carats: 1 }]);
    expect(asked()).toBe(1);
  });

  it('when it is written as JSON, then every part is there, as of today', () => {
    const upcast: Upcaster = ({ data }) => ({ type: 'a.issued', version: 2, data: { ...data, added: true } });
    expect(JSON.parse(JSON.stringify(new StoredEvent(row('{"carats":1}'), upcast)))).toEqual({
      position: 7,
      id: 'id-1',
      stream: 'certificate-1',
      revision: 2,
      recordedAt: '2003-01-01T00:00:00.000Z',
      type: 'a.issued',
      version: 2,
      data: { carats: 1, added: true },
      metadata: { commandId: '1' },
    });
  });

  it('when an upcaster copies the shape by a spread and so loses the data, then that is an error', () => {
    const event = new StoredEvent(row('{"carats":1}'), (stored) => ({ ...stored, version: 2 }));
    expect(() => event.version).toThrow('Upcasting a.made version 1 lost its data.');
  });
});

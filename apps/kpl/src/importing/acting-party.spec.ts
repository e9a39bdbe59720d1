import { Failure } from '../failure';
import { actorOf, parseActingAs, senderOf } from './acting-party';

describe('who acts', () => {
  it('given a role and a Participant, or a role alone, is read', () => {
    expect(parseActingAs('exporting-authority:za')).toEqual({ role: 'exporting-authority', participant: 'ZA' });
    expect(parseActingAs('chair')).toEqual({ role: 'chair' });
  });

  it.each(['', 'boss', 'boss:ZA', 'chair:', ':ZA'])('given %j, is refused', (text) => {
    expect(() => parseActingAs(text)).toThrow(Failure);
  });

  it('given a hat, becomes an actor with the name of the user', () => {
    expect(actorOf({ role: 'chair' }, 'local:ann')).toEqual({ id: 'local:ann', roles: ['chair'] });
    expect(actorOf({ role: 'importing-authority', participant: 'EU', authority: 'Office' }, 'local:ann')).toEqual({
      id: 'local:ann',
      roles: ['importing-authority'],
      participant: 'EU',
      authority: 'Office',
    });
  });

  it('given another user, is the same sender, so that a file can be sent in again from anywhere', () => {
    expect(senderOf({ role: 'importing-authority', participant: 'EU', authority: 'Office' })).toBe('file:EU');
    expect(senderOf({ role: 'chair' })).toBe('file:chair');
  });
});

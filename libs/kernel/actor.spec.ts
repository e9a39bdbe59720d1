import { actsFor, hasRole, type Actor } from './actor';

const office: Actor = { id: 'desk-4', roles: ['exporting-authority', 'importing-authority'], participant: 'IN' };

describe('an actor', () => {
  it('may wear several hats, as an authority that both exports and imports does', () => {
    expect(hasRole(office, 'exporting-authority')).toBe(true);
    expect(hasRole(office, 'chair')).toBe(false);
  });

  it('acts only for its own Participant', () => {
    expect(actsFor(office, 'IN', 'importing-authority')).toBe(true);
    expect(actsFor(office, 'AE', 'importing-authority')).toBe(false);
  });
});

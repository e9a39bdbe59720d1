import { KnownNames } from './known-names';

describe('the names that a log knows', () => {
  it('given any text, when it is asked for again and again, then the answer equals it', () => {
    const names = new KnownNames();
    for (const text of ['certificate.issued', 'certificate.voided', '7', '__proto__', '', 'certificate.issued']) {
      expect(names.theOne(text)).toBe(text);
    }
  });
});

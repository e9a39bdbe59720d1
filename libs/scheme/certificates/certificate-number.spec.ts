import { parseCertificateNumber } from './certificate-number';

describe('a certificate number', () => {
  it.each(['ZA0012345', 'EU12345678', 'CA1', 'ZAB17A'])('takes %s', (text) => {
    expect(parseCertificateNumber(text)).toBe(text);
  });

  it.each(['', 'ZA', '0012345', 'Z12', 'za0012345', 'ZA 12', 'ZA-12', 'ZA12\n', `ZA${'0'.repeat(29)}`])(
    'does not take %j',
    (text) => {
      expect(parseCertificateNumber(text)).toBeUndefined();
    },
  );
});

import { carats, type LocalDate } from '@kp/kernel';
import type { LineageTrace, TracedCertificate, TracedDraw } from '@kp/ledger';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { styleFor } from '../output/style';
import { tracePage } from './trace-page';

const style = styleFor({ isTTY: false }, {});
const [A, B, C, D] = ['ZA1', 'EU2', 'EU3', 'EU4'].map((number) => number as CertificateNumber) as [
  CertificateNumber,
  CertificateNumber,
  CertificateNumber,
  CertificateNumber,
];

function certificate(number: CertificateNumber, changes: Partial<TracedCertificate> = {}): TracedCertificate {
  return {
    number,
    depth: 0,
    status: 'confirmed',
    issuer: number.slice(0, 2) as ParticipantCode,
    destination: 'AE' as ParticipantCode,
    origin: 'ZA' as ParticipantCode,
    issuedOn: '2004-03-01' as LocalDate,
    lines: [{ hs: '7102.31', carats: carats(100_000) }],
    synthetic: false,
    ...changes,
  };
}

const drawn = (source: CertificateNumber, by: CertificateNumber, weight: number, issued = true): TracedDraw => ({
  source,
  by,
  hs: '7102.31',
  carats: carats(weight),
  issued,
});

const trace = (changes: Partial<LineageTrace>): LineageTrace => ({
  number: A,
  direction: 'down',
  certificates: [certificate(A)],
  draws: [],
  complete: true,
  ...changes,
});

describe('the page of a trace', () => {
  it('is a tree, deeper by each step, in which nothing is followed twice', () => {
    const page = tracePage(
      trace({
        certificates: [certificate(A), certificate(B, { origin: 'mixed' }), certificate(C, { synthetic: true })],
        draws: [drawn(A, B, 60_000), drawn(A, C, 100), drawn(B, C, 50_000), drawn(C, D, 25, false)],
      }),
      style,
    );
    expect(page.split('\n')).toEqual([
      'Where the stones of ZA1 went',
      '',
      'ZA1  ZA to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed',
      '  600.00 ct of 7102.31  EU2  EU to AE, 2004-03-01, 1,000.00 ct of 7102.31, mixed origin, confirmed',
      '    500.00 ct of 7102.31  EU3  EU to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed, SYNTHETIC',
      '      0.25 ct of 7102.31  EU4  not issued, only set aside',
      '  1.00 ct of 7102.31  EU3  EU to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed, SYNTHETIC (followed above)',
      '',
    ]);
  });

  it('says when there is nothing to follow, and when it is cut off', () => {
    expect(tracePage(trace({}), style)).toContain('Nothing was drawn from it.');
    expect(tracePage(trace({ direction: 'up' }), style)).toContain('It names no sources.');
    expect(tracePage(trace({ complete: false }), style)).toContain('Not complete');
  });

  it('ends on a circle', () => {
    const page = tracePage(
      trace({ certificates: [certificate(A), certificate(B)], draws: [drawn(A, B, 1), drawn(B, A, 1)] }),
      style,
    );
    expect(page.match(/ZA1 {2}/g)).toHaveLength(2);
  });
});

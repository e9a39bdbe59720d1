import { carats, type LocalDate } from '@kp/kernel';
import type { CertificateNumber, LineageTrace, ParticipantCode, TracedCertificate, TracedLink } from '@kp/scheme';
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
    purpose: 'commercial',
    replaces: null,
    sendsOn: null,
    balance: { drawn: carats(0), own: carats(100_000), sorted: carats(0), lost: carats(0) },
    found: null,
    synthetic: false,
    ...changes,
  };
}

const drawn = (source: CertificateNumber, by: CertificateNumber, weight: number, issued = true): TracedLink => ({
  source,
  by,
  kind: 'drawn',
  hs: '7102.31',
  carats: carats(weight),
  issued,
});

const trace = (changes: Partial<LineageTrace>): LineageTrace => ({
  number: A,
  direction: 'down',
  certificates: [certificate(A)],
  links: [],
  complete: true,
  limit: 1_000,
  circles: [],
  ...changes,
});

describe('the page of a trace', () => {
  it('is a tree, deeper by each step, in which nothing is followed twice', () => {
    const page = tracePage(
      trace({
        certificates: [certificate(A), certificate(B, { origin: 'mixed' }), certificate(C, { synthetic: true })],
        links: [drawn(A, B, 60_000), drawn(A, C, 100), drawn(B, C, 50_000), drawn(C, D, 25, false)],
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

  it('tells upwards what is the issuer’s own, what was sorted and lost, sent on and taken over, and what customs found', () => {
    const balance = { drawn: carats(100_000), own: carats(0), sorted: carats(5_000), lost: carats(200) };
    const page = tracePage(
      trace({
        number: D,
        direction: 'up',
        certificates: [
          certificate(D, { balance }),
          certificate(C, { sendsOn: A, balance: { ...balance, sorted: carats(0), lost: carats(0) } }),
          certificate(A, { found: { carats: carats(99_000), lines: null } }),
        ],
        links: [
          { ...drawn(C, D, 100_000), kind: 'replaced' },
          { ...drawn(A, C, 100_000), kind: 'sent-on' },
        ],
      }),
      style,
    );
    expect(page.split('\n').slice(2)).toEqual([
      'EU4  EU to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed, 50.00 ct sorted, 2.00 ct lost',
      '  1,000.00 ct of 7102.31 taken over  EU3  EU to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed',
      '    1,000.00 ct of 7102.31 sent on  ZA1  ZA to AE, 2004-03-01, 1,000.00 ct of 7102.31, mined in ZA, confirmed, customs found 990.00 ct',
      "      1,000.00 ct from ZA's own production or stock",
      '',
    ]);
  });

  it('ends on a circle and tells it', () => {
    const page = tracePage(
      trace({
        certificates: [certificate(A), certificate(B)],
        links: [drawn(A, B, 1), drawn(B, A, 1)],
        circles: [[A, B]],
      }),
      style,
    );
    expect(page.match(/ZA1 {2}/g)).toHaveLength(2);
    expect(page).toContain('These descend from themselves, which cannot be: ZA1, EU2.');
  });
});

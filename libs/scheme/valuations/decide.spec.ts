import { usDollars, type LocalDate } from '@kp/kernel';
import type { CertificateNumber } from '../certificates/events';
import { valuationStream } from '../streams';
import { content, customsOn, dispatched, issuerOn, nothingIssued, NUMBER } from '../testing/certificate-story';
import { actor } from '../testing/scenario';
import { agree, closeCase, openCase, propose, submitEvidence, valued } from '../testing/valuation-story';
import { initialCertificateState } from '../certificates/state';
import { DEFAULT_TOLERANCE } from '../certificates/tolerance';
import { valuationFlags } from './decide';
import type { ValuationRecorded } from './events';

const sent = dispatched();
const stream = valuationStream(NUMBER);
const eu = customsOn('2004-03-07');
const za = issuerOn('2004-03-08');

describe('a valuation', () => {
  it('stands beside the others and beside what the certificate states', () => {
    const twice = content().lines.map((line) => ({ ...line, valueUsd: usDollars(line.valueUsd * 2) }));
    const after = sent
      .having(valued({ valuer: 'government', onCertificate: true }), za)
      .having(valued({ lines: twice }), eu);
    expect(after.stateOf(stream).valuations).toMatchObject([
      { valuer: 'government', onCertificate: true, reportedBy: 'ZA' },
      { valuer: 'importer', onCertificate: false, reportedBy: 'EU', lines: twice },
    ]);
    expect(after.certificate(NUMBER)).toEqual(sent.certificate(NUMBER));
  });

  it('is evidence: of an authority of any Participant, of any number, but not malformed', () => {
    const unknown = valued({ certificate: 'ZA777' as CertificateNumber });
    expect(nothingIssued().when(unknown, { ...eu, as: actor('importing-authority', 'AE') }).codes).toEqual([]);
    expect(sent.when(valued({ method: ' ', valuedOn: '2004-04-01' as LocalDate }), eu).rejections).toMatchObject([
      { code: 'text-missing', pointer: '/method' },
      { code: 'in-the-future', pointer: '/valuedOn' },
    ]);
    expect(sent.when(valued(), { ...eu, as: actor('statistics-office', 'EU') }).codes).toEqual(['not-an-authority']);
  });

  it.each([
    [100, []],
    [110, []],
    [111, ['valuation-differs']],
    [89, ['valuation-differs']],
  ])('given %d %% of the declared value, flags %j', (percent, flags) => {
    const lines = content().lines.map((line) => ({ ...line, valueUsd: usDollars((line.valueUsd * percent) / 100) }));
    const [event] = sent.when(valued({ lines }), eu).events;
    const recorded = event as ValuationRecorded;
    expect(valuationFlags(recorded, content(), () => DEFAULT_TOLERANCE)).toEqual(flags);
    expect(valuationFlags(recorded, initialCertificateState.content, () => DEFAULT_TOLERANCE)).toEqual([
      'valuation-of-unknown',
    ]);
  });
});

describe('a case about a value', () => {
  it('is opened, argued, agreed and closed by both sides, and the declared value stands', () => {
    const after = sent
      .having(openCase, eu)
      .having(submitEvidence, za)
      .having(propose(), za)
      .having(agree(), eu)
      .having(closeCase, eu);
    expect(after.stateOf(stream).cases).toEqual([
      {
        openedBy: 'EU',
        openedOn: '2004-03-07',
        reason: 'Too low',
        evidence: [{ by: 'ZA', on: '2004-03-08', evidence: 'Report' }],
        proposal: { by: 'ZA', valueUsd: 1_200_000, method: 'Joint sorting' },
        agreed: { valueUsd: 1_200_000, on: '2004-03-07' },
        closed: { by: 'EU', on: '2004-03-07', outcome: 'Agreed' },
      },
    ]);
    expect(after.certificate(NUMBER).content).toEqual(sent.certificate(NUMBER).content);
    expect(after.when(openCase, za).codes).toEqual([]);
  });

  it('is one at a time, and nothing happens without one', () => {
    const open = sent.having(openCase, eu);
    expect(open.when(openCase, za).codes).toEqual(['valuation-case-open']);
    for (const command of [submitEvidence, propose(), agree(), closeCase]) {
      expect(sent.when(command, eu).codes).toEqual(['no-valuation-case']);
    }
  });

  it('is agreed by the other side only, and to just what was proposed last', () => {
    const proposed = sent.having(openCase, eu).having(propose(), za);
    expect(proposed.when(agree(), za).codes).toEqual(['nothing-to-agree-to']);
    expect(proposed.when(agree(1), eu).codes).toEqual(['not-the-value-proposed']);
    expect(proposed.having(propose(7), eu).when(agree(), eu).codes).toEqual(['nothing-to-agree-to']);
    expect(proposed.having(propose(7), eu).when(agree(7), za).codes).toEqual([]);
  });

  it('is between the two sides of the shipment and nobody else', () => {
    for (const as of [actor('importing-authority', 'AE'), actor('importing-authority', 'ZA'), actor('chair')]) {
      expect(sent.when(openCase, { ...eu, as }).codes).toEqual(['not-a-side-of-the-case']);
    }
    expect(nothingIssued().when(openCase, eu).codes).toEqual(['valued-certificate-unknown']);
  });
});

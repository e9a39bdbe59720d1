import type { LocalDate } from '@kp/kernel';
import { arrived, preAlert } from '../../testing/custody-story';
import {
  confirmed,
  customsOn,
  dispatched,
  exportingAuthority,
  invalidate,
  issued,
  issuerOn,
  nothingIssued,
  NUMBER,
  refuse,
  validated,
} from '../../testing/certificate-story';
import { actor } from '../../testing/scenario';

describe('a notice to the importing authority', () => {
  it('given a validated certificate, goes to its destination, before or after the dispatch', () => {
    for (const [history, day] of [
      [validated(), '2004-03-02'],
      [dispatched(), '2004-03-04'],
    ] as const) {
      const { events, after } = history.when(preAlert(), issuerOn(day));
      expect(events).toEqual([
        {
          type: 'certificate.pre-alert-sent',
          version: 1,
          data: { number: NUMBER, notice: 'ZA-N-1', to: 'EU', sentOn: day, expectedOn: null },
        },
      ]);
      expect(after.certificate(NUMBER).preAlerts).toEqual([{ notice: 'ZA-N-1', sentOn: day, expectedOn: null }]);
    }
  });

  it('given a certificate that is not validated, or out of use, is refused', () => {
    expect(nothingIssued().when(preAlert(), issuerOn('2004-03-02')).codes).toEqual(['certificate-unknown']);
    expect(issued().when(preAlert(), issuerOn('2004-03-02')).codes).toEqual(['not-validated']);
    const history = dispatched().having(invalidate(), issuerOn('2004-03-04'));
    expect(history.when(preAlert(), issuerOn('2004-03-04')).codes).toEqual(['certificate-ended']);
  });

  it('given an arrival, still counts when it was sent on that day, and is refused when it is later', () => {
    for (const history of [arrived(), confirmed(), dispatched().having(refuse(), customsOn('2004-03-05'))]) {
      expect(history.when(preAlert(), issuerOn('2004-03-05')).codes).toEqual([]);
      expect(history.when(preAlert(), issuerOn('2004-03-06')).rejections).toEqual([
        {
          code: 'arrived-already',
          pointer: '',
          detail: 'EU had the shipment before it on 2004-03-05; the notice is of 2004-03-06.',
        },
      ]);
    }
  });

  it('is sent once under its name, and again with other news under another', () => {
    const history = validated().having(preAlert(), issuerOn('2004-03-02'));
    expect(history.when(preAlert(), issuerOn('2004-03-03')).codes).toEqual(['pre-alerted-already']);
    expect(history.when(preAlert(NUMBER, 'ZA-N-2'), issuerOn('2004-03-03')).codes).toEqual([]);
  });

  it('expects the shipment on its own day or later', () => {
    const expecting = (expectedOn: string) =>
      validated().when(
        { type: 'SendPreAlert', data: { number: NUMBER, notice: 'n', expectedOn: expectedOn as LocalDate } },
        issuerOn('2004-03-02'),
      ).rejections;
    expect(expecting('2004-03-02')).toEqual([]);
    expect(expecting('2004-03-01')).toMatchObject([{ code: 'dates-out-of-order', pointer: '/expectedOn' }]);
  });

  it('comes from the issuer’s exporting authority only', () => {
    const at = '2004-03-02T10:00:00.000Z';
    expect(validated().when(preAlert(), { as: exportingAuthority, at }).codes).toEqual([]);
    for (const as of [actor('exporting-authority', 'EU'), actor('importing-authority', 'ZA')]) {
      expect(validated().when(preAlert(), { as, at }).codes).toEqual(['not-the-issuer']);
    }
  });
});

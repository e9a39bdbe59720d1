import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import { confirmed, customsOn, dispatched, issue, issuerOn, line, NUMBER, refuse } from '../testing/certificate-story';
import { authorityOn, detain, detained, forfeit, orderReturn, returned } from '../testing/custody-story';
import { actor, type Scenario } from '../testing/scenario';
import type { CertificateContent, CertificateNumber } from './events';

const TECHNICAL = 'EU0000009' as CertificateNumber;

/** The Community sends back to South Africa what came under the certificate of most tests. */
const technical = (changes: Partial<CertificateContent> = {}) =>
  issue({
    number: TECHNICAL,
    issuer: 'EU' as ParticipantCode,
    destination: 'ZA' as ParticipantCode,
    purpose: 'technical',
    issuedOn: '2004-03-10' as LocalDate,
    expiresOn: '2004-04-10' as LocalDate,
    sendsOn: NUMBER,
    ...changes,
  });

const issuing = (history: Scenario, changes: Partial<CertificateContent> = {}) =>
  history
    .when(technical(changes), { as: actor('exporting-authority', 'EU'), at: '2004-03-10T10:00:00.000Z' })
    .rejections.map(({ code, pointer }) => `${pointer} ${code}`);

describe('a technical certificate', () => {
  it('given goods that were refused, detained, ordered back or forfeited, sends them on', () => {
    for (const history of [
      dispatched().having(refuse(), customsOn('2004-03-06')),
      detained(),
      detained().having(orderReturn(), customsOn('2004-03-07')),
      detained().having(forfeit(), customsOn('2004-03-07')),
    ]) {
      expect(issuing(history)).toEqual([]);
    }
  });

  it('given goods that were never before the issuer’s customs, is refused', () => {
    expect(issuing(dispatched())).toEqual(['/sendsOn not-under-customs']);
    expect(issuing(detained(), { sendsOn: 'ZA9' as CertificateNumber })).toEqual(['/sendsOn not-under-customs']);
    expect(issuing(detained(), { sendsOn: TECHNICAL })).toEqual(['/sendsOn not-under-customs']);
  });

  it('given goods that were imported, are back, or fell to another, is refused', () => {
    expect(issuing(confirmed())).toEqual(['/sendsOn imported-already']);
    const back = detained().having(returned('2004-03-08'), issuerOn('2004-03-08'));
    expect(issuing(back)).toEqual(['/sendsOn shipment-closed']);
    const elsewhere = dispatched()
      .having(refuse(), customsOn('2004-03-06'))
      .having(detain(), authorityOn('AE', '2004-03-07'))
      .having(forfeit(), authorityOn('AE', '2004-03-08'));
    expect(issuing(elsewhere)).toEqual(['/sendsOn shipment-closed']);
  });

  it('sends on no more than came, and has no other purpose', () => {
    expect(issuing(detained(), { lines: [line('7102.31', '2000.01', '1')] })).toEqual(['/lines more-than-came']);
    expect(issuing(detained(), { lines: [line('7102.31', '1999.99', '1')] })).toEqual([]);
    expect(issuing(detained(), { purpose: 'commercial' })).toEqual(['/purpose not-technical']);
  });

  it('given stones for science that came under no certificate, needs none', () => {
    const stones = issue({ purpose: 'technical', number: 'ZA77' as CertificateNumber });
    expect(dispatched().when(stones, issuerOn('2004-03-10')).codes).toEqual([]);
  });
});

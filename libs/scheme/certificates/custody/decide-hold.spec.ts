import {
  confirm,
  confirmed,
  customsOn,
  dispatch,
  dispatched,
  issuerOn,
  nothingIssued,
  NUMBER,
  refuse,
  validated,
} from '../../testing/certificate-story';
import {
  arrived,
  authorityOn,
  detain,
  detained,
  enterTransit,
  forfeit,
  orderReturn,
  release,
  reportFake,
  returned,
} from '../../testing/custody-story';
import { actor } from '../../testing/scenario';

const released = () => detained().having(release(), customsOn('2004-03-07'));
const forfeited = () => detained().having(forfeit(), customsOn('2004-03-07'));
const orderedBack = () => detained().having(orderReturn(), customsOn('2004-03-07'));

describe('releasing a detained shipment', () => {
  it('ends the detention and says what was put right', () => {
    const { events, after } = detained().when(release(), customsOn('2004-03-07'));
    expect(events).toMatchObject([
      { type: 'certificate.released', data: { releasedBy: 'EU', releasedOn: '2004-03-07' } },
    ]);
    expect(after.certificate(NUMBER)).toMatchObject({
      status: 'dispatched',
      hold: null,
      release: { by: 'EU', on: '2004-03-07', remedy: 'Weighed and sealed again.' },
      custody: { stage: 'released', place: 'EU' },
    });
  });

  it('given nothing that is held, is refused', () => {
    expect(arrived().when(release(), customsOn('2004-03-07')).rejections).toEqual([
      { code: 'not-detained', pointer: '', detail: 'No detention is on record.' },
    ]);
    expect(released().when(release(), customsOn('2004-03-08')).rejections).toMatchObject([
      { code: 'not-detained', detail: 'EU released the shipment on 2004-03-07.' },
    ]);
  });

  it('is for who detained it, not before it was detained, and with a remedy', () => {
    expect(detained().when(release(), authorityOn('AE', '2004-03-07')).codes).toEqual(['not-the-detainer']);
    expect(detained().when(release(), customsOn('2004-03-05')).codes).toEqual(['dates-out-of-order']);
    const nothingDone = {
      type: 'ReleaseShipment',
      data: { number: NUMBER, authority: 'Importing office', remedy: ' ' },
    } as const;
    expect(detained().when(nothingDone, customsOn('2004-03-07')).codes).toEqual(['text-missing']);
  });

  it('lets the shipment be confirmed', () => {
    const { raised, after } = released().when(confirm(), customsOn('2004-03-08'));
    expect(raised).toEqual([]);
    expect(after.certificate(NUMBER).status).toBe('confirmed');
  });
});

describe('forfeiting a detained shipment', () => {
  it('ends its way for good', () => {
    expect(forfeited().certificate(NUMBER)).toMatchObject({
      status: 'forfeited',
      hold: null,
      closing: { kind: 'forfeited', by: 'EU', on: '2004-03-07' },
      custody: { stage: 'forfeited', place: 'EU' },
    });
    for (const command of [forfeit(), orderReturn()]) {
      expect(forfeited().when(command, customsOn('2004-03-08')).codes).toEqual(['shipment-closed']);
    }
  });

  it('given a later confirmation, is not undone by it', () => {
    const { raised, after } = forfeited().when(confirm(), customsOn('2004-03-08'));
    expect(raised).toMatchObject([{ rule: 'confirmed-after-closing', severity: 'alert' }]);
    expect(after.certificate(NUMBER)).toMatchObject({ status: 'forfeited', outcome: null });
  });

  it('given nothing that is held, or held by another, is refused', () => {
    expect(arrived().when(forfeit(), customsOn('2004-03-07')).codes).toEqual(['not-detained']);
    expect(detained().when(forfeit(), authorityOn('AE', '2004-03-07')).codes).toEqual(['not-the-detainer']);
  });

  it('and an order to return exclude each other', () => {
    expect(orderedBack().when(forfeit(), customsOn('2004-03-08')).codes).toEqual(['return-ordered']);
    expect(forfeited().when(orderReturn(), customsOn('2004-03-08')).codes).toEqual(['shipment-closed']);
  });
});

describe('ordering a shipment back to its issuer', () => {
  it('ends a detention, and the issuer has it back in the end', () => {
    expect(orderedBack().certificate(NUMBER)).toMatchObject({
      status: 'dispatched',
      hold: null,
      returnOrder: { by: 'EU', on: '2004-03-07', reason: 'The container was opened.' },
      custody: { stage: 'return-ordered', place: 'EU' },
    });
    const { raised, after } = orderedBack().when(returned('2004-03-12'), issuerOn('2004-03-12'));
    expect(raised).toEqual([]);
    expect(after.certificate(NUMBER).status).toBe('returned-to-issuer');
  });

  it('is for who has had the shipment before it, also in transit', () => {
    expect(dispatched().when(orderReturn(), customsOn('2004-03-07')).codes).toEqual(['not-in-custody']);
    const transit = dispatched().having(enterTransit('AE', '2004-03-04'), authorityOn('AE', '2004-03-04'));
    expect(transit.when(orderReturn(), authorityOn('AE', '2004-03-05')).codes).toEqual([]);
    expect(transit.when(orderReturn(), customsOn('2004-03-05')).codes).toEqual(['not-in-custody']);
    const refused = dispatched().having(refuse(), customsOn('2004-03-06'));
    expect(refused.when(orderReturn(), customsOn('2004-03-07')).codes).toEqual([]);
    expect(detained().when(orderReturn(), authorityOn('AE', '2004-03-07')).codes).toEqual(['not-in-custody']);
    const fake = dispatched().having(reportFake(), authorityOn('AE', '2004-03-06'));
    expect(fake.when(orderReturn(), authorityOn('AE', '2004-03-07')).codes).toEqual(['not-in-custody']);
  });

  it('given an import, a number never issued or an order that stands, is refused', () => {
    expect(confirmed().when(orderReturn(), customsOn('2004-03-07')).codes).toEqual(['imported-already']);
    expect(nothingIssued().when(orderReturn(), customsOn('2004-03-07')).codes).toEqual(['certificate-unknown']);
    expect(orderedBack().when(orderReturn(), customsOn('2004-03-08')).codes).toEqual(['return-ordered']);
  });

  it('given a shipment that another authority holds, is left to that one', () => {
    const history = arrived().having(detain(), authorityOn('AE', '2004-03-06'));
    expect(history.when(orderReturn(), customsOn('2004-03-07')).codes).toEqual(['not-the-detainer']);
  });
});

describe('a shipment that the issuer’s own authorities hold', () => {
  const held = () => validated().having(detain(), authorityOn('ZA', '2004-03-02'));

  it('does not leave until they release it', () => {
    expect(held().when(dispatch(), issuerOn('2004-03-03')).codes).toEqual(['held-at-exit']);
    const freed = held().having(release(), authorityOn('ZA', '2004-03-03'));
    expect(freed.when(dispatch(), issuerOn('2004-03-03')).codes).toEqual([]);
  });

  it('contradicts nothing', () => {
    expect(validated().when(detain(), authorityOn('ZA', '2004-03-02')).raised).toEqual([]);
  });
});

describe('whoever is no authority', () => {
  it.each([release(), forfeit(), orderReturn()])('may not decide: $type', (command) => {
    const { codes } = detained().when(command, { as: actor('chair'), at: '2004-03-07T10:00:00.000Z' });
    expect(codes).toEqual(['not-an-authority']);
  });
});

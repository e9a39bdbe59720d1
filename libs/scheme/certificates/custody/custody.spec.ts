import {
  confirm,
  customsOn,
  dispatch,
  dispatched,
  issued,
  issuerOn,
  NUMBER,
  validated,
  voided,
} from '../../testing/certificate-story';
import {
  arrive,
  arrived,
  authorityOn,
  detained,
  enterTransit,
  forfeit,
  leaveTransit,
  release,
  returned,
} from '../../testing/custody-story';
import { given, type Scenario } from '../../testing/scenario';

const where = (scenario: Scenario): string => {
  const { stage, place, since } = scenario.certificate(NUMBER).custody;
  return [stage, place, since].filter((part) => part !== null).join(' ');
};

describe('where a shipment is', () => {
  it('follows it from the issue through transit to the import', () => {
    const story = [where(given()), where(issued()), where(dispatched())];
    let history = dispatched();
    for (const [command, act] of [
      [enterTransit('AE', '2004-03-04'), authorityOn('AE', '2004-03-04')],
      [leaveTransit('AE', '2004-03-04'), authorityOn('AE', '2004-03-04')],
      [arrive('2004-03-05'), customsOn('2004-03-05')],
      [confirm(), customsOn('2004-03-06')],
    ] as const) {
      history = history.having(command, act);
      story.push(where(history));
    }
    expect(story).toEqual([
      'unseen',
      'with-issuer ZA 2004-03-01',
      'under-way ZA 2004-03-03',
      'in-transit AE 2004-03-04',
      'under-way AE 2004-03-04',
      'arrived EU 2004-03-05',
      'imported EU 2004-03-06',
    ]);
  });

  it('given reports that are recorded late, goes by their days', () => {
    const late = authorityOn('AE', '2004-03-09');
    expect(where(arrived().having(enterTransit('AE', '2004-03-04'), late))).toBe('arrived EU 2004-03-05');
    expect(where(arrived().having(leaveTransit('AE', '2004-03-05'), late))).toBe('arrived EU 2004-03-05');
    expect(where(arrived().having(enterTransit('AE', '2004-03-06'), late))).toBe('in-transit AE 2004-03-06');
  });

  it('given a dispatch that is recorded after the arrival, stays with the arrival', () => {
    const early = validated().having(arrive('2004-03-05'), customsOn('2004-03-05'));
    expect(where(early.having(dispatch(), issuerOn('2004-03-03')))).toBe('arrived EU 2004-03-05');
  });

  it('given a release, is where it was held', () => {
    expect(where(detained().having(release(), customsOn('2004-03-06')))).toBe('released EU 2004-03-06');
  });

  it('given a certificate that was voided, is with its issuer', () => {
    expect(where(issued().having(voided(), issuerOn('2004-03-02')))).toBe('withdrawn ZA 2004-03-02');
  });

  it('given a forfeiture or a return, never changes again', () => {
    const forfeited = detained().having(forfeit(), customsOn('2004-03-07'));
    const back = dispatched().having(returned('2004-03-20'), issuerOn('2004-03-20'));
    for (const history of [forfeited, back]) {
      const seen = history.having(arrive('2004-06-01'), customsOn('2004-06-01'));
      expect(where(seen)).toBe(where(history));
    }
  });
});

import type { Instant, LocalDate } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import { membershipOn, type CertificateNumber, type TimedCommand } from '@kp/scheme';
import { TRADE_OF_2004 } from './trade-of-2004';
import { simulateTrade } from './simulate-trade';
import { tradeWorldOf } from './trade-world';

const record = [...membershipCommands(), ...productionReturnCommands()];

describe('the world of a simulation', () => {
  it('knows the standing of every place and what each producer returned', () => {
    const { places, output } = tradeWorldOf(record);
    const congo = [...places].find(([code]) => code === 'CG')?.[1];
    expect(membershipOn(congo!, '2004-07-09' as LocalDate).kind).toBe('former');
    const of2004 = output.filter(({ period }) => period.startsWith('2004'));
    expect(of2004.reduce((sum, { carats }) => sum + carats, 0)).toBe(15_912_946_992);
  });

  it('is refused where the rules of the scheme refuse its record', () => {
    expect(() => tradeWorldOf(productionReturnCommands())).toThrow(TypeError);
  });

  it('holds no certificates', () => {
    const [first] = simulateTrade({
      world: tradeWorldOf(record),
      year: 2004,
      certificates: 200,
      seed: 1,
      calibration: TRADE_OF_2004,
    });
    const voided: TimedCommand = {
      id: 'void',
      occurredAt: '2004-01-01T00:00:00.000Z' as Instant,
      actor: { id: 'a', roles: [] },
      command: { type: 'VoidCertificate', data: { number: 'ZA0400001' as CertificateNumber, reason: 'none' } },
    };
    expect(() => tradeWorldOf([...record, first!])).toThrow(TypeError);
    expect(() => tradeWorldOf([...record, voided])).toThrow('A world holds no certificates yet: void.');
  });
});

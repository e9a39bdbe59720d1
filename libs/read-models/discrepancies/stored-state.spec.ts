import { BEGINNING } from '@kp/kernel';
import { membershipCommands, productionReturnCommands } from '@kp/public-record';
import {
  certificateDecider,
  DEFAULT_TOLERANCE,
  discrepanciesClosedBy,
  discrepanciesRaisedBy,
  type CertificateEvent,
  type CertificateNumber,
  type CertificateState,
} from '@kp/scheme';
import { simulateTrade, TRADE_OF_2004, tradeWorldOf } from '@kp/simulator';
import { RecordedWorld } from '../testing/recorded-world';
import { fullState, shortState } from './stored-state';

jest.setTimeout(60_000);

const world = new RecordedWorld();
const { initialState, evolve } = certificateDecider;
const policy = { tolerance: () => DEFAULT_TOLERANCE, permission: () => ({ allowed: false, reasons: [] }) };

beforeAll(async () => {
  const record = [...membershipCommands(), ...productionReturnCommands()];
  await world.record(record);
  const options = { year: 2004, certificates: 1_500, seed: 9, calibration: TRADE_OF_2004 };
  await world.record(simulateTrade({ world: tradeWorldOf(record), ...options }));
});

afterAll(() => {
  world.close();
});

it('a state that was stored after every event leads to the same discrepancies as one that never was', async () => {
  const kept = new Map<CertificateNumber, CertificateState>();
  const stored = new Map<CertificateNumber, CertificateState>();
  let raised = 0;
  for await (const message of world.store.tail(BEGINNING, { follow: false })) {
    if (message.kind === 'caught-up') break;
    for (const { type, version, data } of message.events) {
      if (!type.startsWith('certificate.')) continue;
      const event = { type, version, data } as CertificateEvent;
      const { number } = event.data;
      const [one, other] = [kept.get(number) ?? initialState, stored.get(number) ?? initialState];
      const found = discrepanciesRaisedBy(event, one, policy);
      expect(discrepanciesRaisedBy(event, other, policy)).toEqual(found);
      expect(discrepanciesClosedBy(event, other)).toEqual(discrepanciesClosedBy(event, one));
      raised += found.length;
      kept.set(number, evolve(one, event));
      stored.set(number, fullState(number, shortState(evolve(other, event))));
    }
  }
  expect(raised).toBeGreaterThan(1_500);
});

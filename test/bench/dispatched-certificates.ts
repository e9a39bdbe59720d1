import { readCommand } from '@kp/exchange';
import type { Actor, Instant } from '@kp/kernel';
import { commandIdOf, recordAll, type CommandEnvelope, type Ledger } from '@kp/ledger';
import type { SchemeCommandType } from '@kp/scheme';
import { sampleCertificate } from './sample-certificate';

const CHAIR: Actor = { id: 'chair', roles: ['chair'] };
const EXPORTER: Actor = {
  id: 'bench',
  roles: ['exporting-authority'],
  participant: 'ZA',
  authority: 'Bench authority',
};
const SINCE = { effectiveFrom: '2003-01-01', certainty: 'stated', source: 'List of the Chair' };

/** The number of the n-th certificate. */
export function numberOf(index: number): string {
  return `ZA${String(index).padStart(8, '0')}`;
}

/** Records so many certificates of ZA for EU, each issued, validated and dispatched. */
export async function dispatchedCertificates(ledger: Ledger, count: number): Promise<void> {
  for await (const { envelope, outcome } of recordAll(ledger, commands(count))) {
    if (outcome.kind !== 'recorded') throw new Error(`${envelope.command.type}: ${JSON.stringify(outcome)}`);
  }
}

function* commands(count: number): Iterable<CommandEnvelope> {
  for (const [participant, producer] of [
    ['ZA', true],
    ['EU', false],
  ] as const) {
    yield envelope(CHAIR, 'AdmitParticipant', { ...SINCE, participant, name: participant, kind: 'state', producer });
  }
  yield envelope(CHAIR, 'AssignPrefix', { ...SINCE, participant: 'ZA', prefix: 'ZA' });
  for (let index = 0; index < count; index += 1) {
    const number = numberOf(index);
    const day = '2004-03-01T10:00:00.000Z' as Instant;
    yield { ...envelope(EXPORTER, 'IssueCertificate', sampleCertificate(index)), occurredAt: day };
    const seals = [{ container: 'C-1', seal: 'S-1' }];
    yield { ...envelope(EXPORTER, 'ValidateCertificate', { number, seals }), occurredAt: day };
    const left = { number, transportMode: 'courier' };
    yield { ...envelope(EXPORTER, 'DispatchCertificate', left), occurredAt: day };
  }
}

function envelope(actor: Actor, name: SchemeCommandType, data: object): CommandEnvelope {
  const reading = readCommand(name, data);
  if (!reading.ok) throw new Error(JSON.stringify(reading.violations));
  return { id: commandIdOf(actor.id, JSON.stringify([name, data])), command: reading.command, actor };
}

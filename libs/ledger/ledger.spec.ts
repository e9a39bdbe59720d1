import type { EventStore } from '@kp/event-store';
import { MemoryEventStore } from '@kp/event-store/memory';
import { carats, usDollars, type Actor, type Instant, type LocalDate, type Revision } from '@kp/kernel';
import {
  certificateStream,
  type CertificateNumber,
  type DecisionNumber,
  type ParticipantCode,
  type SchemeCommand,
} from '@kp/scheme';
import { commandIdOf } from './command-id';
import { Ledger } from './ledger';
import type { Outcome } from './outcome';
import type { Receipt } from './receipt';
import { recordAll } from './record-all';

const ZA = 'ZA' as ParticipantCode;
const AE = 'AE' as ParticipantCode;
const NUMBER = 'ZA00000001' as CertificateNumber;
const NOON = '2004-03-01T12:00:00.000Z' as Instant;
const NOW = '2004-03-02T08:00:00.000Z' as Instant;

const chair: Actor = { id: 'chair', roles: ['chair'] };
const exporter: Actor = { id: 'za-desk', roles: ['exporting-authority'], participant: ZA, authority: 'ZA authority' };
const importer: Actor = { id: 'ae-desk', roles: ['importing-authority'], participant: AE, authority: 'AE authority' };

const admission = (participant: ParticipantCode): SchemeCommand => ({
  type: 'AdmitParticipant',
  data: {
    participant,
    name: `Participant ${participant}`,
    kind: 'state',
    producer: true,
    effectiveFrom: '2003-01-01' as LocalDate,
    certainty: 'stated',
    source: 'test',
  },
});

const prefix: SchemeCommand = {
  type: 'AssignPrefix',
  data: {
    participant: ZA,
    prefix: 'ZA',
    effectiveFrom: '2003-01-01' as LocalDate,
    effectiveUntil: null,
    certainty: 'stated',
    source: 'test',
  },
};

const issue = (number = NUMBER, parcels = 2): SchemeCommand => ({
  type: 'IssueCertificate',
  data: {
    number,
    issuer: ZA,
    issuingAuthority: 'ZA authority',
    destination: AE,
    exporter: { name: 'Exporter', address: 'Johannesburg' },
    importer: { name: 'Importer', address: 'Dubai' },
    origin: { kind: 'single', country: ZA },
    issuedOn: '2004-03-01' as LocalDate,
    expiresOn: '2004-04-30' as LocalDate,
    lines: [{ hs: '7102.31', carats: carats(10_000), valueUsd: usDollars(1_000_000) }],
    parcels,
    purpose: 'commercial',
    languages: ['en'],
    specimen: 'ZA-2003',
  },
});

const confirm = (weight: number): SchemeCommand => ({
  type: 'ConfirmImport',
  data: {
    number: NUMBER,
    confirmation: `seen-${String(weight)}`,
    authority: 'AE authority',
    observed: {
      arrivedOn: '2004-03-01' as LocalDate,
      parcels: 2,
      carats: carats(weight),
      valueUsd: null,
      lines: null,
      importer: null,
      exporter: null,
      sealsIntact: true,
      remarks: null,
    },
  },
});

const received = (outcome: Outcome): Receipt => {
  if (outcome.kind !== 'recorded') throw new Error(JSON.stringify(outcome));
  return outcome.receipt;
};

describe('the ledger', () => {
  let store: EventStore;
  let ledger: Ledger;
  const send = (command: SchemeCommand, actor: Actor, key: string, more: { expectedRevision?: Revision } = {}) =>
    ledger.execute({ id: commandIdOf(actor.id, key), command, actor, occurredAt: NOON, ...more });

  beforeEach(async () => {
    store = new MemoryEventStore({ clock: { now: () => NOW } });
    ledger = new Ledger({ store, clock: { now: () => NOW } });
    for (const [key, command] of [admission(ZA), admission(AE), prefix].entries()) {
      received(await send(command, chair, String(key)));
    }
  });

  it('given Participants, when a certificate is issued, then the receipt names the event, its revision and position', async () => {
    const receipt = received(await send(issue(), exporter, 'k'));

    const [event] = await store.readStream(certificateStream(NUMBER));
    expect(receipt).toMatchObject({ stream: 'certificate-ZA00000001', revision: 0, recordedAt: NOW, flags: [] });
    expect(receipt.events).toEqual([
      { id: event!.id, type: 'certificate.issued', revision: 0, position: await store.head() },
    ]);
  });

  it('keeps with each event who acted, when it happened, and by which command', async () => {
    const { commandId } = received(await send(issue(), exporter, 'k'));

    const [event] = await store.readStream(certificateStream(NUMBER));
    expect(event!.metadata).toMatchObject({ actor: exporter, occurredAt: NOON, commandId, correlationId: commandId });
  });

  it('given a recorded command, when it is sent again after others, then it answers with the very same receipt', async () => {
    const first = received(await send(issue(), exporter, 'k'));
    received(await send({ type: 'VoidCertificate', data: { number: NUMBER, reason: 'Misprint' } }, exporter, 'v'));

    const again = await send(issue(), exporter, 'k');
    expect(again).toEqual({ kind: 'recorded', receipt: first, replayed: true });
  });

  it('given an issue that the rules would refuse by now, when it is sent again, then it answers with the receipt of then', async () => {
    const first = received(await send(issue(), exporter, 'k'));
    const decision = 'CHAIR-1' as DecisionNumber;
    const day = '2004-02-01' as LocalDate;
    received(
      await send(
        {
          type: 'IssueChairNotice',
          data: { decision, title: 'x', issuedOn: day, effectiveFrom: day, certainty: 'stated', source: 'test' },
        },
        chair,
        'n',
      ),
    );
    received(
      await send(
        {
          type: 'RemoveParticipant',
          data: {
            participant: ZA,
            reason: 'Test',
            decision,
            effectiveFrom: day,
            certainty: 'stated',
            source: 'test',
          },
        },
        chair,
        'r',
      ),
    );

    expect((await send(issue('ZA00000002' as CertificateNumber), exporter, 'k2')).kind).toBe('rejected');
    expect(await send(issue(), exporter, 'k')).toEqual({ kind: 'recorded', receipt: first, replayed: true });
  });

  it('given one command sent fifty times at once, then one event is recorded and fifty equal receipts are given', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => send(issue(), exporter, 'k')));

    expect(new Set(outcomes.map((outcome) => JSON.stringify(received(outcome)))).size).toBe(1);
    expect(await store.readStream(certificateStream(NUMBER))).toHaveLength(1);
  });

  it('given two ledgers on one log, when the same command is sent to both at once, then one event is recorded', async () => {
    const other = new Ledger({ store, clock: { now: () => NOW } });
    const envelope = { id: commandIdOf('za-desk', 'k'), command: issue(), actor: exporter, occurredAt: NOON };
    const [one, two] = await Promise.all([ledger.execute(envelope), other.execute(envelope)]);

    expect(received(one)).toEqual(received(two));
    expect(await store.readStream(certificateStream(NUMBER))).toHaveLength(1);
  });

  it.each([
    ['for the same certificate', issue(NUMBER, 3)],
    ['for another certificate', issue('ZA00000002' as CertificateNumber)],
  ])(
    'given a used key, when another command is sent under it %s, then it is refused and nothing is recorded',
    async (_, command) => {
      received(await send(issue(), exporter, 'k'));
      const head = await store.head();

      expect(await send(command, exporter, 'k')).toEqual({ kind: 'command-id-reused' });
      expect(await store.head()).toBe(head);
    },
  );

  it('given a revision that is not the stream’s, then the command is refused with the one that is', async () => {
    received(await send(issue(), exporter, 'k'));

    const voiding: SchemeCommand = { type: 'VoidCertificate', data: { number: NUMBER, reason: 'Misprint' } };
    expect(await send(voiding, exporter, 'v', { expectedRevision: 7 as Revision })).toEqual({
      kind: 'revision-mismatch',
      actual: 0,
    });
    expect(received(await send(voiding, exporter, 'v', { expectedRevision: 0 as Revision })).revision).toBe(1);
  });

  it('given a command that the rules forbid, then nothing is recorded and every broken rule is told', async () => {
    const outcome = await send(
      { type: 'VoidCertificate', data: { number: NUMBER, reason: 'Never issued' } },
      importer,
      'v',
    );

    expect(outcome.kind).toBe('rejected');
    expect(await store.readStream(certificateStream(NUMBER))).toHaveLength(0);
  });

  it('given a confirmation of a number that nobody issued, then it is recorded, and flagged on the receipt for ever', async () => {
    const first = received(await send(confirm(9000), importer, 'c'));
    expect(first.flags).toContain('confirmation-of-unknown');

    received(await send(issue(), exporter, 'k'));
    expect(received(await send(confirm(9000), importer, 'c'))).toEqual(first);
  });

  it('given events after a moment, when the certificate is read as of the moment, then they do not count', async () => {
    const { position } = received(await send(issue(), exporter, 'k'));
    received(await send({ type: 'VoidCertificate', data: { number: NUMBER, reason: 'Misprint' } }, exporter, 'v'));

    expect((await ledger.stateAt(certificateStream(NUMBER)))?.state.status).toBe('voided');
    expect((await ledger.stateAt(certificateStream(NUMBER), { upTo: position }))?.state.status).toBe('issued');
    expect(
      await ledger.stateAt(certificateStream(NUMBER), { effectiveAt: '2004-02-29T00:00:00.000Z' as Instant }),
    ).toBeUndefined();
  });

  it('when a command is only considered, then it tells what would be refused and records nothing', async () => {
    const head = await store.head();
    const envelope = { id: commandIdOf('za-desk', 'k'), command: issue(), actor: exporter, occurredAt: NOON };

    expect(await ledger.consider(envelope)).toBeUndefined();
    expect(await ledger.consider({ ...envelope, actor: importer })).toMatchObject({ kind: 'rejected' });
    expect(await store.head()).toBe(head);
  });

  it('given a sequence of which later commands build on earlier ones, when it is recorded at once, then all hold, in order', async () => {
    const successor = 'ZA00000002' as CertificateNumber;
    const replacing = issue(successor);
    if (replacing.type !== 'IssueCertificate') throw new Error('unreachable');
    const commands: SchemeCommand[] = [
      issue(),
      { type: 'IssueCertificate', data: { ...replacing.data, replaces: NUMBER } },
      { type: 'ReplaceCertificate', data: { number: NUMBER, replacedBy: successor, reason: 'Misprint' } },
    ];
    const outcomes: Outcome['kind'][] = [];
    const envelopes = commands.map((command, index) => ({
      id: commandIdOf('za-desk', String(index)),
      command,
      actor: exporter,
      occurredAt: NOON,
    }));
    for await (const { outcome } of recordAll(ledger, envelopes)) outcomes.push(outcome.kind);

    expect(outcomes).toEqual(['recorded', 'recorded', 'recorded']);
    expect((await ledger.stateAt(certificateStream(NUMBER)))?.state.status).toBe('replaced');
  });
});

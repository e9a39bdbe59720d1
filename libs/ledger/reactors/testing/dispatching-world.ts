import type { EventStore } from '@kp/event-store';
import { carats, usDollars, type Actor, type Clock, type Instant, type LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode, SchemeCommand } from '@kp/scheme';
import { commandIdOf } from '../../command-id';
import { Ledger } from '../../ledger';

const ZA = 'ZA' as ParticipantCode;
const AE = 'AE' as ParticipantCode;
const DAY = '2004-03-01' as LocalDate;
const chair: Actor = { id: 'chair', roles: ['chair'] };
const exporter: Actor = { id: 'za-desk', roles: ['exporting-authority'], participant: ZA };

export const clock: Clock = { now: () => '2004-03-02T08:00:00.000Z' as Instant };

const stated = { effectiveFrom: '2003-01-01' as LocalDate, certainty: 'stated', source: 'test' } as const;

const admission = (participant: ParticipantCode): SchemeCommand => ({
  type: 'AdmitParticipant',
  data: { participant, name: participant, kind: 'state', producer: true, ...stated },
});

export const numbered = (serial: number): CertificateNumber =>
  `ZA${String(serial).padStart(7, '0')}` as CertificateNumber;

/** Records shipments that South Africa sends to the Emirates, as another server than those under test would. */
export class DispatchingWorld {
  readonly ledger: Ledger;
  #sent = 0;

  constructor(readonly store: EventStore) {
    this.ledger = new Ledger({ store, clock });
  }

  async begin(): Promise<void> {
    await this.#act(chair, admission(ZA));
    await this.#act(chair, admission(AE));
    await this.#act(chair, {
      type: 'AssignPrefix',
      data: { participant: ZA, prefix: 'ZA', effectiveUntil: null, ...stated },
    });
  }

  /** Issues, seals and sends one certificate. */
  async dispatch(serial: number, { synthetic }: { readonly synthetic?: true } = {}): Promise<void> {
    const number = numbered(serial);
    const party = { name: 'Somebody', address: 'Street 1' };
    await this.#act(exporter, {
      type: 'IssueCertificate',
      data: {
        number,
        issuer: ZA,
        issuingAuthority: 'Export office',
        destination: AE,
        exporter: party,
        importer: party,
        origin: { kind: 'single', country: ZA },
        issuedOn: DAY,
        expiresOn: '2004-04-30' as LocalDate,
        lines: [{ hs: '7102.31', carats: carats(10_000), valueUsd: usDollars(1_000_000) }],
        parcels: 2,
        purpose: 'commercial',
        languages: ['en'],
        specimen: 'ZA-2003',
      },
    });
    await this.#act(exporter, {
      type: 'ValidateCertificate',
      data: { number, seals: [{ container: '1', seal: 'S1' }] },
    });
    await this.#act(
      exporter,
      { type: 'DispatchCertificate', data: { number, transportMode: 'courier', carrier: null } },
      synthetic,
    );
  }

  async #act(actor: Actor, command: SchemeCommand, synthetic?: true): Promise<void> {
    this.#sent += 1;
    const outcome = await this.ledger.execute({
      id: commandIdOf(actor.id, `${command.type}-${String(this.#sent)}`),
      command,
      actor,
      occurredAt: `${DAY}T12:00:00.000Z` as Instant,
      ...(synthetic === undefined ? {} : { synthetic }),
    });
    if (outcome.kind !== 'recorded') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }
}

import { formatPosition, type Position } from '@kp/kernel';
import type { Ledger } from '@kp/ledger';
import type { ReadModels } from '@kp/projections';
import { CertificateQueries, DiscrepancyQueries } from '@kp/read-models';
import { certificateDecider, certificateStream, type CertificateEvent, type CertificateNumber } from '@kp/scheme';
import type { DemoReport, ReplayLine } from './demo-report';

/** The certificate whose story the demonstration tells: the first on which customs' scales disagreed with the paper. */
export function certificateToReplay(readModels: ReadModels, asOf: Position): CertificateNumber | undefined {
  const [found] = new DiscrepancyQueries(readModels).list({ rule: 'carats-differ' }, { limit: 1, asOf }).items;
  return found?.certificate;
}

/** Folds a certificate's own events again, one by one, and compares the end with its row in the read model. */
export async function replayCertificate(
  ledger: Ledger,
  readModels: ReadModels,
  number: CertificateNumber,
  asOf: Position,
): Promise<DemoReport['replay']> {
  const events = await ledger.history(certificateStream(number), { upTo: asOf });
  let state = certificateDecider.initialState;
  const steps = events.map(({ type, version, data, metadata, position, revision }): ReplayLine => {
    state = certificateDecider.evolve(state, { type, version, data } as CertificateEvent);
    return {
      position: formatPosition(position),
      revision,
      occurredAt: metadata.occurredAt,
      type,
      by: [metadata.actor.authority ?? metadata.actor.id, metadata.actor.participant].filter(Boolean).join(', '),
      statusAfter: state.status,
      flags: metadata.flags ?? [],
    };
  });
  const row = new CertificateQueries(readModels).byNumber(number, { asOf }).value;
  return {
    certificate: number,
    synthetic: events.some(({ metadata }) => metadata.synthetic === true),
    steps,
    equalsReadModel: row?.status === state.status && row.lastPosition === events.at(-1)?.position,
  };
}

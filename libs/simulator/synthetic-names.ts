import type { Actor } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode, Party, Seal } from '@kp/scheme';

// Every name says that it is made up, so that none can be taken for a house or an office that exists.

/** The actor for one of a Participant's two authorities. */
export function authorityOf(
  side: 'exporting' | 'importing',
  participant: ParticipantCode,
): Actor & { authority: string } {
  return {
    id: `synthetic/${participant}/${side}-authority`,
    roles: [`${side}-authority`],
    participant,
    authority: `Synthetic ${side} authority, ${participant}`,
  };
}

/** A trading house, by its number among those of its country. */
export function houseOf(side: 'exporter' | 'importer', number: number, participant: ParticipantCode): Party {
  const written = String(number).padStart(3, '0');
  return {
    name: `Synthetic ${side} ${String(number)}, ${participant}`,
    address: `Synthetic street ${String(number)}, ${participant}`,
    registration: `SYN-${side === 'exporter' ? 'X' : 'M'}-${participant}-${written}`,
  };
}

export function carrierOf(number: number): string {
  return `Synthetic carrier ${String(number)}`;
}

/** One container for every few parcels, each with a seal of its own. */
export function sealsOf(number: CertificateNumber, parcels: number): readonly Seal[] {
  const containers = Math.ceil(parcels / 6);
  return Array.from({ length: containers }, (_, index) => ({
    container: `${number}/${String(index + 1)}`,
    seal: `SYN-${number}-${String(index + 1)}`,
  }));
}

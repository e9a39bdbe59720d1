import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { kindOf, ownerOf, SOURCE, type CustodyNetwork } from './custody-network';
import type { SeededNetwork } from './seeded-network';

/** The arc of a certificate's shipment, with all carats that were sent; none while it was not dispatched. */
export function shipmentArc(network: CustodyNetwork, number: CertificateNumber): number | undefined {
  for (let arc = 0; arc < network.references.length; arc += 1) {
    if (network.references[arc] === number && kindOf(network, arc) === 'shipment') return arc;
  }
  return undefined;
}

/**
 * The arcs of all carats that Participants held at the end of a day; `null` is the end of the story. No arc of them
 * comes after another, whatever the Participants.
 */
export function holdingArcs(
  { network, arriving, leaving }: SeededNetwork,
  participants: ReadonlySet<ParticipantCode>,
  day: LocalDate | null,
): readonly number[] {
  const { tails, left, reached, isPool } = network;
  const isBy = (date: LocalDate | null | undefined): boolean =>
    date !== null && date !== undefined && (day === null || date <= day);
  const cameBy = (arc: number): boolean => isBy(tails[arc] === SOURCE ? left[arc] : reached[arc]);
  const held: number[] = [];
  const newest = new Map<ParticipantCode, number>();
  for (let node = 2; node < network.nodes; node += 1) {
    const owner = ownerOf(network, node);
    if (owner === undefined || !participants.has(owner)) continue;
    if (isPool[node] === 1) {
      // Nodes of a stock are in the order of time: the last one begun by the day is the one that held it then.
      if (arcsAt(arriving, node).some(cameBy)) newest.set(owner, node);
    } else {
      for (const arc of arcsAt(leaving, node)) {
        const isWaiting = kindOf(network, arc) === 'drawn' && isBy(left[arc]) && !isBy(reached[arc]);
        if (isWaiting) held.push(arc);
      }
    }
  }
  for (const node of newest.values()) {
    // As long as something is still to arrive, nothing has left.
    const coming = arcsAt(arriving, node);
    const came = coming.filter(cameBy);
    held.push(...(came.length < coming.length ? came : arcsAt(leaving, node).filter((arc) => !isBy(left[arc]))));
  }
  return held;
}

function arcsAt({ from, arcs }: SeededNetwork['leaving'], node: number): readonly number[] {
  return Array.from(arcs.subarray(from[node] ?? 0, from[node + 1] ?? 0));
}

import type { CustodyEvent, SealCheck } from '@kp/scheme';
import { weight } from './quantities';

/** Tells in one sentence what became of a shipment on its way. */
export function custodySentence(event: CustodyEvent): string {
  switch (event.type) {
    case 'certificate.pre-alert-sent': {
      const { to, sentOn, expectedOn, notice } = event.data;
      return `announced to ${to} on ${sentOn}${expectedOn === null ? '' : `, expected on ${expectedOn}`} (${notice})`;
    }
    case 'certificate.transit-entered': {
      const { place, enteredOn } = event.data;
      return `in transit through ${place} since ${enteredOn}${toldBy(event.data)}${seals(event.data)}`;
    }
    case 'certificate.transit-left': {
      const { place, leftOn } = event.data;
      return `left ${place} on ${leftOn}${toldBy(event.data)}${seals(event.data)}`;
    }
    case 'certificate.arrived':
      return `before the customs of ${event.data.reportedBy} on ${event.data.arrivedOn}${seals(event.data)}`;
    case 'certificate.detained': {
      const { detainedBy, detainedOn, ground, remarks } = event.data;
      return `detained by ${detainedBy} on ${detainedOn}: ${ground}${remarks === null ? '' : `, ${remarks}`}`;
    }
    case 'certificate.released':
      return `released by ${event.data.releasedBy} on ${event.data.releasedOn}: ${event.data.remedy}`;
    case 'certificate.forfeited':
      return `forfeited to ${event.data.forfeitedBy} on ${event.data.forfeitedOn}: ${event.data.legalBasis}`;
    case 'certificate.return-ordered':
      return `ordered back by ${event.data.orderedBy} on ${event.data.orderedOn}: ${event.data.reason}`;
    case 'certificate.returned-to-issuer':
      return `back with ${event.data.receivedBy} on ${event.data.receivedOn}${seals(event.data)}`;
    case 'certificate.reported-fake': {
      const { reportedBy, reportedOn, ground, presentedBy, carats } = event.data;
      const presented = presentedBy === null ? '' : `, presented by ${presentedBy}`;
      return `reported as a fake by ${reportedBy} on ${reportedOn}: ${ground}${presented}${carats === null ? '' : ` with ${weight(carats)}`}`;
    }
  }
}

function toldBy({ place, reportedBy }: { readonly place: string; readonly reportedBy: string }): string {
  return place === reportedBy ? '' : `, as ${reportedBy} tells`;
}

function seals({ sealsIntact, sealsRead }: SealCheck): string {
  const state = sealsIntact === null ? '' : sealsIntact ? ', seals intact' : ', SEALS BROKEN';
  const read = sealsRead?.map(({ container, seal }) => `${container} with ${seal}`).join(', ') ?? '';
  return `${state}${read === '' ? '' : ` (${read})`}`;
}

import type { LocalDate } from '@kp/kernel';
import type { ParticipantCode } from '../participant-code';
import type { ReportedFake, Sighting } from './custody/events';
import type { CertificateEvent, ImportConfirmed, ImportRefused } from './events';

/** What an importing authority decided about a number that was presented to it, as recorded. */
export type ImportEvidence = ImportConfirmed | ImportRefused;

/** Whatever an authority reported about a number, as recorded. None of it is ever refused for what it says. */
export type Evidence = ImportEvidence | Sighting | ReportedFake;

/** Whether an event is what an authority reported. */
export function isEvidence(event: CertificateEvent): event is Evidence {
  switch (event.type) {
    case 'certificate.import-confirmed':
    case 'certificate.import-refused':
    case 'certificate.reported-fake':
      return true;
    default:
      return isSightingEvent(event);
  }
}

/** Whether a piece of evidence is a confirmation or a refusal. */
export function isImportEvidence(evidence: Evidence): evidence is ImportEvidence {
  return evidence.type === 'certificate.import-confirmed' || evidence.type === 'certificate.import-refused';
}

/** Whether a piece of evidence tells of the shipment on its way. */
export function isSighting(evidence: Evidence): evidence is Sighting {
  return isSightingEvent(evidence);
}

/** Whose authorities have had the shipment before them; who reports a fake paper has seen no shipment. */
export function whoSaw(evidence: readonly Evidence[]): ReadonlySet<ParticipantCode> {
  return new Set(evidence.filter(({ type }) => type !== 'certificate.reported-fake').map(reportedBy));
}

/** The Participant whose authority made the report. */
export function reportedBy(evidence: Evidence): ParticipantCode {
  switch (evidence.type) {
    case 'certificate.import-confirmed':
      return evidence.data.confirmedBy;
    case 'certificate.import-refused':
      return evidence.data.refusedBy;
    case 'certificate.detained':
      return evidence.data.detainedBy;
    case 'certificate.returned-to-issuer':
      return evidence.data.receivedBy;
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.reported-fake':
      return evidence.data.reportedBy;
  }
}

/** The day of what was seen: of arrival when confirmed, of the act otherwise. */
export function seenOn(evidence: Evidence): LocalDate {
  switch (evidence.type) {
    case 'certificate.import-confirmed':
      return evidence.data.observed.arrivedOn;
    case 'certificate.import-refused':
      return evidence.data.refusedOn;
    case 'certificate.transit-entered':
      return evidence.data.enteredOn;
    case 'certificate.transit-left':
      return evidence.data.leftOn;
    case 'certificate.arrived':
      return evidence.data.arrivedOn;
    case 'certificate.detained':
      return evidence.data.detainedOn;
    case 'certificate.returned-to-issuer':
      return evidence.data.receivedOn;
    case 'certificate.reported-fake':
      return evidence.data.reportedOn;
  }
}

function isSightingEvent(event: CertificateEvent): event is Sighting {
  switch (event.type) {
    case 'certificate.transit-entered':
    case 'certificate.transit-left':
    case 'certificate.arrived':
    case 'certificate.detained':
    case 'certificate.returned-to-issuer':
      return true;
    default:
      return false;
  }
}

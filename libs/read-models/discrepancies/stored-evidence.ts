import type { Carats, LocalDate, UsDollars } from '@kp/kernel';
import type {
  CertificateLine,
  CertificateNumber,
  DetentionGround,
  Evidence,
  FakeGround,
  ImportConfirmed,
  ImportObservation,
  ParticipantCode,
  RefusalReason,
  Seal,
  SealCheck,
} from '@kp/scheme';

export type StoredLine = readonly [hs: CertificateLine['hs'], carats: Carats, valueUsd: UsDollars];

export type StoredSeal = readonly [container: string, seal: string];

type StoredConfirmation = readonly [
  kind: 'confirmed',
  confirmation: string,
  by: ParticipantCode,
  on: LocalDate,
  arrivedOn: LocalDate,
  parcels: number,
  carats: Carats,
  valueUsd: UsDollars | null,
  lines: readonly StoredLine[] | null,
  importer: string | null,
  exporter: string | null,
  sealsIntact: boolean | null,
];

type StoredCheck = readonly [sealsIntact: boolean | null, sealsRead: readonly StoredSeal[] | null];

/** A piece of evidence in short, without what no rule about discrepancies reads. */
export type StoredEvidence =
  | StoredConfirmation
  | readonly [kind: 'refused', by: ParticipantCode, on: LocalDate, reason: RefusalReason]
  | readonly [
      kind: 'transit-entered' | 'transit-left',
      by: ParticipantCode,
      on: LocalDate,
      check: StoredCheck,
      place: ParticipantCode,
    ]
  | readonly [kind: 'arrived' | 'returned', by: ParticipantCode, on: LocalDate, check: StoredCheck]
  | readonly [kind: 'detained', by: ParticipantCode, on: LocalDate, ground: DetentionGround]
  | readonly [kind: 'fake', by: ParticipantCode, on: LocalDate, ground: FakeGround];

/** A piece of evidence in short. */
export function shortEvidence(evidence: Evidence): StoredEvidence {
  switch (evidence.type) {
    case 'certificate.import-confirmed':
      return shortConfirmation(evidence.data);
    case 'certificate.import-refused': {
      const { refusedBy, refusedOn, reason } = evidence.data;
      return ['refused', refusedBy, refusedOn, reason];
    }
    case 'certificate.transit-entered': {
      const { reportedBy, enteredOn, place } = evidence.data;
      return ['transit-entered', reportedBy, enteredOn, shortCheck(evidence.data), place];
    }
    case 'certificate.transit-left': {
      const { reportedBy, leftOn, place } = evidence.data;
      return ['transit-left', reportedBy, leftOn, shortCheck(evidence.data), place];
    }
    case 'certificate.arrived': {
      const { reportedBy, arrivedOn } = evidence.data;
      return ['arrived', reportedBy, arrivedOn, shortCheck(evidence.data)];
    }
    case 'certificate.returned-to-issuer': {
      const { receivedBy, receivedOn } = evidence.data;
      return ['returned', receivedBy, receivedOn, shortCheck(evidence.data)];
    }
    case 'certificate.detained': {
      const { detainedBy, detainedOn, ground } = evidence.data;
      return ['detained', detainedBy, detainedOn, ground];
    }
    case 'certificate.reported-fake': {
      const { reportedBy, reportedOn, ground } = evidence.data;
      return ['fake', reportedBy, reportedOn, ground];
    }
  }
}

/** A piece of evidence about which the rules say the same as about the one that was put in short. */
export function fullEvidence(number: CertificateNumber, stored: StoredEvidence): Evidence {
  const told = { number, authority: '', remarks: null };
  switch (stored[0]) {
    case 'confirmed':
      return fullConfirmation(number, stored);
    case 'refused': {
      const [, refusedBy, refusedOn, reason] = stored;
      return { type: 'certificate.import-refused', version: 1, data: { ...told, refusedBy, refusedOn, reason } };
    }
    case 'transit-entered': {
      const [, reportedBy, enteredOn, check, place] = stored;
      const data = { ...told, ...fullCheck(check), place, reportedBy, enteredOn };
      return { type: 'certificate.transit-entered', version: 1, data };
    }
    case 'transit-left': {
      const [, reportedBy, leftOn, check, place] = stored;
      const data = { ...told, ...fullCheck(check), place, reportedBy, leftOn };
      return { type: 'certificate.transit-left', version: 1, data };
    }
    case 'arrived': {
      const [, reportedBy, arrivedOn, check] = stored;
      return { type: 'certificate.arrived', version: 1, data: { ...told, ...fullCheck(check), reportedBy, arrivedOn } };
    }
    case 'returned': {
      const [, receivedBy, receivedOn, check] = stored;
      const data = { ...told, ...fullCheck(check), receivedBy, receivedOn };
      return { type: 'certificate.returned-to-issuer', version: 1, data };
    }
    case 'detained': {
      const [, detainedBy, detainedOn, ground] = stored;
      return { type: 'certificate.detained', version: 1, data: { ...told, detainedBy, detainedOn, ground } };
    }
    case 'fake': {
      const [, reportedBy, reportedOn, ground] = stored;
      const data = { ...told, reportedBy, reportedOn, ground, presentedBy: null, carats: null };
      return { type: 'certificate.reported-fake', version: 1, data };
    }
  }
}

function shortConfirmation({
  confirmation,
  confirmedBy,
  confirmedOn,
  observed,
}: ImportConfirmed['data']): StoredEvidence {
  const { arrivedOn, parcels, carats, valueUsd, lines, importer, exporter, sealsIntact } = observed;
  return [
    'confirmed',
    confirmation,
    confirmedBy,
    confirmedOn,
    arrivedOn,
    parcels,
    carats,
    valueUsd,
    lines?.map(shortLine) ?? null,
    importer,
    exporter,
    sealsIntact,
  ];
}

function fullConfirmation(number: CertificateNumber, stored: StoredConfirmation): ImportConfirmed {
  const [, confirmation, confirmedBy, confirmedOn, arrivedOn, parcels, carats, valueUsd, ...rest] = stored;
  const [lines, importer, exporter, sealsIntact] = rest;
  const observed: ImportObservation = {
    arrivedOn,
    parcels,
    carats,
    valueUsd,
    lines: lines?.map(fullLine) ?? null,
    importer,
    exporter,
    sealsIntact,
    remarks: null,
  };
  const data = { number, confirmation, confirmedBy, authority: '', confirmedOn, observed };
  return { type: 'certificate.import-confirmed', version: 1, data };
}

function shortCheck({ sealsIntact, sealsRead }: SealCheck): StoredCheck {
  return [sealsIntact, sealsRead?.map(shortSeal) ?? null];
}

function fullCheck([sealsIntact, sealsRead]: StoredCheck): SealCheck {
  return { sealsIntact, sealsRead: sealsRead?.map(fullSeal) ?? null };
}

export function shortSeal({ container, seal }: Seal): StoredSeal {
  return [container, seal];
}

export function fullSeal([container, seal]: StoredSeal): Seal {
  return { container, seal };
}

export function shortLine({ hs, carats, valueUsd }: CertificateLine): StoredLine {
  return [hs, carats, valueUsd];
}

export function fullLine([hs, carats, valueUsd]: StoredLine): CertificateLine {
  return { hs, carats, valueUsd };
}

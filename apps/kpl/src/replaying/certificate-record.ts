import type { Position } from '@kp/kernel';
import type { Folded } from '@kp/ledger';
import type { CertificateRecord } from '@kp/read-models';
import { totalsOf, type CertificateNumber, type CertificateState } from '@kp/scheme';

/**
 * What the read model should say of a certificate, worked out from its own history by the rules of the scheme, without
 * any code of the read model.
 */
export function certificateRecordOf(
  number: CertificateNumber,
  { state, revision, position, events }: Folded<CertificateState>,
): CertificateRecord {
  const { content, evidence, end, outcome, custody, closing } = state;
  const issuedAt = events.find(({ type }) => type === 'certificate.issued')?.position ?? position;
  const settled = outcome === null ? undefined : evidence[outcome];
  const confirmed = settled?.type === 'certificate.import-confirmed' ? settled.data : null;
  const refused = settled?.type === 'certificate.import-refused' ? settled.data : null;
  return {
    number,
    status: state.status,
    content: content === null ? null : issuedContentOf(content, issuedAt),
    validatedOn: state.validatedOn,
    dispatchedOn: state.dispatch?.dispatchedOn ?? null,
    confirmedOn: confirmed?.confirmedOn ?? null,
    arrivedOn: confirmed?.observed.arrivedOn ?? null,
    confirmedBy: confirmed?.confirmedBy ?? null,
    stage: custody.stage,
    place: custody.place,
    placeSince: custody.since,
    endedOn: end?.on ?? refused?.refusedOn ?? closing?.on ?? null,
    replacedBy: end?.successor ?? null,
    confirmations: evidence.filter(({ type }) => type === 'certificate.import-confirmed').length,
    refusals: evidence.filter(({ type }) => type === 'certificate.import-refused').length,
    fakeReports: evidence.filter(({ type }) => type === 'certificate.reported-fake').length,
    revision,
    firstPosition: events[0]?.position ?? position,
    lastPosition: position,
    synthetic: events.some(({ metadata }) => metadata.synthetic === true),
  };
}

function issuedContentOf(
  content: NonNullable<CertificateState['content']>,
  issuedAt: Position,
): NonNullable<CertificateRecord['content']> {
  const { issuer, issuingAuthority, destination, exporter, importer, origin, purpose, issuedOn, expiresOn } = content;
  const { lines, parcels, replaces = null } = content;
  return {
    issuer,
    issuingAuthority,
    destination,
    exporter: exporter.name,
    importer: importer.name,
    origin,
    purpose,
    issuedOn,
    expiresOn,
    lines,
    ...totalsOf(lines),
    parcels,
    replaces,
    issuedAt,
  };
}

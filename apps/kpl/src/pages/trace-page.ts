import type { LineageTrace, TracedCertificate, TracedDraw } from '@kp/ledger';
import type { CertificateNumber } from '@kp/scheme';
import type { Style } from '../output/style';
import { weight } from './quantities';

/**
 * Lays a trace out as a tree from the certificate that was asked for, one certificate on a line, deeper by two blanks for
 * each step. A certificate that stands there already is named again, but not followed again.
 */
export function tracePage(trace: LineageTrace, style: Style): string {
  const { number, direction, certificates, draws, complete } = trace;
  const known = new Map(certificates.map((one) => [one.number, one]));
  const next = (draw: TracedDraw): CertificateNumber => (direction === 'up' ? draw.source : draw.by);
  const from = (draw: TracedDraw): CertificateNumber => (direction === 'up' ? draw.by : draw.source);
  const following = new Map<CertificateNumber, TracedDraw[]>();
  for (const draw of draws) following.set(from(draw), [...(following.get(from(draw)) ?? []), draw]);

  const told = new Set<CertificateNumber>();
  const lines: string[] = [];
  // A stack of its own: the depth of a trace is that of the data.
  const open: { readonly draw: TracedDraw | null; readonly at: CertificateNumber; readonly depth: number }[] = [
    { draw: null, at: number, depth: 0 },
  ];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { draw, at, depth } = entry;
    const again = told.has(at) && (following.get(at) ?? []).length > 0;
    lines.push(
      `${'  '.repeat(depth)}${entryText(at, draw, known.get(at), style)}${again ? style.faint(' (followed above)') : ''}`,
    );
    if (told.has(at)) continue;
    told.add(at);
    for (const link of (following.get(at) ?? []).toReversed())
      open.push({ draw: link, at: next(link), depth: depth + 1 });
  }
  const title = direction === 'up' ? `Sources of ${number}` : `Where the stones of ${number} went`;
  return `${[
    style.strong(title),
    '',
    ...lines,
    ...(draws.length === 0 ? ['', direction === 'up' ? 'It names no sources.' : 'Nothing was drawn from it.'] : []),
    ...(complete ? [] : ['', style.notable('Not complete: the trace holds too many certificates.')]),
  ].join('\n')}\n`;
}

function entryText(
  number: CertificateNumber,
  draw: TracedDraw | null,
  certificate: TracedCertificate | undefined,
  style: Style,
): string {
  const drawn = draw === null ? '' : `${weight(draw.carats)} of ${draw.hs}  `;
  return `${drawn}${style.strong(number)}  ${certificate === undefined ? 'not issued, only set aside' : aboutCertificate(certificate)}`;
}

function aboutCertificate({
  issuer,
  destination,
  origin,
  issuedOn,
  lines,
  status,
  synthetic,
}: TracedCertificate): string {
  if (issuer === null || destination === null || origin === null) return status;
  const stones = lines.map(({ hs, carats }) => `${weight(carats)} of ${hs}`).join(', ');
  const mined = origin === 'mixed' ? 'mixed origin' : `mined in ${origin}`;
  return `${issuer} to ${destination}, ${issuedOn ?? ''}, ${stones}, ${mined}, ${status}${synthetic ? ', SYNTHETIC' : ''}`;
}

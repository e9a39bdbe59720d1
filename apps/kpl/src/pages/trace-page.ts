import { sumCarats } from '@kp/kernel';
import type {
  CertificateNumber,
  LineageTrace,
  LinkKind,
  TracedCertificate,
  TracedLink,
  TraceDirection,
} from '@kp/scheme';
import type { Style } from '../output/style';
import { weight } from './quantities';

/** How stones came along, where they were not drawn. */
const WAYS = { drawn: '', replaced: ' taken over', 'sent-on': ' sent on' } as const satisfies Record<LinkKind, string>;

/**
 * Lays a trace out as a tree from the certificate that was asked for, one certificate on a line, deeper by two blanks for
 * each step. A certificate that stands there already is named again, but not followed again. Upwards, what comes from an
 * issuer's own production or stock ends a branch.
 */
export function tracePage(trace: LineageTrace, style: Style): string {
  const { number, direction, limit, certificates, links, complete, circles } = trace;
  const known = new Map(certificates.map((one) => [one.number, one]));
  const next = (link: TracedLink): CertificateNumber => (direction === 'up' ? link.source : link.by);
  const from = (link: TracedLink): CertificateNumber => (direction === 'up' ? link.by : link.source);
  const following = new Map<CertificateNumber, TracedLink[]>();
  for (const link of links) following.set(from(link), [...(following.get(from(link)) ?? []), link]);

  const told = new Set<CertificateNumber>();
  const lines: string[] = [];
  // A stack of its own: the depth of a trace is that of the data.
  const open: { readonly link: TracedLink | null; readonly at: CertificateNumber; readonly depth: number }[] = [
    { link: null, at: number, depth: 0 },
  ];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { link, at, depth } = entry;
    const again = told.has(at) && (following.get(at) ?? []).length > 0;
    lines.push(
      `${'  '.repeat(depth)}${entryText(at, link, known.get(at), { direction, style })}${again ? style.faint(' (followed above)') : ''}`,
    );
    if (told.has(at)) continue;
    told.add(at);
    if (direction === 'up') lines.push(...ownText(known.get(at)).map((text) => `${'  '.repeat(depth + 1)}${text}`));
    for (const one of (following.get(at) ?? []).toReversed()) open.push({ link: one, at: next(one), depth: depth + 1 });
  }
  const title = direction === 'up' ? `Sources of ${number}` : `Where the stones of ${number} went`;
  const remarks = [
    ...(links.length === 0 ? [direction === 'up' ? 'It names no sources.' : 'Nothing was drawn from it.'] : []),
    ...(complete
      ? []
      : [
          style.notable(
            `Not complete: the trace was to hold ${String(limit)} certificates at the most. Ask for more with --limit.`,
          ),
        ]),
    ...circles.map((circle) => style.notable(`These descend from themselves, which cannot be: ${circle.join(', ')}.`)),
  ];
  return `${[style.strong(title), '', ...lines, ...(remarks.length === 0 ? [] : ['', ...remarks])].join('\n')}\n`;
}

function ownText(certificate: TracedCertificate | undefined): readonly string[] {
  const { balance = null, issuer = null } = certificate ?? {};
  if (balance === null || issuer === null || balance.own === 0) return [];
  return [`${weight(balance.own)} from ${issuer}'s own production or stock`];
}

function entryText(
  number: CertificateNumber,
  link: TracedLink | null,
  certificate: TracedCertificate | undefined,
  { direction, style }: { readonly direction: TraceDirection; readonly style: Style },
): string {
  const unknown = direction === 'up' ? 'never issued in this ledger' : 'not issued, only set aside';
  const came = link === null ? '' : `${weight(link.carats)} of ${link.hs}${WAYS[link.kind]}  `;
  return `${came}${style.strong(number)}  ${certificate === undefined ? unknown : aboutCertificate(certificate)}`;
}

function aboutCertificate(certificate: TracedCertificate): string {
  const { issuer, destination, origin, issuedOn, lines, status, balance, found, synthetic } = certificate;
  if (issuer === null || destination === null || origin === null) return status;
  const total = sumCarats(lines.map(({ carats }) => carats));
  return [
    `${issuer} to ${destination}`,
    issuedOn ?? '',
    ...lines.map(({ hs, carats }) => `${weight(carats)} of ${hs}`),
    origin === 'mixed' ? 'mixed origin' : `mined in ${origin}`,
    status,
    ...(balance === null || balance.sorted === 0 ? [] : [`${weight(balance.sorted)} sorted`]),
    ...(balance === null || balance.lost === 0 ? [] : [`${weight(balance.lost)} lost`]),
    ...(found === null || found.carats === total ? [] : [`customs found ${weight(found.carats)}`]),
    ...(synthetic ? ['SYNTHETIC'] : []),
  ].join(', ');
}

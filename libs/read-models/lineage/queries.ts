import type { Position } from '@kp/kernel';
import type { Answer, ReadConnection, ReadModels } from '@kp/projections';
import {
  beginWalk,
  linksLeft,
  meetCertificates,
  meetLinks,
  traceOf,
  type CertificateNumber,
  type LineageLink,
  type LineageTrace,
  type MetCertificate,
  type TraceDirection,
  type TraceQuestion,
} from '@kp/scheme';
import { standingAfter, type Step } from '../certificates/standing';
import type { AsOf } from '../page';
import { readAsOf } from '../read-as-of';
import { LINEAGE } from './projection';
import type { CertificateRow, HoldingStep, LinkRow, StoredFinding, StoredWeight } from './tables';

/** The row as it comes from the file, where JSON is text. What has happened since the position comes only where it has. */
type StoredCertificate = Omit<CertificateRow, 'lines' | 'findings' | 'steps' | 'first_position' | 'last_position'> & {
  readonly lines: string;
  readonly findings: string | null;
  readonly steps: string | null;
};

type StoredLink = Pick<LinkRow, 'source' | 'follower' | 'kind' | 'hs'> & {
  /** What the follower names, or what was held at the newest position. */
  readonly carats: LinkRow['held'];
  readonly steps: string | null;
};

const CERTIFICATES = `
  SELECT number, status, issuer, destination, origin, purpose, issued_on, lines, replaces, sends_on, drawn, own, sorted, lost,
    settled_position, issued_position, synthetic_from,
    CASE WHEN settled_position IS NOT NULL THEN findings END AS findings,
    CASE WHEN last_position > moment.position THEN steps END AS steps
  FROM json_each(?) AS wanted CROSS JOIN (SELECT ? AS position) AS moment
  CROSS JOIN certificates ON certificates.number = wanted.value
  WHERE first_position <= moment.position`;

const LINKS_UP = `
  SELECT source, follower, kind, hs, named AS carats, NULL AS steps
  FROM json_each(?) AS open CROSS JOIN links ON links.follower = open.value
  WHERE named_position <= ? ORDER BY follower, source, kind, hs LIMIT ?`;

/** What was held at the newest position, or may have been held at an earlier one. */
const LINKS_DOWN = `
  SELECT source, follower, kind, hs, CASE kind WHEN 'drawn' THEN held ELSE named END AS carats,
    CASE WHEN last_position > moment.position THEN steps END AS steps
  FROM json_each(?) AS open CROSS JOIN (SELECT ? AS position) AS moment
  CROSS JOIN links ON links.source = open.value
  WHERE CASE kind WHEN 'drawn' THEN held > 0 OR last_position > moment.position ELSE named_position <= moment.position END
  ORDER BY source, follower, kind, hs LIMIT ?`;

/** Questions about where stones came from and where they went. */
export class LineageQueries {
  constructor(private readonly readModels: ReadModels) {}

  /**
   * Where the stones of a certificate came from, or where they went, over all steps; `undefined` when the ledger had not
   * heard of the number by then. Two queries by key for each step.
   */
  trace(question: TraceQuestion, { asOf }: AsOf = {}): Answer<LineageTrace | undefined> {
    return readAsOf(this.readModels, LINEAGE, asOf, (connection, position, isNewest) => {
      const [asked] = certificatesAt(connection, [question.number], position);
      if (asked === undefined) return undefined;
      let walk = beginWalk(question, asked);
      while (walk.open.length > 0) {
        // At an earlier position some of what is read may not have been held, so nothing bounds how much has to be read.
        const most = isNewest ? linksLeft(walk) + 1 : -1;
        walk = meetLinks(walk, linksAt(connection, question.direction, walk.open, { position, most }));
        walk = meetCertificates(walk, certificatesAt(connection, walk.wanted, position));
      }
      return traceOf(walk);
    });
  }

  /** The certificates that ever said that they send on the goods of this one or take its place. */
  followersOf(number: CertificateNumber): readonly CertificateNumber[] {
    const { value } = readAsOf(this.readModels, LINEAGE, undefined, (connection) =>
      connection.all<{ readonly follower: CertificateNumber }>(
        `SELECT DISTINCT follower FROM links WHERE source = ? AND kind <> 'drawn' ORDER BY follower`,
        number,
      ),
    );
    return value.map(({ follower }) => follower);
  }
}

function certificatesAt(
  connection: ReadConnection,
  numbers: readonly CertificateNumber[],
  position: Position,
): readonly MetCertificate[] {
  if (numbers.length === 0) return [];
  return connection
    .all<StoredCertificate>(CERTIFICATES, JSON.stringify(numbers), position)
    .map((row) => certificateAt(row, position));
}

function linksAt(
  connection: ReadConnection,
  direction: TraceDirection,
  open: readonly CertificateNumber[],
  { position, most }: { readonly position: Position; readonly most: number },
): readonly LineageLink[] {
  const sql = direction === 'up' ? LINKS_UP : LINKS_DOWN;
  const rows = connection.all<StoredLink>(sql, JSON.stringify(open), position, most);
  return rows.flatMap(({ source, follower: by, kind, hs, carats, steps }) => {
    if (steps === null) return [{ source, by, kind, hs, carats }];
    const held = heldAt(steps, position);
    return held === undefined || held === 0 ? [] : [{ source, by, kind, hs, carats: held }];
  });
}

function heldAt(steps: string, position: Position): LineageLink['carats'] | undefined {
  return (JSON.parse(steps) as HoldingStep[]).findLast(([at]) => at <= position)?.[1];
}

function certificateAt(row: StoredCertificate, position: Position): MetCertificate {
  const issued = row.issued_position !== null && row.issued_position <= position;
  const { status, settled } = standingAt(row, position);
  const { drawn, own, sorted, lost } = row;
  return {
    number: row.number,
    status,
    issuer: issued ? row.issuer : null,
    destination: issued ? row.destination : null,
    origin: issued ? row.origin : null,
    purpose: issued ? row.purpose : null,
    issuedOn: issued ? row.issued_on : null,
    lines: issued ? weightsOf(JSON.parse(row.lines) as StoredWeight[]) : [],
    replaces: issued ? row.replaces : null,
    sendsOn: issued ? row.sends_on : null,
    balance: issued ? { drawn, own, sorted, lost } : null,
    found: settled === null || row.findings === null ? null : foundAt(row.findings, settled),
    synthetic: row.synthetic_from !== null && row.synthetic_from <= position,
  };
}

/** How the certificate stood, and which confirmation had settled its shipment. */
function standingAt(
  row: StoredCertificate,
  position: Position,
): { readonly status: CertificateRow['status']; readonly settled: Position | null } {
  if (row.steps === null) return { status: row.status, settled: row.settled_position };
  const steps = (JSON.parse(row.steps) as Step[]).filter(([at]) => at <= position);
  const { status, outcome } = standingAfter(steps, null);
  return { status, settled: outcome?.[1] === 'confirmed' ? outcome[0] : null };
}

function foundAt(findings: string, settled: Position): MetCertificate['found'] {
  const finding = (JSON.parse(findings) as StoredFinding[]).find(([at]) => at === settled);
  if (finding === undefined) return null;
  const [, carats, lines] = finding;
  return { carats, lines: lines === null ? null : weightsOf(lines) };
}

function weightsOf(weights: readonly StoredWeight[]): MetCertificate['lines'] {
  return weights.map(([hs, carats]) => ({ hs, carats }));
}

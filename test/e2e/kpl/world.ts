import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A line of a command file. */
export type Line = Readonly<Record<string, unknown>>;

const CHAIR = { role: 'chair' };
const EXPORTER = { role: 'exporting-authority', participant: 'ZA', authority: 'Issuing office' };
const IMPORTER = { role: 'importing-authority', participant: 'EU', authority: 'Importing office' };
const FIRST_DAY = { effectiveFrom: '2003-01-01', certainty: 'stated', source: 'List of the Chair' };

/** The number of the n-th certificate of the world. */
export function numberOf(index: number): string {
  return `ZA${String(index).padStart(8, '0')}`;
}

/** Three Participants, of which ZA may number certificates. */
export const PLACES: readonly Line[] = [
  admission('ZA', 'South Africa', 'state', true),
  admission('EU', 'European Community', 'regional-organisation', false),
  admission('CI', 'Côte d’Ivoire', 'state', true),
  {
    command: 'AssignPrefix',
    occurredAt: '2003-01-01T00:00:01Z',
    as: CHAIR,
    data: { participant: 'ZA', prefix: 'ZA', ...FIRST_DAY },
  },
];

/** Asks for the n-th certificate, from ZA to EU. */
export function issue(index: number): Line {
  return {
    command: 'IssueCertificate',
    id: `issue-${String(index)}`,
    occurredAt: '2004-03-01T10:00:00Z',
    as: EXPORTER,
    data: {
      number: numberOf(index),
      issuer: 'ZA',
      issuingAuthority: 'Issuing office',
      destination: 'EU',
      exporter: { name: 'Exporter', address: '1 First Street' },
      importer: { name: 'Importer', address: '2 Second Street', registration: 'EU-77' },
      origin: 'ZA',
      issuedOn: '2004-03-01',
      expiresOn: '2004-05-01',
      lines: [
        { hs: '7102.10', carats: '1200.50', valueUsd: '180075.00' },
        { hs: '7102.31', carats: '10.05', valueUsd: '99000.10' },
      ],
      parcels: 3,
      purpose: 'commercial',
      languages: ['en'],
      specimen: 'ZA-2003',
    },
  };
}

/** Takes the n-th certificate to its confirmation by EU, which found so many carats. */
export function shipment(index: number, caratsSeen = '1210.55'): readonly Line[] {
  const number = numberOf(index);
  return [
    {
      command: 'ValidateCertificate',
      occurredAt: '2004-03-02T10:00:00Z',
      as: EXPORTER,
      data: { number, seals: [{ container: 'C-1', seal: `S-${String(index)}` }] },
    },
    {
      command: 'DispatchCertificate',
      occurredAt: '2004-03-03T10:00:00Z',
      as: EXPORTER,
      data: { number, transportMode: 'courier' },
    },
    {
      command: 'ConfirmImport',
      occurredAt: '2004-03-06T10:00:00Z',
      as: IMPORTER,
      data: {
        number,
        confirmation: `EU-${String(index)}`,
        authority: 'Importing office',
        observed: { arrivedOn: '2004-03-05', parcels: 3, carats: caratsSeen, sealsIntact: true },
      },
    },
  ];
}

/** CI files production for a half-year. */
export function filing(period: string, occurredAt: string, carats: string): Line {
  return {
    command: 'FileReturn',
    occurredAt,
    as: { role: 'statistics-office', participant: 'CI' },
    data: {
      participant: 'CI',
      dataset: 'production',
      period,
      segment: 'all',
      figures: { kind: 'stated', carats, valueUsd: '1000.00' },
      filingTimeKnown: true,
      source: 'Statistics office',
    },
  };
}

/** The places, three certificates of which the last was found lighter and one stays unshipped, and two returns. */
export const WORLD: readonly Line[] = [
  ...PLACES,
  issue(1),
  ...shipment(1),
  issue(2),
  ...shipment(2, '1190.00'),
  { ...issue(3), synthetic: true },
  filing('2004-H1', '2004-09-20T10:00:00Z', '1200300.50'),
  filing('2004-H2', '2005-02-10T10:00:00Z', '0.00'),
];

/** Writes lines as NDJSON. */
export function ndjson(lines: readonly (Line | string)[]): string {
  return lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
}

/** A folder of its own for a test, which is gone at its end. */
export class Scratch {
  readonly path = mkdtempSync(join(tmpdir(), 'kpl-'));

  /** The path of something in the folder. */
  at(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

function admission(participant: string, name: string, kind: string, producer: boolean): Line {
  return {
    command: 'AdmitParticipant',
    occurredAt: '2003-01-01T00:00:00Z',
    as: CHAIR,
    data: { participant, name, kind, producer, ...FIRST_DAY },
  };
}

/** A certificate as an exporting authority of South Africa would send it over HTTP, with the number given. */
export function sampleCertificate(number: number): object {
  return {
    number: `ZA${String(number).padStart(8, '0')}`,
    issuer: 'ZA',
    issuingAuthority: 'Bench authority',
    destination: 'EU',
    exporter: { name: 'Bench exporter', address: '1 Bench Street' },
    importer: { name: 'Bench importer', address: '2 Bench Street' },
    origin: 'ZA',
    issuedOn: '2004-03-01',
    expiresOn: '2004-04-30',
    lines: [{ hs: '7102.31', carats: '1234.56', valueUsd: '123456.78' }],
    parcels: 3,
    purpose: 'commercial',
    languages: ['en'],
    specimen: 'ZA-2003',
  };
}

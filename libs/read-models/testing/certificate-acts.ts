import { carats, usDollars, type Actor, type Carats, type LocalDate, type UsDollars } from '@kp/kernel';
import type {
  CertificateContent,
  CertificateLine,
  CertificateNumber,
  ImportObservation,
  ParticipantCode,
  RoughDiamondCode,
  SchemeCommand,
} from '@kp/scheme';
import type { RecordedWorld } from './recorded-world';

export const ZA = 'ZA' as ParticipantCode;
export const AE = 'AE' as ParticipantCode;
export const BE = 'BE' as ParticipantCode;

export const chair: Actor = { id: 'chair', roles: ['chair'] };

/** Who seals and sends for a Participant, and who opens what arrives. */
export function exporting(participant: ParticipantCode): Actor {
  return { id: `exports-${participant}`, roles: ['exporting-authority'], participant, authority: 'Export office' };
}

export function importing(participant: ParticipantCode): Actor {
  return { id: `imports-${participant}`, roles: ['importing-authority'], participant, authority: 'Import office' };
}

export function line(hs: RoughDiamondCode, weight: number, value: number): CertificateLine {
  return { hs, carats: carats(weight), valueUsd: usDollars(value) };
}

export function numbered(serial: number, issuer = ZA): CertificateNumber {
  return `${issuer}${String(serial).padStart(7, '0')}` as CertificateNumber;
}

export function issue(number: CertificateNumber, changes: Partial<CertificateContent> = {}): SchemeCommand {
  return {
    type: 'IssueCertificate',
    data: {
      number,
      issuer: ZA,
      issuingAuthority: 'Export office',
      destination: AE,
      exporter: { name: 'First exporter', address: 'Street 1' },
      importer: { name: 'Second importer', address: 'Street 2' },
      origin: { kind: 'single', country: ZA },
      issuedOn: '2004-03-01' as LocalDate,
      expiresOn: '2004-04-30' as LocalDate,
      lines: [line('7102.10', 40_000, 400_000), line('7102.31', 160_000, 32_000_000)],
      parcels: 2,
      purpose: 'commercial',
      languages: ['en'],
      specimen: '2003-1',
      ...changes,
    },
  };
}

export function validate(number: CertificateNumber): SchemeCommand {
  return { type: 'ValidateCertificate', data: { number, seals: [{ container: '1', seal: 'S1' }] } };
}

export function dispatch(number: CertificateNumber): SchemeCommand {
  return { type: 'DispatchCertificate', data: { number, transportMode: 'courier', carrier: null } };
}

export function confirm(
  number: CertificateNumber,
  confirmation: string,
  changes: Partial<ImportObservation> = {},
): SchemeCommand {
  return {
    type: 'ConfirmImport',
    data: {
      number,
      confirmation,
      authority: 'Import office',
      observed: {
        arrivedOn: '2004-03-05' as LocalDate,
        parcels: 2,
        carats: 200_000 as Carats,
        valueUsd: 32_400_000 as UsDollars,
        lines: [line('7102.10', 40_000, 400_000), line('7102.31', 160_000, 32_000_000)],
        importer: null,
        exporter: null,
        sealsIntact: true,
        remarks: null,
        ...changes,
      },
    },
  };
}

/** Three Participants since the scheme began, each with its own letters. */
export async function admitThree(world: RecordedWorld): Promise<void> {
  const fact = { effectiveFrom: '2003-01-01' as LocalDate, certainty: 'stated', source: 'List of the Chair' } as const;
  for (const participant of [ZA, AE, BE]) {
    const name = `Participant ${participant}`;
    const producer = participant === ZA;
    await world.act('2003-01-01', chair, {
      type: 'AdmitParticipant',
      data: { participant, name, kind: 'state', producer, ...fact },
    });
    await world.act('2003-01-01', chair, {
      type: 'AssignPrefix',
      data: { participant, prefix: participant, effectiveUntil: null, ...fact },
    });
  }
}

/** Issues, seals and sends; answers with the number. */
export async function send(
  world: RecordedWorld,
  number: CertificateNumber,
  changes: Partial<CertificateContent> = {},
  dispatchedOn = '2004-03-02',
): Promise<CertificateNumber> {
  const desk = exporting(changes.issuer ?? ZA);
  await world.act(changes.issuedOn ?? '2004-03-01', desk, issue(number, changes));
  await world.act(dispatchedOn, desk, validate(number));
  await world.act(dispatchedOn, desk, dispatch(number));
  return number;
}

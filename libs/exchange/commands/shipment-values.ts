import { formatCarats, formatUsDollars } from '@kp/kernel';
import type { CertificateLine, Party } from '@kp/scheme';
import type { CertificateLineDto } from './certificate-line.dto';
import type { PlainOf } from './command-form';
import type { PartyDto } from './party.dto';
import { caratsOf, memberOrNone, roughDiamondCodeOf, same, textOf, usDollarsOf } from './wire-values';

/** What a certificate and an application for one are both made of, on its way from the wire into the scheme and back. */

export function partyOf({ name, address, registration }: PlainOf<PartyDto>): Party {
  return { name: textOf(name), address: textOf(address), ...memberOrNone('registration', registration, textOf) };
}

export function partyWire({ name, address, registration }: Party): PlainOf<PartyDto> {
  return { name, address, ...memberOrNone('registration', registration, same) };
}

export function lineOf({ hs, carats, valueUsd }: PlainOf<CertificateLineDto>): CertificateLine {
  return { hs: roughDiamondCodeOf(hs), carats: caratsOf(carats), valueUsd: usDollarsOf(valueUsd) };
}

export function lineWire({ hs, carats, valueUsd }: CertificateLine): PlainOf<CertificateLineDto> {
  return { hs, carats: formatCarats(carats), valueUsd: formatUsDollars(valueUsd) };
}

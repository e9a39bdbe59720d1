import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { failures } from './rpc-failure';

const UUID_TEXT = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID in its text form, lower case, from either form on the wire. */
export function uuidText(uuid: UUID | undefined): string {
  const structured = uuid?.getStructured();
  const text =
    structured === undefined
      ? (uuid?.getString() ?? '').toLowerCase()
      : dashed(hex(structured.getMostSignificantBits()) + hex(structured.getLeastSignificantBits()));
  if (!UUID_TEXT.test(text)) throw failures.invalidArgument(`'${text}' is no UUID.`);
  return text;
}

/** A UUID as two signed 64-bit numbers. */
export function structuredUuid(text: string): UUID {
  const digits = text.replaceAll('-', '');
  const half = (from: number): string => BigInt.asIntN(64, BigInt(`0x${digits.slice(from, from + 16)}`)).toString();
  return new UUID().setStructured(
    new UUID.Structured().setMostSignificantBits(half(0)).setLeastSignificantBits(half(16)),
  );
}

function hex(bits: string): string {
  return BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
}

function dashed(digits: string): string {
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => digits.slice(from, to))
    .join('-');
}

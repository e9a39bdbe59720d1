import { formatCarats, formatUsDollars, type Carats, type UsDollars } from '@kp/kernel';
import type { JsonObject } from '../json-object';

/**
 * Writes plain data for readers: every number in a field named `carats` or `valueUsd`, however deep, becomes a decimal
 * string with two decimals; everything else stays as it is. These two names are used for amounts and for nothing else.
 */
export function amountsToWire(data: object): JsonObject {
  return written(data) as JsonObject;
}

function written(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(written);
  const members: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value) as [string, unknown][])
    members[name] = writtenMember(name, member);
  return members;
}

function writtenMember(name: string, member: unknown): unknown {
  if (typeof member !== 'number') return written(member);
  if (name === 'carats') return formatCarats(member as Carats);
  if (name === 'valueUsd') return formatUsDollars(member as UsDollars);
  return member;
}

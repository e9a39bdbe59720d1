import { amountsToWire } from '@kp/exchange/wire';
import type { PolicyEvent } from '@kp/scheme';

/** Tells an event of a policy in one plain sentence without its end stop. */
export function policySentence({ data }: PolicyEvent): string {
  const { kind, version, effectiveFrom, decision, parameters } = data;
  const laid = Object.entries(amountsToWire(parameters)).map(([name, value]) => `${name} ${String(value)}`);
  const basis = decision === null ? '' : ` (${decision})`;
  return `the ${kind} policy is ${version} from ${effectiveFrom}: ${laid.join(', ')}${basis}`;
}

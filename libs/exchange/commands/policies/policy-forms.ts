import { formatCarats } from '@kp/kernel';
import { parsePolicyKind, type Policy, type PolicyCommand, type ToleranceParameters } from '@kp/scheme';
import { form, type FormsOf, type PlainOf } from '../command-form';
import { caratsOf, dayOf, memberOrNone, orNull, readBy, same, textOf } from '../wire-values';
import { AdoptPolicyDto } from './adopt-policy.dto';
import type { ToleranceParametersDto } from './tolerance-parameters.dto';

/** The wire forms of the commands about policies. */
export const POLICY_FORMS: FormsOf<PolicyCommand> = {
  AdoptPolicy: form(
    AdoptPolicyDto,
    (wire) => ({
      version: textOf(wire.version),
      effectiveFrom: dayOf(wire.effectiveFrom),
      decision: orNull(wire.decision, textOf),
      ...parametersOf(wire),
    }),
    ({ kind, version, effectiveFrom, decision, parameters }) => ({
      kind,
      version,
      effectiveFrom,
      ...memberOrNone('decision', decision, same),
      [kind]: toleranceWire(parameters),
    }),
  ),
};

function parametersOf(wire: PlainOf<AdoptPolicyDto>): Pick<Policy, 'kind' | 'parameters'> {
  const kind = readBy(parsePolicyKind, wire.kind);
  const parameters = wire[kind];
  if (parameters === null || parameters === undefined)
    throw new TypeError(`A ${kind} policy passed the rules of its form without its parameters.`);
  return { kind, parameters: toleranceOf(parameters) };
}

function toleranceOf({ carats, ...shares }: PlainOf<ToleranceParametersDto>): ToleranceParameters {
  return { carats: caratsOf(carats), ...shares };
}

function toleranceWire({ carats, ...shares }: ToleranceParameters): PlainOf<ToleranceParametersDto> {
  return { carats: formatCarats(carats), ...shares };
}

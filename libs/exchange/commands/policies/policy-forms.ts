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
    (policy) => ({
      kind: policy.kind,
      version: policy.version,
      effectiveFrom: policy.effectiveFrom,
      ...memberOrNone('decision', policy.decision, same),
      ...parametersWire(policy),
    }),
  ),
};

type Told = Distributed<Policy>;
/** Of each kind its name and its parameters, which belong together. */
type Distributed<P extends Policy> = P extends Policy ? Pick<P, 'kind' | 'parameters'> : never;

function parametersOf(wire: PlainOf<AdoptPolicyDto>): Told {
  const kind = readBy(parsePolicyKind, wire.kind);
  switch (kind) {
    case 'tolerance':
      return { kind, parameters: toleranceOf(given(wire.tolerance)) };
    case 'nonsubmission':
      return { kind, parameters: { ...given(wire.nonsubmission) } };
  }
}

function parametersWire(told: Policy): Pick<PlainOf<AdoptPolicyDto>, 'tolerance' | 'nonsubmission'> {
  switch (told.kind) {
    case 'tolerance':
      return { tolerance: toleranceWire(told.parameters) };
    case 'nonsubmission':
      return { nonsubmission: { ...told.parameters } };
  }
}

/** What the rules of the form ask for with the kind; its absence here is a defect of this program. */
function given<Value>(parameters: Value | null | undefined): Value {
  if (parameters === null || parameters === undefined)
    throw new TypeError('A policy passed the rules of its form without its parameters.');
  return parameters;
}

function toleranceOf({ carats, ...shares }: PlainOf<ToleranceParametersDto>): ToleranceParameters {
  return { carats: caratsOf(carats), ...shares };
}

function toleranceWire({ carats, ...shares }: ToleranceParameters): PlainOf<ToleranceParametersDto> {
  return { carats: formatCarats(carats), ...shares };
}

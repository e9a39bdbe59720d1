import type { AggregateEntry } from '../aggregate';
import { toleranceInForce } from '../policies/tolerance-in-force';
import { certificateStream, policyStream, valuationStream } from '../streams';
import { VALUATION_COMMANDS, VALUATION_EVENTS } from './catalogue';
import { valuationDecider, valuationFlags } from './decide';

const TOLERANCE = policyStream('tolerance');

/** What the stones of a certificate are worth to whom, and the cases about it. */
export const VALUATION: AggregateEntry<'valuation'> = {
  decider: valuationDecider,
  commands: VALUATION_COMMANDS,
  events: VALUATION_EVENTS,
  streamOf: ({ certificate }) => valuationStream(certificate),
  referencesOf: ({ type, data }) =>
    type === 'RecordValuation'
      ? [certificateStream(data.certificate), TOLERANCE]
      : [certificateStream(data.certificate)],
  flagsOf: (event, _, { certificate, stateOf }) =>
    event.type === 'valuation.recorded'
      ? valuationFlags(event, certificate(event.data.certificate).content, toleranceInForce(stateOf(TOLERANCE)))
      : [],
  policyOf: (event, _, { stateOf }) =>
    event.type === 'valuation.recorded' ? toleranceInForce(stateOf(TOLERANCE))(event.data.valuedOn).version : undefined,
};

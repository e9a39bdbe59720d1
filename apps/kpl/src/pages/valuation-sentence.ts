import { totalsOf, type ValuationEvent } from '@kp/scheme';
import { weight, worth } from './quantities';

/** Tells an event about the value of a shipment in one plain sentence without its end stop. */
export function valuationSentence(event: ValuationEvent): string {
  switch (event.type) {
    case 'valuation.recorded': {
      const { valuer, valuedBy, method, valuedOn, lines, onCertificate } = event.data;
      const { carats, valueUsd } = totalsOf(lines);
      const stated = onCertificate ? ', as the certificate states' : '';
      return `valued by ${valuedBy} (${valuer}) on ${valuedOn} at ${worth(valueUsd)} for ${weight(carats)}${stated}: ${method}`;
    }
    case 'valuation.case-opened':
      return `${event.data.by} opened a case about the value on ${event.data.actedOn}: ${event.data.reason}`;
    case 'valuation.case-evidence-submitted':
      return `${event.data.by} submitted evidence about the value on ${event.data.actedOn}: ${event.data.evidence}`;
    case 'valuation.case-value-proposed': {
      const { by, actedOn, valueUsd, method } = event.data;
      return `${by} proposed a value of ${worth(valueUsd)} on ${actedOn}: ${method}`;
    }
    case 'valuation.case-value-agreed':
      return `${event.data.by} agreed to a value of ${worth(event.data.valueUsd)} on ${event.data.actedOn}`;
    case 'valuation.case-closed':
      return `${event.data.by} closed the case about the value on ${event.data.actedOn}: ${event.data.outcome}`;
  }
}

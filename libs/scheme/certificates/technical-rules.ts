import { formatCarats, type Rejection } from '@kp/kernel';
import type { DecisionContext } from '../decision-context';
import { reject } from '../rejections';
import type { CertificateContent } from './events';
import { whoSaw } from './evidence';
import { totalsOf } from './line-totals';

/**
 * A technical certificate sends on goods that never left the control of customs. It names the certificate under which they
 * came, whose shipment the issuer has before it and has not let in; no more leaves than came.
 */
export function technicalRules(
  { number, issuer, purpose, sendsOn, lines }: CertificateContent,
  context: DecisionContext,
): readonly Rejection[] {
  if (sendsOn === undefined) return [];
  if (purpose !== 'technical') {
    return [
      reject('not-technical', '/purpose', `The certificate sends on goods of ${sendsOn}; its purpose is ${purpose}.`),
    ];
  }
  const { content, evidence, closing, status } = context.certificate(sendsOn);
  if (sendsOn === number || !whoSaw(evidence).has(issuer)) {
    const detail = `${issuer} has recorded nothing of a shipment under ${sendsOn}.`;
    return [reject('not-under-customs', '/sendsOn', detail)];
  }
  const found: Rejection[] = [];
  if (status === 'confirmed') {
    found.push(reject('imported-already', '/sendsOn', `The import under ${sendsOn} was confirmed.`));
  }
  if (closing !== null && !(closing.kind === 'forfeited' && closing.by === issuer)) {
    const detail = `The shipment under ${sendsOn} was ${closing.kind} on ${closing.on}, by ${closing.by}.`;
    found.push(reject('shipment-closed', '/sendsOn', detail));
  }
  const [came, leaves] = [content === null ? null : totalsOf(content.lines).carats, totalsOf(lines).carats];
  if (came !== null && leaves > came) {
    const detail = `${formatCarats(came)} ct came under ${sendsOn}; ${formatCarats(leaves)} ct would leave.`;
    found.push(reject('more-than-came', '/lines', detail));
  }
  return found;
}

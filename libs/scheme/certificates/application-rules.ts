import { formatCarats, type Rejection } from '@kp/kernel';
import type { ApplicationContent } from '../applications/events';
import { applicationStream } from '../streams';
import type { DecisionContext } from '../decision-context';
import { reject } from '../rejections';
import type { CertificateContent, CertificateLine, Origin } from './events';
import { sameName } from './same-name';

/** A certificate issued on an application states what its exporter applied for, under the number set aside for it. */
export function applicationRules(data: CertificateContent, context: DecisionContext): readonly Rejection[] {
  const { application, issuer, number, replaces } = data;
  if (application === undefined) return [];
  const { content, status, decision } = context.stateOf(applicationStream({ issuer, application }));
  if (content === null) {
    return [reject('application-unknown', '/application', `${issuer} has no application ${application}.`)];
  }
  if (decision?.kind !== 'approved') {
    const detail = `The application ${application} is ${status}${decision === null ? '' : ` since ${decision.on}`}.`;
    return [reject('application-not-approved', '/application', detail)];
  }
  const replacesOneOfIt = replaces !== undefined && context.certificate(replaces).content?.application === application;
  if (decision.certificate !== number && !replacesOneOfIt) {
    const detail = `The application ${application} was approved for ${decision.certificate}.`;
    return [reject('application-for-another', '/application', detail)];
  }
  // A replacement puts an error right, so only its exporter has to be the same.
  return replacesOneOfIt ? exporterRule(data, content) : [...exporterRule(data, content), ...goodsRule(data, content)];
}

function exporterRule({ exporter }: CertificateContent, applied: ApplicationContent): readonly Rejection[] {
  if (sameName(exporter.name, applied.exporter.name)) return [];
  const detail = `${applied.exporter.name} applied; the certificate names ${exporter.name}.`;
  return [reject('application-differs', '/exporter/name', detail)];
}

function goodsRule(data: CertificateContent, applied: ApplicationContent): readonly Rejection[] {
  const found: Rejection[] = [];
  const differs = (pointer: string, expected: string, stated: string): void => {
    if (expected === stated) return;
    found.push(reject('application-differs', pointer, `Applied for: ${expected}; stated: ${stated}.`));
  };
  differs('/destination', applied.destination, data.destination);
  differs('/origin', originIn(applied.origin), originIn(data.origin));
  differs('/purpose', applied.purpose, data.purpose);
  if (applied.lots !== undefined) differs('/lots', lotsIn(applied), lotsIn(data));
  for (const [index, { hs, carats }] of data.lines.entries()) {
    const most = weightUnder(hs, applied.lines);
    if (carats <= most) continue;
    const detail = `Under ${hs} at most ${formatCarats(most)} ct were applied for; stated: ${formatCarats(carats)} ct.`;
    found.push(reject('application-differs', `/lines/${String(index)}/carats`, detail));
  }
  return found;
}

function originIn(origin: Origin): string {
  return origin.kind === 'single' ? origin.country : 'mixed';
}

function lotsIn({ lots = [] }: Pick<CertificateContent, 'lots'>): string {
  return lots.length === 0 ? 'none' : lots.toSorted().join(', ');
}

function weightUnder(code: CertificateLine['hs'], lines: readonly CertificateLine[]): CertificateLine['carats'] {
  return lines.find(({ hs }) => hs === code)?.carats ?? (0 as CertificateLine['carats']);
}

import { formatCarats, sumCarats, type Rejection } from '@kp/kernel';
import { paperNamed, type LotName } from '../accounts/paper-name';
import type { HeldLot } from '../accounts/state';
import type { StreamOf } from '../aggregate';
import type { DecisionContext } from '../decision-context';
import type { ParticipantCode } from '../participant-code';
import { weightsMatch } from '../policies/tolerance-in-force';
import { reject } from '../rejections';
import { accountStream, policyStream } from '../streams';
import type { CertificateContent, Origin } from './events';
import { totalsOf } from './line-totals';

/**
 * A certificate of alluvial stones names the lots that leave under it. Each was set aside for it before, so that none
 * leaves twice; what the lots hold is no more than what it states, and they were mined in the issuer's own country.
 */
export function lotRules(content: CertificateContent, context: DecisionContext): readonly Rejection[] {
  const { lots = [], issuer, number, replaces, lines, origin } = content;
  if (lots.length === 0) return [];
  // A replacement carries what the certificate carried that it replaces.
  const carried = replaces === undefined ? [] : (context.certificate(replaces).content?.lots ?? []);
  const found = [
    ...namedLotRules(lots, issuer, context),
    ...originRule(origin, issuer),
    ...lots.flatMap((name, at) => {
      const held = lotNamed(name, context);
      if (held === undefined || held.certificate === number || carried.includes(name)) return [];
      const detail = `${name} is set aside for ${held.certificate ?? 'no certificate'}, not for ${number}.`;
      return [reject('lot-not-set-aside', `/lots/${String(at)}`, detail)];
    }),
  ];
  return found.length > 0 ? found : weightRule(lots, lines, context);
}

/** The lots that an exporter names when it applies are there, and are those of its own country. */
export function lotsApplied(
  { lots = [], issuer, origin, lines }: Pick<CertificateContent, 'lots' | 'issuer' | 'origin' | 'lines'>,
  context: DecisionContext,
): readonly Rejection[] {
  if (lots.length === 0) return [];
  const found = [...namedLotRules(lots, issuer, context), ...originRule(origin, issuer)];
  return found.length > 0 ? found : weightRule(lots, lines, context);
}

/** What has to be loaded before lots are judged: the accounts in which they stand, and how far weights may differ. */
export function referencesOfLots(lots: readonly LotName[] = []): readonly StreamOf<'account' | 'policy'>[] {
  if (lots.length === 0) return [];
  return [...lots.flatMap((name) => paperNamed(name)?.account ?? []).map(accountStream), policyStream('tolerance')];
}

function namedLotRules(
  lots: readonly LotName[],
  issuer: ParticipantCode,
  context: DecisionContext,
): readonly Rejection[] {
  return lots.flatMap((name, at) => {
    const pointer = `/lots/${String(at)}`;
    const first = lots.indexOf(name);
    if (first < at) return [reject('lot-repeated', pointer, `${name} is named under ${String(first)} already.`)];
    if (paperNamed(name)?.account.participant === issuer && lotNamed(name, context) !== undefined) return [];
    return [reject('lot-unknown', pointer, `${issuer} has no lot ${name}.`)];
  });
}

function originRule(origin: Origin, issuer: ParticipantCode): readonly Rejection[] {
  if (origin.kind === 'single' && origin.country === issuer) return [];
  const stated = origin.kind === 'single' ? origin.country : 'mixed';
  return [reject('origin-not-of-lots', '/origin', `The lots are of ${issuer}; the origin is stated as ${stated}.`)];
}

function weightRule(
  lots: readonly LotName[],
  lines: CertificateContent['lines'],
  context: DecisionContext,
): readonly Rejection[] {
  const held = sumCarats(lots.flatMap((name) => lotNamed(name, context)?.content.carats ?? []));
  const stated = totalsOf(lines).carats;
  if (held <= stated || weightsMatch(held, stated, context)) return [];
  const detail = `The lots hold ${formatCarats(held)} ct; the lines state ${formatCarats(stated)} ct.`;
  return [reject('lots-exceed-lines', '/lots', detail)];
}

function lotNamed(name: LotName, { stateOf }: DecisionContext): HeldLot | undefined {
  const paper = paperNamed<'lot'>(name);
  return paper && stateOf(accountStream(paper.account)).lots.get(paper.number);
}

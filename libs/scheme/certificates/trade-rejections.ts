import type { LocalDate, Rejection } from '@kp/kernel';
import type { Permission, PermissionReason, TradeSide } from '../participants/permission';
import { reject, type RejectionCode } from '../rejections';

const POINTERS: Readonly<Record<TradeSide, string>> = {
  exporter: '/issuer',
  importer: '/destination',
  origin: '/origin/country',
};

/**
 * What bars a trade, as rejections of the act that needs it. By default they point to the field of the side that is
 * barred; an act that names no sides passes the empty pointer.
 */
export function tradeRejections({ reasons }: Permission, date: LocalDate, pointer?: ''): readonly Rejection[] {
  return reasons
    .filter(({ bars }) => bars)
    .map((reason) => reject(codeOf(reason), pointer ?? pointerOf(reason), sentenceOf(reason, date)));
}

function pointerOf(reason: PermissionReason): string {
  return reason.code === 'place-not-stated' ? `/${reason.scope}` : POINTERS[reason.side];
}

function codeOf({ code }: PermissionReason): RejectionCode {
  switch (code) {
    case 'refuse':
      return 'trade-refused';
    case 'prior-approval':
      return 'prior-approval-needed';
    case 'place-not-stated':
      return 'mined-place-not-stated';
    default:
      return 'not-a-participant';
  }
}

function sentenceOf(reason: PermissionReason, date: LocalDate): string {
  const { code, side, participant, legalBasis } = reason;
  if (reason.restriction !== null) {
    const whom = reason.subject === null ? '' : ` (${reason.scope} ${reason.subject})`;
    return `On ${date} the restriction ${reason.restriction} on the ${side} ${participant}${whom} is in force (${code}; ${legalBasis}).`;
  }
  return `On ${date} the ${side} ${participant} is no Participant (${code}; ${legalBasis}).`;
}

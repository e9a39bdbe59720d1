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
    .map((reason) => reject(codeOf(reason), pointer ?? POINTERS[reason.side], sentenceOf(reason, date)));
}

function codeOf({ code }: PermissionReason): RejectionCode {
  switch (code) {
    case 'refuse':
      return 'trade-refused';
    case 'prior-approval':
      return 'prior-approval-needed';
    default:
      return 'not-a-participant';
  }
}

function sentenceOf({ code, side, participant, restriction, legalBasis }: PermissionReason, date: LocalDate): string {
  if (restriction !== null) {
    return `On ${date} the restriction ${restriction} on the ${side} ${participant} is in force (${code}; ${legalBasis}).`;
  }
  return `On ${date} the ${side} ${participant} is no Participant (${code}; ${legalBasis}).`;
}

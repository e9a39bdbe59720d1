import { Matches } from 'class-validator';
import { DISCREPANCY_RULES } from '@kp/scheme';
import { ListOf, says, together } from './rule-words';

/** The kinds of field that name things: codes, numbers and ids. Made as those of `field-rules.ts` are. */

/** The form of all numbers that authorities give as they like. */
const OFFICE_NUMBER = /^[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/;

/** Two capital letters: ISO 3166-1 alpha-2 or `EU`. */
export function ParticipantLetters(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}$/,
    says(
      'participant-code',
      'A Participant or other place is named by two capital letters: its ISO 3166-1 alpha-2 code, or EU.',
      'Write for example "ZA", "BE" or "EU".',
    ),
  );
}

/** A certificate's number (KPCS Annex I): the issuer's letters and its serial. */
export function CertificateNumberText(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}[A-Z0-9]{1,28}$/,
    says(
      'certificate-number',
      'A certificate number is the letters of its issuer and a serial, in capitals and digits without spaces (KPCS Annex I).',
      'Write for example "ZA0012345".',
    ),
  );
}

/** The number under which an exporting authority files an application. */
export function ApplicationNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'application-number',
      'The number of an application is up to forty capitals, digits and inner hyphens.',
      'Write for example "2004-00017".',
    ),
  );
}

/** The number under which an authority reports something that has no number of its own. */
export function ReportNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'report-number',
      'The number of a report is up to forty capitals, digits and inner hyphens.',
      'Write for example "2005-0007".',
    ),
  );
}

/** The number that an office of a Participant gives to a site, a licence, a chit, a voucher or a lot. */
export function OfficeNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'office-number',
      'The number is up to forty capitals, digits and inner hyphens.',
      'Write for example "D-0012".',
    ),
  );
}

/** The number that an office gives to what it keeps. */
export function ReferenceNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'reference-number',
      'The number under which it is kept is up to forty capitals, digits and inner hyphens.',
      'Write for example "2005-1".',
    ),
  );
}

/** A list of numbers that an office gives. */
export function OfficeNumbers(most: number): PropertyDecorator {
  return together(
    ListOf(0, most),
    Matches(OFFICE_NUMBER, {
      ...says(
        'office-number',
        'Each number is up to forty capitals, digits and inner hyphens.',
        'Write for example ["C-0001", "C-0002"].',
      ),
      each: true,
    }),
  );
}

/** A list of the names of vouchers or lots: the licence in whose account each stands, a point, and its number. */
export function PaperNames(least: number, most: number): PropertyDecorator {
  return together(
    ListOf(least, most),
    Matches(/^[A-Z]{2}-[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?\.[A-Z0-9](?:[A-Z0-9-]{0,38}[A-Z0-9])?$/, {
      ...says(
        'paper-name',
        'A voucher or lot is named by the licence in whose account it stands, a point, and its number there.',
        'Write for example ["GH-D-0012.V-0001"].',
      ),
      each: true,
    }),
  );
}

/** The number or short name of a decision. */
export function DecisionNumberText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'decision-number',
      'The number of a decision is up to forty capitals, digits and inner hyphens.',
      'Write for example "MOSCOW-2005-CI".',
    ),
  );
}

/** The short name of a working group or committee. */
export function GroupCodeText(): PropertyDecorator {
  return Matches(
    OFFICE_NUMBER,
    says(
      'group-code',
      'The short name of a group is up to forty capitals, digits and inner hyphens.',
      'Write for example "WGM".',
    ),
  );
}

/** The title of an office of the scheme. */
export function OfficeTitleText(): PropertyDecorator {
  return Matches(
    /^[a-z][a-z0-9]{0,19}(?:-[a-z0-9]{1,20}){0,3}$/,
    says(
      'office-title',
      'An office is named by up to four words of small letters and digits with hyphens between them.',
      'Write for example "vice-chair".',
    ),
  );
}

/** The id of a notice: the number of a certificate, a point, and the revision of the fact in its history. */
export function NoticeIdText(): PropertyDecorator {
  return Matches(
    /^[A-Z]{2}[A-Z0-9]{1,28}\.(?:0|[1-9]\d{0,8})$/,
    says(
      'notice-id',
      'A notice is named by the number of its certificate, a point, and the revision of the fact that it tells.',
      'Write for example "ZA0012345.2".',
    ),
  );
}

/** The id of a discrepancy: the number of its certificate, its rule, and the place of the report that it is about. */
export function DiscrepancyIdText(): PropertyDecorator {
  return Matches(
    new RegExp(`^[A-Z]{2}[A-Z0-9]{1,28}\\.(?:${Object.keys(DISCREPANCY_RULES).join('|')})\\.(?:0|[1-9]\\d{0,5})$`),
    says(
      'discrepancy-id',
      'A discrepancy is named by the number of its certificate, its rule, and the place of the report that it is about.',
      'Write for example "ZA0012345.carats-differ.0".',
    ),
  );
}

/** The letters with which the certificate numbers of a Participant begin. */
export function PrefixLetters(): PropertyDecorator {
  return Matches(/^[A-Z]{2,4}$/, says('prefix', 'A prefix is two to four capital letters.', 'Write for example "ZA".'));
}

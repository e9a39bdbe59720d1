import type { LocalDate } from '@kp/kernel';
import type { DecisionNumber } from '../decisions/decision-number';
import type { DecisionEvent } from '../decisions/events';
import type { MaximumValidity, ParticipantEvent } from '../participants/events';
import type { ParticipantCode } from '../participant-code';

const BEGINNING_OF_THE_SCHEME = '2003-01-01' as LocalDate;

/** Some Participants as the scheme began, with prefixes and the certificate policies of Canada and the EC; and Taipei. */
export function recordOf2003(): readonly ParticipantEvent[] {
  return [
    ...admitted('ZA', 'South Africa', true),
    ...admitted('CA', 'Canada', true, { unit: 'days', count: 60 }),
    ...admitted('EU', 'European Community', false, { unit: 'months', count: 2 }, 'regional-organisation'),
    ...admitted('AE', 'United Arab Emirates', false),
    ...admitted('CI', "Côte d'Ivoire", true),
    ...admitted('CG', 'Congo, Republic of the', true),
    ...admitted('GN', 'Guinea', true),
    ...admitted('LB', 'Lebanon', false),
    ...admitted('HU', 'Hungary', false),
    {
      type: 'participant.recognised-for-trade',
      version: 1,
      data: { participant: 'TW' as ParticipantCode, name: 'Chinese Taipei', ...stated(BEGINNING_OF_THE_SCHEME) },
    },
    prefixed('TW'),
  ];
}

/** A notice of the Chair that a removal may cite. */
export const NOTICE_OF_REMOVAL = 'CHAIR-1' as DecisionNumber;

/** The record of that notice, which holds from the beginning of the scheme. */
export function noticeOfRemoval(): DecisionEvent {
  const { effectiveFrom, ...told } = stated(BEGINNING_OF_THE_SCHEME);
  return {
    type: 'decision.notice-issued',
    version: 1,
    data: { decision: NOTICE_OF_REMOVAL, title: 'Removal', issuedOn: effectiveFrom, effectiveFrom, ...told },
  };
}

/** What a fact of membership carries, where a test does not care for its source. */
export function stated(effectiveFrom: string): {
  readonly effectiveFrom: LocalDate;
  readonly certainty: 'stated';
  readonly source: string;
} {
  return { effectiveFrom: effectiveFrom as LocalDate, certainty: 'stated', source: 'Notice of the Chair' };
}

/** A refusal of trade, changed as the test needs. */
export function restrictionImposed(
  changes: Partial<Extract<ParticipantEvent, { type: 'participant.trade-restriction-imposed' }>['data']>,
): ParticipantEvent {
  return {
    type: 'participant.trade-restriction-imposed',
    version: 1,
    data: {
      participant: 'CI' as ParticipantCode,
      restriction: 'chair-notice',
      scope: 'participant',
      effect: 'refuse',
      effectiveFrom: '2005-10-01' as LocalDate,
      effectiveUntil: null,
      legalBasis: 'Notice of the Chair',
      ...changes,
    },
  };
}

function admitted(
  code: string,
  name: string,
  producer: boolean,
  maximumValidity?: MaximumValidity,
  kind: 'state' | 'regional-organisation' = 'state',
): readonly ParticipantEvent[] {
  const participant = code as ParticipantCode;
  const fact = stated(BEGINNING_OF_THE_SCHEME);
  return [
    { type: 'participant.admitted', version: 1, data: { participant, name, kind, producer, ...fact } },
    prefixed(code),
    ...(maximumValidity === undefined
      ? []
      : [
          {
            type: 'participant.certificate-policy-adopted',
            version: 1,
            data: { participant, policy: `${code}-1`, maximumValidity, ...fact },
          } as const,
        ]),
  ];
}

function prefixed(code: string): ParticipantEvent {
  return {
    type: 'participant.prefix-assigned',
    version: 1,
    data: {
      participant: code as ParticipantCode,
      prefix: code,
      effectiveUntil: null,
      ...stated(BEGINNING_OF_THE_SCHEME),
    },
  };
}

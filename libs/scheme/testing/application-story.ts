import type { LocalDate } from '@kp/kernel';
import type { ApplicationKey, ApplicationNumber } from '../applications/application-key';
import type { ApplicationCommand } from '../applications/commands';
import type { ApplicationContent } from '../applications/events';
import type { ParticipantCode } from '../participant-code';
import { content, issuerOn, nothingIssued, NUMBER } from './certificate-story';
import type { Scenario } from './scenario';

/** The application behind the certificate of most tests. */
export const APPLICATION: ApplicationKey = {
  issuer: 'ZA' as ParticipantCode,
  application: '2004-17' as ApplicationNumber,
};

/** Applies for what `content()` states. */
export function apply(changes: Partial<ApplicationContent> = {}): ApplicationCommand {
  const { exporter, importer, destination, origin, lines, parcels, purpose } = content();
  return {
    type: 'FileApplication',
    data: {
      ...APPLICATION,
      authority: 'Issuing office',
      exporter,
      importer,
      destination,
      origin,
      lines,
      parcels,
      purpose,
      declaration: {
        declaredBy: 'Director',
        declaredOn: '2004-02-20' as LocalDate,
        statement: 'These stones are not conflict diamonds.',
      },
      ...changes,
    },
  };
}

export const approve = (certificate = NUMBER): ApplicationCommand => ({
  type: 'ApproveApplication',
  data: { ...APPLICATION, authority: 'Issuing office', certificate },
});

export const decline = (): ApplicationCommand => ({
  type: 'DeclineApplication',
  data: { ...APPLICATION, authority: 'Issuing office', reason: 'The licence has lapsed.' },
});

export const applied = (): Scenario => nothingIssued().having(apply(), issuerOn('2004-02-20'));
export const approved = (): Scenario => applied().having(approve(), issuerOn('2004-02-25'));

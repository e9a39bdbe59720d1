import type { CommandEntries, EventEntries } from '../catalogue-entry';
import type { OfficeCommand } from './commands';
import { OFFICE_EVENT_EXAMPLES } from './event-examples';
import type { OfficeEvent } from './events';

const entry = (summary: string) =>
  ({ summary, whoMay: ['chair'], source: 'KPCS VI.1 to VI.3', evidence: false, sideBySide: true }) as const;

/** The commands about offices, with their meaning and who may send them. */
export const OFFICE_COMMANDS: CommandEntries<OfficeCommand> = {
  RecordCandidature: entry('Record that somebody stands for an office'),
  WithdrawCandidature: entry('Record that a candidate stands no longer'),
  ElectOfficer: entry('Record who was elected or appointed for a term'),
  TransferOffice: entry('Record that an office passed from its holder to another'),
  VacateOffice: entry('Record that a holder left before its term was over'),
};

/** The facts about offices, in their present version. */
export const OFFICE_EVENTS: EventEntries<OfficeEvent> = {
  'office.candidature-recorded': {
    version: 1,
    meaning: 'Somebody stands for an office.',
    example: OFFICE_EVENT_EXAMPLES['office.candidature-recorded'],
  },
  'office.candidature-withdrawn': {
    version: 1,
    meaning: 'A candidate stands no longer.',
    example: OFFICE_EVENT_EXAMPLES['office.candidature-withdrawn'],
  },
  'office.officer-elected': {
    version: 1,
    meaning: 'Somebody was elected or appointed for a term.',
    example: OFFICE_EVENT_EXAMPLES['office.officer-elected'],
  },
  'office.transferred': {
    version: 1,
    meaning: 'The office passed from its holder to another.',
    example: OFFICE_EVENT_EXAMPLES['office.transferred'],
  },
  'office.vacated': {
    version: 1,
    meaning: 'The holder left before its term was over.',
    example: OFFICE_EVENT_EXAMPLES['office.vacated'],
  },
};

import type { CommandEntries, EventEntries } from '../catalogue-entry';
import { PARTICIPANT_ITSELF } from '../who-may';
import type { ImplementationCommand } from './commands';
import { IMPLEMENTATION_EVENT_EXAMPLES } from './event-examples';
import type { ImplementationEvent } from './events';

/** The commands about the implementation of the scheme, with their meaning and who may send them. */
export const IMPLEMENTATION_COMMANDS: CommandEntries<ImplementationCommand> = {
  DeclareMeasure: {
    summary: 'Declare what is in place: a law, an authority, contacts, a specimen',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS II(d), IV and V(a)',
    opens: true,
    sideBySide: true,
    evidence: false,
  },
  EndMeasure: {
    summary: 'Declare that something is in place no longer',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS V(a): kept current',
    sideBySide: true,
    evidence: false,
  },
  ProvideInformation: {
    summary: 'Make known, ahead of the Plenary of a year, what was done',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS VI.11',
    opens: true,
    sideBySide: true,
    evidence: false,
  },
  AssessImplementation: {
    summary: 'Rate the own implementation, obligation by obligation',
    whoMay: PARTICIPANT_ITSELF,
    source: 'KPCS V(c)',
    opens: true,
    sideBySide: true,
    evidence: false,
  },
};

/** The facts about the implementation of the scheme, in their present version. */
export const IMPLEMENTATION_EVENTS: EventEntries<ImplementationEvent> = {
  'implementation.measure-declared': {
    version: 1,
    meaning: 'A Participant has something in place.',
    example: IMPLEMENTATION_EVENT_EXAMPLES['implementation.measure-declared'],
  },
  'implementation.measure-ended': {
    version: 1,
    meaning: 'Something is in place no longer.',
    example: IMPLEMENTATION_EVENT_EXAMPLES['implementation.measure-ended'],
  },
  'implementation.information-provided': {
    version: 1,
    meaning: 'A Participant made known what it did, ahead of a Plenary.',
    example: IMPLEMENTATION_EVENT_EXAMPLES['implementation.information-provided'],
  },
  'implementation.self-assessed': {
    version: 1,
    meaning: 'A Participant rated its own implementation.',
    example: IMPLEMENTATION_EVENT_EXAMPLES['implementation.self-assessed'],
  },
};

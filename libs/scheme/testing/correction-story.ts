import type { EndorseCorrection, InstructCorrection } from '../certificates/corrections/commands';
import { NUMBER } from './certificate-story';

/** Instructs that the importer's name was mistyped, unless it is told otherwise. */
export const instruct = (changes: Partial<InstructCorrection['data']> = {}): InstructCorrection => ({
  type: 'InstructCorrection',
  data: {
    number: NUMBER,
    instruction: 'ZA-L-1',
    field: 'importer.name',
    reads: 'Second Importer NV',
    corrected: 'Second Importers NV',
    ...changes,
  },
});

export const endorse = (instruction = 'ZA-L-1', number = NUMBER): EndorseCorrection => ({
  type: 'EndorseCorrection',
  data: { number, instruction, authority: 'Importing office' },
});

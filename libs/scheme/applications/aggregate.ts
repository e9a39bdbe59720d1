import type { AggregateEntry, StreamOf } from '../aggregate';
import { referencesOfLots } from '../certificates/lot-rules';
import { partiesOf } from '../certificates/parties';
import { initialCertificateState } from '../certificates/state';
import { applicationStream, certificateStream, participantStream } from '../streams';
import { APPLICATION_COMMANDS, APPLICATION_EVENTS } from './catalogue';
import { applicationDecider } from './decide';

/** Applications for certificates. */
export const APPLICATION: AggregateEntry<'application'> = {
  decider: applicationDecider,
  commands: APPLICATION_COMMANDS,
  events: APPLICATION_EVENTS,
  streamOf: applicationStream,
  referencesOf: (command, actor): readonly StreamOf<'account' | 'certificate' | 'participant' | 'policy'>[] => {
    switch (command.type) {
      case 'FileApplication':
        return [
          ...partiesOf(command.data, initialCertificateState, actor).map(participantStream),
          ...referencesOfLots(command.data.lots),
        ];
      case 'ApproveApplication':
        return [certificateStream(command.data.certificate)];
      case 'DeclineApplication':
        return [];
    }
  },
};

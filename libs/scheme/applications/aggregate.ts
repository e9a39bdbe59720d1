import { paperNamed } from '../accounts/paper-name';
import type { AggregateEntry, StreamOf } from '../aggregate';
import { partiesOf } from '../certificates/parties';
import { initialCertificateState } from '../certificates/state';
import { accountStream, applicationStream, certificateStream, participantStream } from '../streams';
import { APPLICATION_COMMANDS, APPLICATION_EVENTS } from './catalogue';
import { applicationDecider } from './decide';

/** Applications for certificates. */
export const APPLICATION: AggregateEntry<'application'> = {
  decider: applicationDecider,
  commands: APPLICATION_COMMANDS,
  events: APPLICATION_EVENTS,
  streamOf: applicationStream,
  referencesOf: (command, actor): readonly StreamOf<'account' | 'certificate' | 'participant'>[] => {
    switch (command.type) {
      case 'FileApplication':
        return [
          ...partiesOf(command.data, initialCertificateState, actor).map(participantStream),
          ...(command.data.lots ?? []).flatMap((name) => paperNamed(name)?.account ?? []).map(accountStream),
        ];
      case 'ApproveApplication':
        return [certificateStream(command.data.certificate)];
      case 'DeclineApplication':
        return [];
    }
  },
};

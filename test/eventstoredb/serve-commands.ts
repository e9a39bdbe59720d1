import type { NodeReply, NodeRequest } from './node-command';
import type { StandInNode } from './stand-in-node';

/** The parent's end of the channel, as a child process has it. */
interface Channel {
  send?(reply: NodeReply): unknown;
  on(event: 'message', listener: (request: NodeRequest) => void): unknown;
}

/** Says that the node listens, and does what the parent process asks of it. */
export function serveCommands(node: StandInNode, channel: Channel): void {
  channel.on('message', ({ id, command }) => {
    execute(node, command);
    channel.send?.({ id });
  });
  channel.send?.({ listening: node.endpoint });
}

function execute(node: StandInNode, command: NodeRequest['command']): void {
  switch (command.kind) {
    case 'add-fault':
      node.faults.add(command.rule);
      return;
    case 'clear-faults':
      node.faults.clear();
      return;
    case 'end-subscriptions':
      node.endSubscriptions();
      return;
    case 'reset-connections':
      node.resetConnections();
  }
}

import type { Command } from 'commander';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { HELP_TOPICS, type HelpTopic } from '../help-topics';
import type { Session } from '../session';

/** `kpl help [TOPIC]`: a topic's page, the help of a verb, or that of the program. */
export function helpOn(program: Command): (session: Session, topic: string | undefined) => Promise<Exit> {
  return async ({ output }, topic) => {
    await output.text(textOn(program, topic));
    return 'ok';
  };
}

function textOn(program: Command, topic: string | undefined): string {
  if (topic === undefined) return program.helpInformation();
  if (isTopic(topic)) return HELP_TOPICS[topic]();
  const verb = program.commands.find((command) => command.name() === topic);
  if (verb !== undefined) return verb.helpInformation();
  throw new Failure('usage', {
    what: `There is no help on ${JSON.stringify(topic)}.`,
    cure: `Name a verb or one of: ${Object.keys(HELP_TOPICS).join(', ')}.`,
  });
}

function isTopic(topic: string): topic is HelpTopic {
  return Object.hasOwn(HELP_TOPICS, topic);
}

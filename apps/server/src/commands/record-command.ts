import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Ledger, type CommandEnvelope, type Outcome } from '@kp/ledger';

/** Asks the ledger to decide a command of the scheme and to record what follows. */
export class RecordCommand extends Command<Outcome> {
  constructor(readonly envelope: CommandEnvelope) {
    super();
  }
}

/** Hands commands to the ledger, which knows the decider of each. */
@CommandHandler(RecordCommand)
export class RecordCommandHandler implements ICommandHandler<RecordCommand> {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  execute({ envelope }: RecordCommand): Promise<Outcome> {
    return this.ledger.execute(envelope);
  }
}

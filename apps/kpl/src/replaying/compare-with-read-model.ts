import { returnStream, participantStream, certificateStream } from '@kp/scheme';
import { amountsToWire } from '@kp/exchange/wire';
import type { Position } from '@kp/kernel';
import type { Ledger } from '@kp/ledger';
import type { ReadModels } from '@kp/projections';
import { CertificateQueries, ParticipantQueries, ReturnQueries } from '@kp/read-models';
import type { JsonDocument } from '../output/json';
import type { ReplayableSubject } from '../questions/subject';
import { certificateRecordOf } from './certificate-record';
import { factsOfDossier, factsOfState } from './participant-facts';
import { returnFactsOf } from './return-record';
import { stateChanges, type StateChange } from './state-changes';

/** A replay beside what a read model says, both as of one position. */
export interface Comparison {
  readonly position: Position;
  /** Whether the log, or the read model, holds the thing at all at that position. */
  readonly inLog: boolean;
  readonly inReadModel: boolean;
  /** Where they differ: `before` is what the replay gives, `after` what the read model says. */
  readonly differences: readonly StateChange[];
}

/** Folds a thing again up to where its read model is, and compares the two value by value. */
export async function compareWithReadModel(
  ledger: Ledger,
  readModels: ReadModels,
  subject: ReplayableSubject,
): Promise<Comparison> {
  switch (subject.kind) {
    case 'certificate': {
      const { position, value } = new CertificateQueries(readModels).byNumber(subject.number);
      const folded = await ledger.stateAt(certificateStream(subject.number), { upTo: position });
      return compared(position, folded && wire(certificateRecordOf(subject.number, folded)), value && wire(value));
    }
    case 'participant': {
      const { position, value } = new ParticipantQueries(readModels).participant(subject.code);
      const state = (await ledger.stateAt(participantStream(subject.code), { upTo: position }))?.state;
      return compared(position, state && factsOfState(state), value && state && factsOfDossier(value, state));
    }
    case 'return': {
      const { position, value } = new ReturnQueries(readModels).byKey(subject.key);
      const folded = await ledger.stateAt(returnStream(subject.key), { upTo: position });
      const facts = folded && wire(returnFactsOf(subject.key, folded));
      return compared(position, facts, value && facts && onlyMembersOf(facts, wire(value)));
    }
  }
}

function compared(
  position: Position,
  replayed: JsonDocument | undefined,
  readModel: JsonDocument | undefined,
): Comparison {
  return {
    position,
    inLog: replayed !== undefined,
    inReadModel: readModel !== undefined,
    differences: replayed === undefined && readModel === undefined ? [] : stateChanges(replayed ?? {}, readModel ?? {}),
  };
}

function onlyMembersOf(pattern: JsonDocument, document: JsonDocument): JsonDocument {
  return Object.fromEntries(Object.keys(pattern).map((name) => [name, document[name]]));
}

function wire(record: object): JsonDocument {
  return amountsToWire(record) as JsonDocument;
}

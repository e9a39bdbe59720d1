import { readFileSync } from 'node:fs';
import { amountsToWire } from '@kp/exchange/wire';
import { dateOf, formatPosition, type Position } from '@kp/kernel';
import {
  answerBounds,
  readSeeds,
  scenariosFor,
  type BoundsSubject,
  type Scenario,
  type SuspectSeed,
} from '@kp/leakage';
import { CustodyQueries, type CustodyFacts } from '@kp/read-models';
import type { ParticipantCode } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { JsonDocument } from '../output/json';
import { boundsPage } from '../pages/bounds-page';
import { NOW, parseMoment, type NamedMoment } from '../questions/moment';
import { parseParticipantOption, parseSubject } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl bounds`. */
export interface BoundsOptions {
  readonly suspect?: string;
  readonly seeds?: string;
  readonly at?: string;
  readonly scenario?: string;
  readonly exported?: boolean;
}

/**
 * `kpl bounds ID --suspect CI`: how many carats of a shipment, or of what a Participant holds, are suspect at least and at
 * most, under each of the competing scenarios, and what proves it.
 */
export async function bounds(session: Session, id: string, options: BoundsOptions): Promise<Exit> {
  const subject = subjectOf(id, options.exported === true);
  const at = options.at === undefined ? NOW : parseMoment(options.at, '--at');
  const suspect = options.suspect === undefined ? undefined : parseParticipantOption(options.suspect);
  const seeds = options.seeds === undefined ? [] : seedsOf(options.seeds);
  if (suspect === undefined && seeds.length === 0) {
    throw new Failure('usage', {
      what: 'Nothing is said to be suspect.',
      cure: 'Name an origin (--suspect CI), or a file of seeds (--seeds FILE).',
    });
  }
  const { position, value: facts } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, (readModels) => Promise.resolve(new CustodyQueries(readModels).facts(asOf(at)))),
  );
  const scenarios = chosen(scenariosOf(facts, suspect, seeds), options.scenario);
  const { effectiveAt } = at.moment;
  const until = effectiveAt === undefined ? null : dateOf(effectiveAt);
  const answer = answerBounds(facts, { subject, scenarios, until });
  if (answer === undefined) {
    throw new Failure('not-found', {
      what: `No stones of ${id} are on record ${at.words}.`,
      where: session.data,
      cure: 'Name a certificate that was dispatched, or a Participant to which stones came.',
    });
  }
  const told = { suspect: suspect ?? null, position: formatPosition(position), until, ...answer };
  await session.output.item({
    schema: 'kpl.bounds/1',
    value: amountsToWire(told) as JsonDocument,
    page: (style) => boundsPage(told, style),
  });
  return 'ok';
}

function asOf({ moment: { upTo } }: NamedMoment): { readonly asOf?: Position } {
  return upTo === undefined ? {} : { asOf: upTo };
}

function subjectOf(id: string, isExported: boolean): BoundsSubject {
  const subject = parseSubject(id);
  if (isExported && subject.kind !== 'participant') {
    throw new Failure('usage', {
      what: `${id} is no Participant.`,
      where: '--exported',
      cure: 'Name the Participant whose exports are asked about: kpl bounds GH --exported --suspect CI.',
    });
  }
  switch (subject.kind) {
    case 'certificate':
      return { kind: 'shipment', number: subject.number };
    case 'participant':
      return { kind: isExported ? 'exports' : 'holding', participant: subject.code };
    default:
      throw new Failure('usage', {
        what: `${id} holds no carats.`,
        cure: 'Name a certificate by its number or a Participant by its code: kpl bounds ZA0012345 --suspect CI.',
      });
  }
}

function scenariosOf(
  facts: CustodyFacts,
  suspect: ParticipantCode | undefined,
  seeds: readonly SuspectSeed[],
): readonly Scenario[] {
  const published = suspect === undefined ? [] : scenariosFor(suspect, facts);
  if (seeds.length === 0) return published;
  const own = { id: 'own-seeds', supposes: 'What the file of seeds says.', source: 'the file of seeds', seeds };
  return [...published, own];
}

function chosen(scenarios: readonly Scenario[], id: string | undefined): readonly Scenario[] {
  if (id === undefined) return scenarios;
  const found = scenarios.filter((scenario) => scenario.id === id);
  if (found.length > 0) return found;
  throw new Failure('usage', {
    what: `There is no scenario ${JSON.stringify(id)}.`,
    where: '--scenario',
    cure: `Choose from: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
  });
}

function seedsOf(file: string): readonly SuspectSeed[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Failure('usage', {
      what: `${file} cannot be read.`,
      where: '--seeds',
      cure: error instanceof Error ? error.message : String(error),
    });
  }
  const read = readSeeds(text);
  if (read.kind === 'seeds') return read.seeds;
  throw new Failure('usage', {
    what: read.problem,
    where: file,
    cure: 'Write a JSON list such as [{"name":"seized","source":"who","low":"10.00","high":"12.50","shipments":["GH0012345"]}].',
  });
}

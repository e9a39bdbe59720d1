import {
  amountsToWire,
  applicationToWire,
  certificateToWire,
  noticeToWire,
  participantToWire,
  returnToWire,
} from '@kp/exchange/wire';
import { dateOf, formatPosition, type Instant } from '@kp/kernel';
import type { Folded, Ledger } from '@kp/ledger';
import {
  applicationName,
  applicationStream,
  attemptName,
  attemptStream,
  certificateStream,
  noticeStream,
  participantStream,
  returnStream,
  statusOn,
} from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import type { JsonDocument } from '../output/json';
import type { Style } from '../output/style';
import { certificatePage } from '../pages/certificate-page';
import { paperPage } from '../pages/paper-page';
import { participantPage } from '../pages/participant-page';
import { returnPage } from '../pages/return-page';
import { parseIdAtMoment, type NamedMoment } from '../questions/moment';
import { parseSubject, returnId, type Subject } from '../questions/subject';
import type { Session } from '../session';

/** A thing as it stood at a moment, and how to lay it out. */
interface Shown {
  readonly id: string;
  readonly folded: Folded<object>;
  /** What the JSON document says of it. */
  readonly wire: object;
  readonly page: (style: Style) => readonly string[];
}

/** `kpl show ID[@MOMENT]`: a thing as the ledger knew it at a position, or as it had happened by a date. */
export async function show(session: Session, idAtMoment: string): Promise<Exit> {
  const { id, at } = parseIdAtMoment(idAtMoment);
  const subject = parseSubject(id);
  const shown = await withLedger(session, async ({ ledger }) => {
    const found = await shownAt(ledger, subject, at, session.clock.now());
    if (found !== undefined) return found;
    const later = await ledger.history(subject.stream);
    throw new Failure('not-found', {
      what: `The ledger knows nothing of ${id} ${at.words}.`,
      where: session.data,
      cure:
        later.length === 0
          ? 'It has never heard of it: check the name and the folder.'
          : `Ask at a later moment; \`kpl log ${id}\` tells when it first heard of it.`,
    });
  });
  const { folded, wire, page } = shown;
  const { position, revision, events } = folded;
  const synthetic = events.some(({ metadata }) => metadata.synthetic === true);
  await session.output.item({
    schema: 'kpl.show/1',
    value: {
      about: subject.kind,
      id: shown.id,
      position: formatPosition(position),
      revision,
      events: events.length,
      synthetic,
      ...(wire as JsonDocument),
    },
    page: (style) => {
      const label = synthetic ? [style.notable('SYNTHETIC: made up by a simulator, no fact of the scheme'), ''] : [];
      const count = events.length === 1 ? 'one event' : `${String(events.length)} events, the last`;
      const standing = `Shown ${at.words}, from ${count} at position ${formatPosition(position)}.`;
      return `${[...label, ...page(style), '', style.faint(`  ${standing}`)].join('\n')}\n`;
    },
  });
  return 'ok';
}

/** A paper laid out as what stands in it. */
function onePage(id: string, folded: Folded<object>, wire: object): Shown {
  return { id, folded, wire, page: (style) => paperPage(id, wire as JsonDocument, style) };
}

async function shownAt(
  ledger: Ledger,
  subject: Subject,
  { moment }: NamedMoment,
  now: Instant,
): Promise<Shown | undefined> {
  const instant = moment.effectiveAt ?? now;
  switch (subject.kind) {
    case 'certificate': {
      const { number } = subject;
      const folded = await ledger.stateAt(certificateStream(number), moment);
      if (folded === undefined) return undefined;
      // What the ledger knew at a position must not change with the time of asking: expiry is judged by a time only.
      const status = moment.upTo === undefined ? statusOn(folded.state, instant) : folded.state.status;
      const page = (style: Style): readonly string[] => certificatePage({ number, state: folded.state, status }, style);
      return { id: number, folded, wire: { ...certificateToWire(number, folded.state), status }, page };
    }
    case 'participant': {
      const { code } = subject;
      const folded = await ledger.stateAt(participantStream(code), moment);
      if (folded === undefined) return undefined;
      const on = dateOf(instant);
      const page = (style: Style): readonly string[] => participantPage({ code, state: folded.state, on }, style);
      return { id: code, folded, wire: participantToWire(code, folded.state, on), page };
    }
    case 'return': {
      const { key } = subject;
      const folded = await ledger.stateAt(returnStream(key), moment);
      if (folded === undefined) return undefined;
      const page = (style: Style): readonly string[] => returnPage({ key, state: folded.state }, style);
      return { id: returnId(key), folded, wire: returnToWire(key, folded.state), page };
    }
    case 'application': {
      const folded = await ledger.stateAt(applicationStream(subject.key), moment);
      if (folded === undefined) return undefined;
      return onePage(
        `application-${applicationName(subject.key)}`,
        folded,
        applicationToWire(subject.key, folded.state),
      );
    }
    case 'attempt': {
      const folded = await ledger.stateAt(attemptStream(subject.key), moment);
      const report = folded?.state.report ?? null;
      if (folded === undefined || report === null) return undefined;
      return onePage(`attempt-${attemptName(subject.key)}`, folded, amountsToWire(report));
    }
    case 'notice': {
      const folded = await ledger.stateAt(noticeStream(subject.notice), moment);
      const wire = folded === undefined ? undefined : noticeToWire(subject.notice, folded.state);
      if (folded === undefined || wire === undefined) return undefined;
      return onePage(subject.notice, folded, wire);
    }
  }
}

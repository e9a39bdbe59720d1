import { formatPosition, type Clock } from '@kp/kernel';
import { ParticipantQueries } from '@kp/read-models';
import { parseCertificateNumber, type CertificateNumber, type Permission, type TradeQuestion } from '@kp/scheme';
import type { Exit } from '../exit-codes';
import { Failure } from '../failure';
import { withLedger } from '../open-ledger';
import { withReadModels } from '../open-read-models';
import type { JsonDocument } from '../output/json';
import type { Style } from '../output/style';
import { dateAsked, knownAt, type KnownAtOptions } from '../questions/known-at';
import { parseParticipantOption } from '../questions/subject';
import type { Session } from '../session';

/** The options of `kpl may-trade`. */
export interface MayTradeOptions extends KnownAtOptions {
  readonly origin?: string;
  readonly zone?: string;
  readonly mine?: string;
  readonly certificate?: string;
}

/** `kpl may-trade FROM TO`: whether two places may trade on a date, and every reason. */
export async function mayTrade(session: Session, from: string, to: string, options: MayTradeOptions): Promise<Exit> {
  const question = questionOf(from, to, options, session.clock);
  const { position, value } = await withLedger(session, ({ folder }) =>
    withReadModels(folder, session, async (readModels) =>
      new ParticipantQueries(readModels).permission(question, await knownAt(options.asOf, folder)),
    ),
  );
  await session.output.item({
    schema: 'kpl.may-trade/1',
    value: {
      from: question.exporter,
      to: question.importer,
      origin: question.origin.kind === 'single' ? question.origin.country : null,
      on: question.date,
      position: formatPosition(position),
      allowed: value.allowed,
      reasons: value.reasons.map((reason): JsonDocument => ({ ...reason })),
    },
    page: (style) => pageOf(question, value, style),
  });
  return 'ok';
}

function questionOf(from: string, to: string, options: MayTradeOptions, clock: Clock): TradeQuestion {
  const { origin, zone, mine, certificate } = options;
  return {
    exporter: parseParticipantOption(from, 'FROM'),
    importer: parseParticipantOption(to, 'TO'),
    origin:
      origin === 'mixed'
        ? { kind: 'mixed' }
        : { kind: 'single', country: parseParticipantOption(origin ?? from, '--origin') },
    date: dateAsked(options.at, clock),
    stated: {
      ...(zone === undefined ? {} : { zone }),
      ...(mine === undefined ? {} : { mine }),
      ...(certificate === undefined ? {} : { number: parseCertificateOption(certificate) }),
    },
  };
}

function parseCertificateOption(text: string): CertificateNumber {
  const number = parseCertificateNumber(text.toUpperCase());
  if (number !== undefined) return number;
  throw new Failure('usage', {
    what: `${JSON.stringify(text)} is not a certificate's number.`,
    where: '--certificate',
    cure: 'Write for example ZW0000001.',
  });
}

function pageOf({ exporter, importer, date }: TradeQuestion, { allowed, reasons }: Permission, style: Style): string {
  const verdict = allowed ? style.good('yes') : style.bad('no');
  const told = reasons.map((reason) => {
    const { side, participant, code, legalBasis, restriction, bars } = reason;
    const name = restriction === null ? '' : ` (${restriction})`;
    const what = `${side} ${participant}: ${code}${name}`;
    return [`  ${bars ? style.bad(what) : style.notable(what)}`, style.faint(`    ${legalBasis}`)];
  });
  const lines = [`${exporter} to ${importer} on ${date}: ${verdict}`, ...told.flat()];
  return `${lines.join('\n')}\n`;
}

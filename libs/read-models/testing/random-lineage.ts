import { addDays, carats, usDollars, type LocalDate } from '@kp/kernel';
import {
  totalsOf,
  type CertificateLine,
  type CertificateNumber,
  type Origin,
  type ParticipantCode,
  type RoughDiamondCode,
} from '@kp/scheme';
import fc from 'fast-check';
import { AE, BE, confirm, dispatch, exporting, importing, issue, numbered, validate, ZA } from './certificate-acts';
import type { RecordedWorld } from './recorded-world';

/** One act of a random history; its numbers choose among whatever is there when its turn comes. */
export type LineageAct = readonly [
  act: 'mine' | 'draw' | 're-export' | 'release' | 'send-on',
  first: number,
  second: number,
  third: number,
];

const weight = fc.integer({ min: 0, max: 1_000 });

/** Histories in which stones are mined, drawn, mixed, split, sorted, lost, sent on and exported again, over many steps. */
export const arbitraryLineage: fc.Arbitrary<readonly LineageAct[]> = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('mine' as const) },
      { weight: 8, arbitrary: fc.constant('draw' as const) },
      { weight: 5, arbitrary: fc.constant('re-export' as const) },
      { weight: 1, arbitrary: fc.constant('release' as const) },
      { weight: 1, arbitrary: fc.constant('send-on' as const) },
    ),
    weight,
    weight,
    weight,
  ),
  { minLength: 6, maxLength: 32 },
);

type Weights = Record<RoughDiamondCode, number>;

interface Stock {
  readonly number: CertificateNumber;
  readonly holder: ParticipantCode;
  readonly origin: string;
  readonly left: Weights;
}

interface Holding {
  readonly stock: Stock;
  readonly hs: RoughDiamondCode;
  carats: number;
}

const CODES = ['7102.10', '7102.21', '7102.31'] as const satisfies readonly RoughDiamondCode[];
const FIRST_DAY = '2004-03-01' as LocalDate;

/** What the acts come to, in hundredths of a carat, counted by themselves and not by the ledger. */
export class RandomLineage {
  readonly numbers: CertificateNumber[] = [];
  mined = 0;
  lost = 0;
  readonly #stocks: Stock[] = [];
  /** Shipments that are before the customs of their destination and not let in. */
  readonly #waiting: {
    readonly number: CertificateNumber;
    readonly at: ParticipantCode;
    readonly lines: CertificateLine[];
  }[] = [];
  readonly #pending = new Map<ParticipantCode, { readonly number: CertificateNumber; readonly holdings: Holding[] }>();
  #serial = 0;
  #day = 0;

  constructor(private readonly world: RecordedWorld) {}

  /** Records one act; every command must hold. What there is nothing for is passed over. */
  async act([kind, first, second, third]: LineageAct): Promise<void> {
    this.#day += 1;
    if (kind === 'mine') await this.#mine(first, second, third);
    else if (kind === 'draw') await this.#draw(first, second);
    else if (kind === 'release') await this.#release(first, second);
    else if (kind === 'send-on') await this.#sendOn(first);
    else await this.#reExport(first, second, third);
  }

  get #on(): LocalDate {
    return addDays(FIRST_DAY, this.#day);
  }

  #next(issuer: ParticipantCode): CertificateNumber {
    this.#serial += 1;
    const number = numbered(this.#serial, issuer);
    this.numbers.push(number);
    return number;
  }

  async #mine(first: number, second: number, third: number): Promise<void> {
    const number = this.#next(ZA);
    const weights = { '7102.10': 1_000 + first * 7, '7102.21': second, '7102.31': 500 + third * 3 };
    const destination = first % 2 === 0 ? AE : BE;
    this.mined += weights['7102.10'] + weights['7102.21'] + weights['7102.31'];
    const lines = linesOf(weights);
    await this.#send(number, ZA, destination, { lines, origin: { kind: 'single', country: ZA } }, third % 11 === 0);
    if (second % 5 === 0) this.#waiting.push({ number, at: destination, lines });
    else await this.#letIn(number, destination, 'ZA', lines);
  }

  async #draw(first: number, second: number): Promise<void> {
    const stock = this.#stocks[first % Math.max(1, this.#stocks.length)];
    if (stock === undefined) return;
    const hs = CODES.filter((code) => stock.left[code] > 0)[second % 3] ?? '7102.31';
    const amount = Math.ceil((stock.left[hs] * ((second % 4) + 1)) / 4);
    if (amount === 0) return;
    const { number: by, holdings } = this.#pendingOf(stock.holder);
    await this.#drawFrom(stock, by, hs, amount);
    const held = holdings.find((one) => one.stock === stock && one.hs === hs);
    if (held === undefined) holdings.push({ stock, hs, carats: amount });
    else held.carats += amount;
  }

  async #release(first: number, second: number): Promise<void> {
    const pending = this.#pending.get(first % 2 === 0 ? AE : BE);
    const held = pending?.holdings[second % Math.max(1, pending.holdings.length)];
    if (pending === undefined || held === undefined) return;
    const amount = Math.ceil(held.carats / ((second % 3) + 1));
    await this.#releaseFrom(held, pending.number, amount);
    held.carats -= amount;
    if (held.carats === 0) pending.holdings.splice(pending.holdings.indexOf(held), 1);
  }

  async #sendOn(first: number): Promise<void> {
    const [waiting] = this.#waiting.splice(first % Math.max(1, this.#waiting.length), 1);
    if (waiting === undefined) return;
    const { number: sendsOn, at, lines } = waiting;
    const arrival = {
      number: sendsOn,
      authority: 'Import office',
      arrivedOn: this.#on,
      sealsIntact: true,
      sealsRead: null,
      remarks: null,
    };
    await this.world.act(this.#on, importing(at), { type: 'RecordArrival', data: arrival });
    const number = this.#next(at);
    const destination = at === AE ? BE : AE;
    const origin: Origin = { kind: 'single', country: ZA };
    await this.#send(number, at, destination, { lines, origin, purpose: 'technical', sendsOn }, false);
    await this.#letIn(number, destination, 'ZA', lines);
  }

  /** Issues what is pending at a place, out of what was drawn for it; what then becomes of it depends on the numbers. */
  async #reExport(first: number, second: number, third: number): Promise<void> {
    const issuer = first % 2 === 0 ? AE : BE;
    const pending = this.#pending.get(issuer);
    if (pending === undefined || pending.holdings.length === 0) return;
    this.#pending.delete(issuer);
    const { number, holdings } = pending;
    const drawn: Weights = { '7102.10': 0, '7102.21': 0, '7102.31': 0 };
    for (const { hs, carats: held } of holdings) drawn[hs] += held;
    const sorted = Math.floor((drawn['7102.10'] * (third % 3)) / 3);
    const certified = {
      '7102.10': drawn['7102.10'] - sorted,
      '7102.21': drawn['7102.21'] + Math.floor(sorted / 2),
      '7102.31': drawn['7102.31'] + sorted - Math.floor(sorted / 2),
    };
    const loss = Math.min(certified['7102.31'], second % 50);
    certified['7102.31'] -= loss;
    const lines = linesOf(certified);
    if (lines.length === 0) {
      for (const held of holdings) await this.#releaseFrom(held, number, held.carats);
      return;
    }
    const origins = new Set(holdings.map(({ stock }) => stock.origin));
    const [only = 'mixed'] = origins;
    const origin = origins.size === 1 ? only : 'mixed';
    const content = {
      lines,
      origin: origin === 'mixed' ? ({ kind: 'mixed' } as const) : ({ kind: 'single', country: ZA } as const),
    };
    const sources = holdings.map(({ stock, hs, carats: held }) => ({
      certificate: stock.number,
      hs,
      carats: carats(held),
    }));
    const destination = issuer === AE ? BE : AE;
    const desk = exporting(issuer);
    await this.world.act(this.#on, desk, this.#issued(number, issuer, destination, { ...content, sources }));
    const fate = third % 8;
    if (fate === 0) {
      await this.world.act(this.#on, desk, { type: 'VoidCertificate', data: { number, reason: 'Misprint.' } });
      for (const held of holdings.slice(second % 2)) await this.#releaseFrom(held, number, held.carats);
      return;
    }
    this.lost += loss;
    let leaving = number;
    if (fate === 1) {
      leaving = this.#next(issuer);
      const successor = this.#issued(leaving, issuer, destination, { ...content, replaces: number });
      await this.world.act(this.#on, desk, successor);
      const replacement = { number, replacedBy: leaving, reason: 'Misprint.' };
      await this.world.act(this.#on, desk, { type: 'ReplaceCertificate', data: replacement });
    }
    if (fate === 2) return;
    await this.world.act(this.#on, desk, validate(leaving));
    await this.world.act(this.#on, desk, dispatch(leaving));
    if (fate === 3) return;
    await this.#letIn(leaving, destination, origin, lines);
    if (fate !== 4) return;
    this.#stocks.pop();
    await this.world.act(this.#on, desk, {
      type: 'InvalidateCertificate',
      data: { number: leaving, reason: 'Weight.' },
    });
  }

  async #send(
    number: CertificateNumber,
    issuer: ParticipantCode,
    destination: ParticipantCode,
    changes: Parameters<typeof issue>[1] & object,
    synthetic: boolean,
  ): Promise<void> {
    const desk = exporting(issuer);
    await this.world.act(this.#on, desk, this.#issued(number, issuer, destination, changes), synthetic || undefined);
    await this.world.act(this.#on, desk, validate(number));
    await this.world.act(this.#on, desk, dispatch(number));
  }

  #issued(
    number: CertificateNumber,
    issuer: ParticipantCode,
    destination: ParticipantCode,
    changes: Parameters<typeof issue>[1] & object,
  ): ReturnType<typeof issue> {
    const expiresOn = addDays(this.#on, 30);
    return issue(number, { issuer, destination, issuedOn: this.#on, expiresOn, ...changes });
  }

  async #letIn(
    number: CertificateNumber,
    holder: ParticipantCode,
    origin: string,
    lines: readonly CertificateLine[],
  ): Promise<void> {
    const { carats: total, valueUsd } = totalsOf(lines);
    const seen = { arrivedOn: this.#on, carats: total, valueUsd, lines: this.#day % 3 === 0 ? null : lines };
    await this.world.act(this.#on, importing(holder), confirm(number, `C-${number}`, seen));
    const left: Weights = { '7102.10': 0, '7102.21': 0, '7102.31': 0 };
    for (const line of lines) left[line.hs] += line.carats;
    this.#stocks.push({ number, holder, origin, left });
  }

  async #drawFrom(stock: Stock, by: CertificateNumber, hs: RoughDiamondCode, amount: number): Promise<void> {
    const data = { number: stock.number, by, hs, carats: carats(amount) };
    await this.world.act(this.#on, exporting(stock.holder), { type: 'DrawFromCertificate', data });
    stock.left[hs] -= amount;
  }

  async #releaseFrom({ stock, hs }: Holding, by: CertificateNumber, amount: number): Promise<void> {
    const data = { number: stock.number, by, hs, carats: carats(amount) };
    await this.world.act(this.#on, exporting(stock.holder), { type: 'ReleaseDraw', data });
    stock.left[hs] += amount;
  }

  #pendingOf(holder: ParticipantCode): { readonly number: CertificateNumber; readonly holdings: Holding[] } {
    const known = this.#pending.get(holder);
    if (known !== undefined) return known;
    const begun = { number: this.#next(holder), holdings: [] };
    this.#pending.set(holder, begun);
    return begun;
  }
}

function linesOf(weights: Weights): CertificateLine[] {
  return CODES.filter((hs) => weights[hs] > 0).map((hs) => ({
    hs,
    carats: carats(weights[hs]),
    valueUsd: usDollars(weights[hs] * 100),
  }));
}

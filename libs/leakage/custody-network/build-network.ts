import type { LocalDate } from '@kp/kernel';
import type { CertificateNumber, ParticipantCode } from '@kp/scheme';
import { ArcList, PENDING } from './arc-list';
import { SINK, SOURCE, type CustodyNetwork } from './custody-network';
import type { Arrival, Consignment, Movements, NetworkFinding } from './movements';
import { gainFinding, orphanFinding, overdrawFinding, shortfallFinding } from './network-findings';
import { seatOf, shortfallsOf } from './shortfalls';
import { timelineOf, type Step } from './timeline';

/** The stock of one Participant while the network is built. */
interface Pool {
  readonly owner: number;
  /** The node out of which carats leave; `null` from an arrival on until the next departure. */
  node: number | null;
  /** Arcs whose head is the next node. */
  readonly arriving: number[];
  stock: number;
}

type StepOf<Kind extends Step['kind']> = Extract<Step, { readonly kind: Kind }>;

/**
 * Builds the custody network of movements. `stated` tells for a shipment how many of its carats a seed says were put in
 * when it was packed: as many of those that lay ready stay behind and are followed no further (`displaced`). Never throws on
 * contradictory movements: they balance by arcs of their own, and are told as findings.
 */
export function buildNetwork(
  movements: Movements,
  stated: ReadonlyMap<CertificateNumber, number> = new Map(),
): CustodyNetwork {
  const timeline = timelineOf(movements);
  const { steps, drawn } = timeline;
  const findings: NetworkFinding[] = [...timeline.findings];
  const arcs = new ArcList();
  const owners: number[] = [-1, -1];
  const isPool: number[] = [0, 0];
  const participants: ParticipantCode[] = [];
  const pools = new Map<ParticipantCode, Pool>();
  const seats = new Map<ParticipantCode, ParticipantCode>();
  const shortfalls = shortfallsOf(timeline);
  /** Arcs that wait for an arrival: the shipment itself, or what leaves its parcel for each arrival. */
  const underWay = new Map<Consignment, readonly number[]>();
  const awaitingDispatch = new Map<Arrival, number[]>();

  const nodeOf = (owner: number, kind: 'pool' | 'parcel'): number => {
    owners.push(owner);
    isPool.push(kind === 'pool' ? 1 : 0);
    return owners.length - 1;
  };

  const poolOf = (code: ParticipantCode, on: LocalDate): Pool => {
    const seat = seatOf(seats, code);
    const known = pools.get(seat);
    if (known !== undefined) return known;
    const pool: Pool = { owner: participants.push(seat) - 1, node: null, arriving: [], stock: 0 };
    pools.set(seat, pool);
    const short = shortfalls.get(seat);
    if (short !== undefined) {
      const unexplained = arcs.add('unexplained', SOURCE, PENDING, short.carats, { left: on, reached: null });
      into(pool, unexplained, on);
    }
    return pool;
  };

  /** Lets an arc end in a stock. */
  const into = (pool: Pool, arc: number, on: LocalDate): void => {
    if (pool.node !== null) {
      if (pool.stock > 0) {
        pool.arriving.push(arcs.add('holdover', pool.node, PENDING, pool.stock, { left: null, reached: on }));
      }
      pool.node = null;
    }
    pool.arriving.push(arc);
    pool.stock += arcs.caratsOf(arc);
  };

  /** The node out of which carats leave a stock. */
  const outOf = (pool: Pool): number => {
    if (pool.node === null) {
      pool.node = nodeOf(pool.owner, 'pool');
      for (const arc of pool.arriving) arcs.end(arc, pool.node);
      pool.arriving.length = 0;
    }
    return pool.node;
  };

  const take = (pool: Pool, amount: number): number => {
    const node = outOf(pool);
    pool.stock -= amount;
    return node;
  };

  const dispatch = ({ consignment, dispatch: sent, draws, on }: StepOf<'dispatch'>): void => {
    const { number, arrivals } = consignment;
    const pool = poolOf(sent.from, on);
    const fromSources = draws.reduce((sum, draw) => sum + draw.carats, 0);
    const fromStock = sent.carats - fromSources;
    const putIn = Math.min(sent.carats, stated.get(number) ?? 0);
    const packing = { left: on, reached: on, reference: number } as const;
    let tail: number;
    if (draws.length === 0 && putIn === 0) {
      tail = take(pool, fromStock);
    } else {
      const stock = draws.length > 0 && fromStock > 0 ? take(pool, fromStock) : SOURCE;
      // Nodes stand in the order in which carats come through them, so the bench on which the stones lay ready comes first.
      const onBench = putIn === 0 ? null : draws.length === 0 ? take(pool, fromStock) : nodeOf(-1, 'parcel');
      tail = nodeOf(-1, 'parcel');
      const bench = onBench ?? tail;
      if (onBench !== null) {
        // Whatever lay ready may have stayed behind: stones out of the stock as well as those of the sources.
        if (sent.carats > putIn) arcs.add('packed', onBench, tail, sent.carats - putIn, packing);
        arcs.add('displaced', onBench, SINK, putIn, packing);
        arcs.add('stated', SOURCE, tail, putIn, packing);
      }
      if (draws.length > 0 && fromStock > 0) arcs.add('packed', stock, bench, fromStock, packing);
      for (const { arrival } of draws) {
        const waiting = awaitingDispatch.get(arrival)?.shift();
        if (waiting === undefined) throw new Error(`${number} draws stones that are not there.`);
        arcs.end(waiting, bench, on);
      }
    }
    const arrived = arrivals.reduce((sum, arrival) => sum + arrival.carats, 0);
    const shipment = arcs.add('shipment', tail, PENDING, sent.carats, { left: on, reached: null, reference: number });
    if (arrived === 0) {
      arcs.end(shipment, SINK);
      return;
    }
    if (arrivals.length === 1 && arrived === sent.carats) {
      underWay.set(consignment, [shipment]);
      return;
    }
    const parcel = nodeOf(-1, 'parcel');
    arcs.end(shipment, parcel, on);
    const gained = arrived - sent.carats;
    if (gained > 0) {
      arcs.add('transit-gain', SOURCE, parcel, gained, { left: on, reached: null, reference: number });
      findings.push(gainFinding(consignment, gained));
    }
    if (gained < 0) arcs.add('loss', parcel, SINK, -gained, { left: on, reached: null, reference: number });
    underWay.set(
      consignment,
      arrivals.map((arrival) =>
        arrival.carats === 0
          ? PENDING
          : arcs.add('arrival', parcel, PENDING, arrival.carats, { left: on, reached: null, reference: number }),
      ),
    );
  };

  const arrive = ({ consignment, arrival, on }: StepOf<'arrival'>): void => {
    const { number, arrivals } = consignment;
    const pool = poolOf(arrival.by, on);
    const sent = underWay.get(consignment)?.[arrivals.indexOf(arrival)];
    const arc =
      sent ?? arcs.add('orphan', SOURCE, PENDING, arrival.carats, { left: on, reached: null, reference: number });
    if (sent === undefined) findings.push(orphanFinding(consignment, arrival));
    const forOthers = drawn.get(arrival) ?? 0;
    if (sent !== undefined) arcs.reach(arc, on);
    if (forOthers === 0) {
      into(pool, arc, on);
      return;
    }
    const lot = nodeOf(pool.owner, 'parcel');
    arcs.end(arc, lot);
    const left = arrival.carats - forOthers;
    if (left < 0) {
      arcs.add('overdraw', SOURCE, lot, -left, { left: on, reached: null, reference: number });
      findings.push(overdrawFinding(consignment, arrival, -left));
    }
    if (left > 0) into(pool, arcs.add('undrawn', lot, PENDING, left, { left: on, reached: on, reference: number }), on);
    const waiting = (drawsByArrival.get(arrival) ?? []).map((amount) =>
      arcs.add('drawn', lot, PENDING, amount, { left: on, reached: null, reference: number }),
    );
    awaitingDispatch.set(arrival, waiting);
  };

  const merge = ({ merger, on }: StepOf<'merger'>): void => {
    const from = seatOf(seats, merger.from);
    const target = seatOf(seats, merger.into);
    if (from === target) return;
    const pool = poolOf(from, on);
    const amount = pool.stock;
    if (amount > 0) {
      const arc = arcs.add('merger', take(pool, amount), PENDING, amount, { left: on, reached: on });
      into(poolOf(target, on), arc, on);
    }
    seats.set(from, target);
  };

  const drawsByArrival = new Map<Arrival, number[]>();
  for (const step of steps) {
    if (step.kind !== 'dispatch') continue;
    for (const { arrival, carats: amount } of step.draws) {
      const amounts = drawsByArrival.get(arrival);
      if (amounts === undefined) drawsByArrival.set(arrival, [amount]);
      else amounts.push(amount);
    }
  }
  for (const step of steps) {
    switch (step.kind) {
      case 'supply': {
        const { kind, to, carats: amount, from, until, reference } = step.supply;
        const pool = poolOf(to, from);
        into(pool, arcs.add(kind, SOURCE, PENDING, amount, { left: from, reached: until, reference }), from);
        break;
      }
      case 'dispatch':
        dispatch(step);
        break;
      case 'arrival':
        arrive(step);
        break;
      case 'merger':
        merge(step);
        break;
    }
  }
  for (const pool of pools.values()) {
    const { stock } = pool;
    if (stock > 0) arcs.add('stock', outOf(pool), SINK, stock, { left: null, reached: null });
  }
  const producers = new Set(movements.supplies.filter(({ kind }) => kind === 'production').map(({ to }) => to));
  for (const [code, short] of shortfalls) findings.push(shortfallFinding(code, short, producers.has(code)));
  findings.sort((left, right) => ((left.on ?? '') < (right.on ?? '') ? -1 : left.on === right.on ? 0 : 1));
  return {
    nodes: owners.length,
    owners: Int32Array.from(owners),
    isPool: Uint8Array.from(isPool),
    participants,
    ...arcs.taken(),
    findings,
  };
}

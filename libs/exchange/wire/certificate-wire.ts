import { formatCarats, formatUsDollars } from '@kp/kernel';
import { totalsOf, type CertifiedContent, type CertificateNumber, type CertificateState } from '@kp/scheme';
import type { JsonObject } from '../json-object';
import { originText } from '../commands/wire-values';
import { amountsToWire } from './amounts-to-wire';

/** The title of every certificate (KPCS Annex I). */
export const CERTIFICATE_TITLE = 'Kimberley Process Certificate';

/** The statement that every certificate carries word by word (KPCS Annex I). */
export const CERTIFICATE_STATEMENT =
  'The rough diamonds in this shipment have been handled in accordance with the provisions of the Kimberley Process Certification Scheme for rough diamonds';

/** A certificate as readers see it. */
export interface CertificateWire {
  readonly number: string;
  readonly status: CertificateState['status'];
  /** What the paper states; `null` while the ledger knows the number only from what customs reported. */
  readonly content: JsonObject | null;
  readonly seals: readonly JsonObject[];
  readonly validatedOn: string | null;
  /** The notices to the importing authority, in the order of sending. */
  readonly preAlerts: readonly JsonObject[];
  readonly dispatch: JsonObject | null;
  /** How far the shipment has come, where it was last known to be, and since when. */
  readonly custody: JsonObject;
  /** Who holds the shipment at present, and the last release from a detention. */
  readonly hold: JsonObject | null;
  readonly release: JsonObject | null;
  /** The order to bring the shipment back to the issuer. */
  readonly returnOrder: JsonObject | null;
  /** How the way of the shipment ended other than by a confirmation or refusal. */
  readonly closing: JsonObject | null;
  readonly end: JsonObject | null;
  /** Clerical corrections, in the order in which the issuer instructed them. */
  readonly corrections: readonly JsonObject[];
  /** What other certificates hold of its stones. */
  readonly draws: readonly JsonObject[];
  /** What authorities reported, in the order of recording. */
  readonly evidence: readonly JsonObject[];
  /** The place in `evidence` of the report that settled the shipment. */
  readonly outcome: number | null;
}

/** Writes a certificate for readers, with its constant title and statement, and the totals of its lines. */
export function certificateToWire(number: CertificateNumber, state: CertificateState): CertificateWire {
  const { status, content, seals, validatedOn, preAlerts, dispatch, end, evidence, outcome } = state;
  const { custody, hold, release, returnOrder, closing, corrections, draws } = state;
  return {
    number,
    status,
    content: content === null ? null : contentToWire(content),
    seals: seals.map(amountsToWire),
    validatedOn,
    preAlerts: preAlerts.map((notice) => ({ ...notice })),
    dispatch: dispatch === null ? null : amountsToWire(dispatch),
    custody: { ...custody },
    hold: hold === null ? null : { ...hold },
    release: release === null ? null : { ...release },
    returnOrder: returnOrder === null ? null : { ...returnOrder },
    closing: closing === null ? null : { kind: closing.kind, by: closing.by, on: closing.on },
    corrections: corrections.map(({ endorsement, ...told }) => ({
      ...told,
      endorsement: endorsement === null ? null : { by: endorsement.by, on: endorsement.on },
    })),
    end: end === null ? null : amountsToWire(end),
    draws: draws.map(amountsToWire),
    evidence: evidence.map(({ type, data }) => ({ type, ...amountsToWire(data) })),
    outcome,
  };
}

function contentToWire({ origin, lines, sources, ...content }: CertifiedContent): JsonObject {
  const totals = totalsOf(lines);
  return {
    title: CERTIFICATE_TITLE,
    statement: CERTIFICATE_STATEMENT,
    ...content,
    origin: originText(origin),
    lines: lines.map(amountsToWire),
    totals: { carats: formatCarats(totals.carats), valueUsd: formatUsDollars(totals.valueUsd) },
    ...(sources === undefined ? {} : { sources: sources.map(amountsToWire) }),
  };
}

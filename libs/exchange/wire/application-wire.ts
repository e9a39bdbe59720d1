import { formatCarats, formatUsDollars } from '@kp/kernel';
import {
  applicationName,
  totalsOf,
  type ApplicationContent,
  type ApplicationKey,
  type ApplicationState,
} from '@kp/scheme';
import { originText } from '../commands/wire-values';
import type { JsonObject } from '../json-object';
import { amountsToWire } from './amounts-to-wire';

/** An application for a certificate as readers see it. */
export interface ApplicationWire {
  readonly name: string;
  readonly issuer: string;
  readonly application: string;
  readonly status: ApplicationState['status'];
  readonly content: JsonObject | null;
  readonly filedOn: string | null;
  readonly decision: JsonObject | null;
}

/** Writes an application for readers, with the totals of its lines. */
export function applicationToWire(key: ApplicationKey, state: ApplicationState): ApplicationWire {
  const { status, content, filedOn, decision } = state;
  return {
    name: applicationName(key),
    issuer: key.issuer,
    application: key.application,
    status,
    content: content === null ? null : contentToWire(content),
    filedOn,
    decision: decision === null ? null : { ...decision },
  };
}

function contentToWire(content: ApplicationContent): JsonObject {
  const { authority, exporter, importer, destination, origin, lines, parcels, purpose, declaration, lots } = content;
  const totals = totalsOf(lines);
  return {
    authority,
    exporter: { ...exporter },
    importer: { ...importer },
    destination,
    origin: originText(origin),
    lines: lines.map(amountsToWire),
    totals: { carats: formatCarats(totals.carats), valueUsd: formatUsDollars(totals.valueUsd) },
    parcels,
    purpose,
    declaration: { ...declaration },
    ...(lots === undefined ? {} : { lots }),
  };
}

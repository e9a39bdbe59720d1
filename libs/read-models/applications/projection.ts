import type { Projection, Recorded, Rows } from '@kp/projections';
import { applicationName, totalsOf, type ApplicationDecision, type ApplicationEvent } from '@kp/scheme';
import { applications } from './tables';

/** The name of this read model. */
export const APPLICATIONS = 'applications';

type Filed = Extract<ApplicationEvent, { readonly type: 'application.filed' }>;

/** Applications for certificates, and what was decided about them. */
export const applicationsProjection: Projection<ApplicationEvent> = {
  name: APPLICATIONS,
  version: 1,
  tables: [applications],
  handles: ['application.filed', 'application.approved', 'application.declined'],
  apply(event, rows) {
    if (event.type === 'application.filed') file(event, rows);
    else decide(event, rows);
  },
};

function file({ data, position, metadata }: Recorded<Filed>, rows: Rows): void {
  const { carats, valueUsd } = totalsOf(data.lines);
  rows.put(applications, {
    issuer: data.issuer,
    application: data.application,
    status: 'filed',
    authority: data.authority,
    exporter: data.exporter.name,
    importer: data.importer.name,
    destination: data.destination,
    origin: data.origin.kind === 'single' ? data.origin.country : 'mixed',
    carats,
    value_usd: valueUsd,
    parcels: data.parcels,
    purpose: data.purpose,
    filed_on: data.filedOn,
    decision: null,
    filed_position: position,
    decided_position: null,
    synthetic_from: metadata.synthetic === true ? position : null,
  });
}

function decide(event: Recorded<Exclude<ApplicationEvent, Filed>>, rows: Rows): void {
  const { data, position, metadata } = event;
  const before = rows.get(applications, data.issuer, data.application);
  if (before === undefined) {
    throw new Error(`The application ${applicationName(data)} was decided without having been filed.`);
  }
  const decision = decisionOf(event);
  rows.put(applications, {
    ...before,
    status: decision.kind,
    decision,
    decided_position: position,
    synthetic_from: before.synthetic_from ?? (metadata.synthetic === true ? position : null),
  });
}

function decisionOf(event: Recorded<Exclude<ApplicationEvent, Filed>>): ApplicationDecision {
  const { authority } = event.data;
  return event.type === 'application.approved'
    ? { kind: 'approved', on: event.data.approvedOn, authority, certificate: event.data.certificate }
    : { kind: 'declined', on: event.data.declinedOn, authority, reason: event.data.reason };
}

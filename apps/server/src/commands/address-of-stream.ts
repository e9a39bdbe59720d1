import type { StreamName } from '@kp/kernel';
import { aggregateOf, type Aggregate } from '@kp/scheme';

const COLLECTIONS: Readonly<Record<Aggregate, string>> = {
  account: '/v1/accounts',
  application: '/v1/applications',
  attempt: '/v1/trade-attempts',
  certificate: '/v1/certificates',
  licence: '/v1/licences',
  implementation: '/v1/implementations',
  discrepancy: '/v1/discrepancies',
  endpoint: '/v1/webhooks',
  decision: '/v1/decisions',
  group: '/v1/groups',
  valuation: '/v1/valuations',
  nonsubmission: '/v1/non-submissions',
  notice: '/v1/notices',
  office: '/v1/offices',
  participant: '/v1/participants',
  policy: '/v1/policies',
  return: '/v1/returns',
  site: '/v1/sites',
  recommendation: '/v1/recommendations',
  review: '/v1/reviews',
};

/** The address of the thing whose history a stream is. */
export function addressOfStream(stream: StreamName): string {
  const aggregate = aggregateOf(stream);
  if (aggregate === undefined) throw new TypeError(`Nothing has the stream ${stream} for its history.`);
  return `${COLLECTIONS[aggregate]}/${encodeURIComponent(stream.slice(aggregate.length + 1))}`;
}

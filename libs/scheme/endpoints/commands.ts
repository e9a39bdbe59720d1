import type { EndpointKey } from './endpoint-key';

/** Has the notices to an authority sent to an address, from the next one on. A later address takes the place of an earlier. */
export interface RegisterEndpoint {
  readonly type: 'RegisterEndpoint';
  readonly data: EndpointKey & {
    /** An https URL without credentials: what is sent is proved by the ledger's signature, not by a secret. */
    readonly url: string;
  };
}

/** Has nothing sent any more. The notices go on lying in the feed. */
export interface RemoveEndpoint {
  readonly type: 'RemoveEndpoint';
  readonly data: EndpointKey;
}

export type EndpointCommand = RegisterEndpoint | RemoveEndpoint;

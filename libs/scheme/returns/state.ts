import type { Instant, LocalDate } from '@kp/kernel';
import type { ReturnAttested, ReturnEvent, ReturnKey } from './events';
import type { ReturnFigures } from './return-figures';

/** The return that stands for a period. */
export interface FiledReturn {
  readonly figures: ReturnFigures;
  /** `null` where the time of filing is not public. */
  readonly filedAt: Instant | null;
  readonly source: string;
}

/** Figures that took the place of earlier ones. */
export interface ReturnRevision {
  readonly figures: ReturnFigures;
  readonly revisedAt: Instant;
  readonly source: string;
}

/** What a Participant attested of the certificates of a quarter. */
export type TradeAttestation = Pick<ReturnAttested['data'], 'figures' | 'attestedAt' | 'attestedBy' | 'source'>;

export interface ReturnState {
  readonly status: 'absent' | 'filed' | 'withdrawn';
  /** `null` until something was filed or attested. */
  readonly key: ReturnKey | null;
  /** The last filing as it was first made, whether or not it was withdrawn since. */
  readonly filed: FiledReturn | null;
  /** The revisions of that filing, in the order of recording. */
  readonly revisions: readonly ReturnRevision[];
  /** What holds now: the figures of the last revision or of the filing; `null` when nothing stands. */
  readonly figures: ReturnFigures | null;
  readonly withdrawals: readonly { readonly withdrawnOn: LocalDate; readonly reason: string }[];
  /** In the order of recording; the last one stands. Nothing needs to be filed for them. */
  readonly attestations: readonly TradeAttestation[];
}

export const initialReturnState: ReturnState = {
  status: 'absent',
  key: null,
  filed: null,
  revisions: [],
  figures: null,
  withdrawals: [],
  attestations: [],
};

/** Folds one event. Total: it judges nothing and never throws; an event of an unknown type changes nothing. */
export function evolveReturn(state: ReturnState, event: ReturnEvent): ReturnState {
  switch (event.type) {
    case 'return.filed': {
      const { figures, filedAt, source, participant, dataset, period, segment } = event.data;
      return {
        ...state,
        status: 'filed',
        key: { participant, dataset, period, segment },
        filed: { figures, filedAt, source },
        revisions: [],
        figures,
      };
    }
    case 'return.revised': {
      const { figures, revisedAt, source } = event.data;
      return { ...state, revisions: [...state.revisions, { figures, revisedAt, source }], figures };
    }
    case 'return.withdrawn': {
      const { withdrawnOn, reason } = event.data;
      return {
        ...state,
        status: 'withdrawn',
        figures: null,
        withdrawals: [...state.withdrawals, { withdrawnOn, reason }],
      };
    }
    case 'return.attested': {
      const { figures, attestedAt, attestedBy, source, participant, dataset, period, segment } = event.data;
      return {
        ...state,
        key: state.key ?? { participant, dataset, period, segment },
        attestations: [...state.attestations, { figures, attestedAt, attestedBy, source }],
      };
    }
    default:
      event satisfies never;
      return state;
  }
}

import type {
  ShipmentApprovalWithdrawn,
  ShipmentApproved,
  TradeRestrictionImposed,
  TradeRestrictionLifted,
  TradeRestrictionNarrowed,
} from './events';

interface Intention<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

export type ImposeTradeRestriction = Intention<'ImposeTradeRestriction', TradeRestrictionImposed['data']>;
export type NarrowTradeRestriction = Intention<'NarrowTradeRestriction', TradeRestrictionNarrowed['data']>;
export type LiftTradeRestriction = Intention<'LiftTradeRestriction', TradeRestrictionLifted['data']>;
export type ApproveShipment = Intention<'ApproveShipment', ShipmentApproved['data']>;
export type WithdrawShipmentApproval = Intention<'WithdrawShipmentApproval', ShipmentApprovalWithdrawn['data']>;

export type RestrictionCommand =
  ImposeTradeRestriction | NarrowTradeRestriction | LiftTradeRestriction | ApproveShipment | WithdrawShipmentApproval;

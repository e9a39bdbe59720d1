export type { TradeOptions } from './plan-trade';
export { simulateTrade } from './simulate-trade';
export { TRADE_OF_2004 } from './trade-of-2004';
export { tradeWorldOf } from './trade-world';

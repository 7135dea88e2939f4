import type { Day } from '../units/time.ts';
import type { Contract } from './contract.ts';

/** 补充协议: what a contract says from a day on. */
export interface Amendment {
  readonly from: Day;
  readonly note: string | null;
  /** It changes more than clauses, and never within a month. */
  readonly beyondClauses: boolean;
  /** The contract until it and from it on, each without amendments of its own. */
  readonly before: Contract;
  readonly after: Contract;
}

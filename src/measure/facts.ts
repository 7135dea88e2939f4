import type { Contract } from '../contract/contract.ts';
import type { Facts as Counted } from '../metrics/base/facts.ts';

/** What metrics look at, and the whole contract that it is held against. */
export interface Facts extends Counted {
  readonly contract: Contract;
}

/** What is known before any scope is chosen. */
export type BaseFacts = Omit<Facts, 'scope' | 'population' | 'derived'>;

import type { Contract } from '../contract/contract.ts';
import type { Facts } from '../metrics/base/facts.ts';

/** What metrics look at, and the whole contract that it is held against. */
export interface ContractFacts extends Facts {
  readonly contract: Contract;
}

/** What is known before any scope is chosen. */
export type BaseFacts = Omit<ContractFacts, 'scope' | 'population' | 'derived'>;

import { stringify } from 'yaml';
import type { Contract } from './contract.ts';
import { termsOf } from './terms-of.ts';

/** A contract with presets and defaults filled in, as the text of a contract file that compiles to the same. */
export const showContract = (contract: Contract): string =>
  stringify(termsOf(contract), { lineWidth: 0, aliasDuplicateObjects: false });

import { UserError } from '../units/errors.ts';
import { type Day, formatDay } from '../units/time.ts';
import type { Contract } from './contract.ts';
import { termsOf } from './terms-of.ts';

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The contract as it stands at a period's end, with the amendments that hold by then. A `UserError` where something
 * but clauses changes within the period: each side of the change has to be audited by itself.
 */
export function inForce(contract: Contract, { from, to }: Days): Contract {
  const { amendments } = contract;
  const held = amendments.filter((amendment) => amendment.from <= to);
  const across = held.find((amendment) => amendment.beyondClauses && amendment.from > from);
  if (across) {
    const on = formatDay(across.from);
    const args = { from: formatDay(from), to: formatDay(to), on, month: on.slice(0, 7) };
    throw new UserError([{ code: 'period-across-amendment', args }]);
  }
  const version = held.at(-1)?.after ?? amendments[0]?.before ?? contract;
  return { ...version, amendments: held };
}

/** The same of a contract that files were read by: with its terms, the staff list in them. */
export const inForceAsRead = (contract: Contract, period: Days): Contract => ({
  ...inForce(contract, period),
  terms: contract.terms,
});

/** The contract with all of its amendments merged in. */
export const latestOf = (contract: Contract): Contract => ({
  ...contract,
  ...contract.amendments.at(-1)?.after,
  amendments: contract.amendments,
});

/** Whether files read by one version of a contract need not be read again for another. */
export const isReadAlike = (a: Contract, b: Contract): boolean => readBy(a) === readBy(b);

function readBy(contract: Contract): string {
  const { clauses, settlement, amendments, lang, ...rest } = termsOf(contract);
  return JSON.stringify(rest);
}

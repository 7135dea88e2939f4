import { UserError } from '../units/errors.ts';
import { type Day, day, formatDay } from '../units/time.ts';
import type { Clause, Contract } from './contract.ts';
import { termsOf } from './write.ts';

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

interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Days of a period on which one wording of a clause held, both inclusive. */
export interface ClauseDays extends Days {
  /** The amendment that brought it; null where none did, or it has no note. */
  readonly note: string | null;
}

/** A clause in one wording; `days` is null where it held all through the period. */
export interface ClausePart {
  readonly clause: Clause;
  readonly days: ClauseDays | null;
}

/**
 * The clauses of a period in the order of the contract, those that amendments change, add or remove within it part by
 * part. `contract`: as it stands at the period's end (inForce).
 */
export function clauseParts(contract: Pick<Contract, 'clauses' | 'amendments'>, period: Days): ClausePart[] {
  const within = contract.amendments.filter(({ from }) => from > period.from);
  if (within.length === 0) return contract.clauses.map((clause) => ({ clause, days: null }));
  const stretches = [
    { version: within[0]!.before, from: period.from, note: null },
    ...within.map(({ after, from, note }) => ({ version: after, from, note })),
  ].map(({ version, from, note }, index): Stretch => {
    const to = day((within[index]?.from ?? period.to + 1) - 1);
    return { clauses: version.clauses, written: writtenOf(version), days: { from, to, note } };
  });
  const ids = new Set(stretches.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  return [...ids].flatMap((id) => partsOf(id, stretches, period));
}

/** Days between amendments, and the clauses of them. */
interface Stretch {
  readonly clauses: readonly Clause[];
  /** Clause id → what it says. */
  readonly written: ReadonlyMap<string, string>;
  readonly days: ClauseDays;
}

function partsOf(id: string, stretches: readonly Stretch[], period: Days): ClausePart[] {
  const parts: { clause: Clause; says: string; days: ClauseDays }[] = [];
  for (const { clauses, written, days } of stretches) {
    const clause = clauses.find((each) => each.id === id);
    if (!clause) continue;
    const says = written.get(id)!;
    const last = parts.at(-1);
    if (last?.says === says && last.days.to === days.from - 1) last.days = { ...last.days, to: days.to };
    else parts.push({ clause, says, days });
  }
  const [only, ...more] = parts;
  const isWhole = more.length === 0 && only!.days.from === period.from && only!.days.to === period.to;
  return isWhole
    ? [{ clause: only!.clause, days: null }]
    : parts.map(({ clause, days }) => ({ clause, days }));
}

function writtenOf(version: Contract): ReadonlyMap<string, string> {
  const clauses = termsOf(version).clauses as readonly { readonly id: string }[];
  return new Map(clauses.map((clause) => [clause.id, JSON.stringify(clause)]));
}

import type { z } from 'zod';
import { type ContractDraft, partSchema } from './schema.ts';

/** What is of the right shape in a contract that as a whole is not, so that its meaning is checked too. */
interface Pruned {
  readonly draft: ContractDraft;
  /** Where each clause that is left stands in the file. */
  readonly clauseIndexes: readonly number[];
  /** Keys of the top that were left out. */
  readonly broken: ReadonlySet<string>;
}

/** Drops unknown keys, then every clause and every key of the top that is still wrong. */
export function prune(value: unknown, error: z.ZodError): Pruned {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { draft: {}, clauseIndexes: [], broken: new Set(Object.keys(partSchema.shape)) };
  const copy = structuredClone(value) as Record<string, unknown>;
  for (const issue of error.issues)
    if (issue.code === 'unrecognized_keys') {
      const around = issue.path.reduce<unknown>(
        (at, step) => (at as Record<PropertyKey, unknown>)[step],
        copy,
      );
      for (const key of issue.keys) delete (around as Record<string, unknown>)[key];
    }

  const broken = new Set<string>();
  const badClauses = new Set<number>();
  for (const { path } of partSchema.safeParse(copy).error?.issues ?? []) {
    if (path[0] === 'clauses' && typeof path[1] === 'number') badClauses.add(path[1]);
    else broken.add(String(path[0]));
  }
  for (const key of broken) delete copy[key];
  const all = Array.isArray(copy.clauses) ? (copy.clauses as unknown[]) : [];
  const clauseIndexes = all.flatMap((_, index) => (badClauses.has(index) ? [] : [index]));
  if (clauseIndexes.length > 0) copy.clauses = clauseIndexes.map((index) => all[index]);
  else delete copy.clauses;
  return { draft: partSchema.parse(copy), clauseIndexes, broken };
}

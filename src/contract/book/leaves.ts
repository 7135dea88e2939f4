import type { Path } from '../../terms/keys/shapes.ts';

/** Values of a contract as its file writes them: numbers are numerals, and nothing is left open. */
export function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (!isMap(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, asWritten(each)]));
}

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** Every value below that one cell can hold, with its path: scalars, lists of them, and what is empty. */
export function leavesOf(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const entries: [string | number, unknown][] = isMap(value)
    ? Object.entries(value)
    : Array.isArray(value) && !value.every(isScalar)
      ? [...value.entries()]
      : [];
  if (entries.length === 0) return [{ path, value }];
  return entries.flatMap(([step, each]) => leavesOf(each, [...path, step]));
}

/** Takes the value at a path out of a tree, and what is empty without it; undefined where nothing stands. */
export function take(tree: Record<string, unknown>, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  const value = tree[step!];
  if (rest.length === 0) {
    delete tree[step!];
    return value;
  }
  if (!isMap(value) || Object.keys(value).length === 0) return undefined;
  const taken = take(value, rest);
  if (Object.keys(value).length === 0) delete tree[step!];
  return taken;
}

/** A list of maps that are not empty; nothing where it is something else. */
export const recordsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) && value.every((each) => isMap(each) && Object.keys(each).length > 0)
    ? (value as Record<string, unknown>[])
    : [];

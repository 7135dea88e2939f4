import type { Path } from './source.ts';

/** Place in a contract → keys that are part of its language and that this version does not carry out. */
export const LATER_KEYS: Readonly<Record<string, readonly string[]>> = {};

/** The same of values. */
export const LATER_VALUES: Readonly<Record<string, readonly string[]>> = {};

/** Whether a key belongs to the contract language but not yet to this version: refused, never ignored. */
export const isLaterKey = (around: Path, key: string): boolean =>
  LATER_KEYS[pattern(around)]?.includes(key) ?? false;

/** The same of a value. */
export const isLaterValue = (path: Path, value: string): boolean =>
  LATER_VALUES[pattern(path)]?.includes(value) ?? false;

/** What an amendment changes is refused where the contract's own would be. */
const pattern = (path: Path): string =>
  (path[0] === 'amendments' ? path.slice(2) : path)
    .map((step) => (typeof step === 'number' ? '*' : step))
    .join('.');
